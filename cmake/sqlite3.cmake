# SQLite, from the amalgamation that the npm package better-sqlite3 carries; package-lock.json pins it.
set(folder ${PROJECT_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3)
if(NOT EXISTS ${folder}/sqlite3.c)
    message(FATAL_ERROR "There is no SQLite in ${folder}: run scripts/setup.")
endif()

add_library(sqlite3 STATIC ${folder}/sqlite3.c)
target_include_directories(sqlite3 SYSTEM INTERFACE ${folder})
target_compile_options(sqlite3 PRIVATE -w)
target_compile_definitions(sqlite3 PRIVATE
    # There is no operating system below it, natively either, so that what the tests run is what the browser runs:
    # src/database provides sqlite3_os_init() and a file system in memory.
    SQLITE_OS_OTHER=1
    SQLITE_TEMP_STORE=3
    SQLITE_THREADSAFE=0
    SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_SHARED_CACHE
    SQLITE_OMIT_WAL
    SQLITE_OMIT_DEPRECATED
    # A misspelt column in double quotes is an error, not a text.
    SQLITE_DQS=0
    SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE_STRICT_SUBTYPE=1
    SQLITE_USE_ALLOCA
    SQLITE_ENABLE_FTS3
    SQLITE_ENABLE_FTS3_PARENTHESIS
    SQLITE_ENABLE_MATH_FUNCTIONS
    SQLITE_ENABLE_NORMALIZE)
if(EMSCRIPTEN)
    # Smaller, and measured no slower than -O3 in a browser.
    target_compile_options(sqlite3 PRIVATE -Os)
else()
    # Natively it serves tests alone, and takes three times as long to compile at -O2 as at -O1.
    target_compile_options(sqlite3 PRIVATE -O1 -g0)
endif()
