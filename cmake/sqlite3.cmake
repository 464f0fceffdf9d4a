# SQLite, from the amalgamation that the npm package better-sqlite3 carries; package-lock.json pins it.
set(SQLITE3_FOLDER ${PROJECT_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3)
if(NOT EXISTS ${SQLITE3_FOLDER}/sqlite3.c)
    message(FATAL_ERROR "There is no SQLite in ${SQLITE3_FOLDER}: run scripts/setup.")
endif()

# Makes the library `name`; what follows are definitions besides those that all builds share.
function(firstboot_sqlite3 name)
    add_library(${name} STATIC ${SQLITE3_FOLDER}/sqlite3.c)
    target_include_directories(${name} SYSTEM INTERFACE ${SQLITE3_FOLDER})
    target_compile_options(${name} PRIVATE -w)
    # The engine and firstboot/sqljs run the same build, so it leaves out nothing that users of sql.js can see; what the
    # engine wants otherwise, it sets for its own connections.
    target_compile_definitions(${name} PRIVATE
        # There is no operating system below it, natively either, so that what the tests run is what the browser runs:
        # src/database provides sqlite3_os_init() and a file system in memory, whose pages SQLite reads in place.
        SQLITE_OS_OTHER=1
        SQLITE_MAX_MMAP_SIZE=0x7fff0000
        SQLITE_TEMP_STORE=2
        SQLITE_THREADSAFE=0
        SQLITE_OMIT_LOAD_EXTENSION
        SQLITE_OMIT_SHARED_CACHE
        # Parts of the C interface that nothing here calls.
        SQLITE_OMIT_COMPLETE
        SQLITE_OMIT_DESERIALIZE
        SQLITE_OMIT_GET_TABLE
        SQLITE_OMIT_TRACE
        SQLITE_DEFAULT_MEMSTATUS=0
        SQLITE_USE_ALLOCA
        SQLITE_ENABLE_FTS3
        SQLITE_ENABLE_FTS3_PARENTHESIS
        SQLITE_ENABLE_MATH_FUNCTIONS
        SQLITE_ENABLE_NORMALIZE
        ${ARGN})
    if(EMSCRIPTEN)
        # As small as it gets: that is what is waited for. Optimizing at link time would make it 30 KB larger. At -O2 the
        # virtual machine alone is 4 KB larger and no faster: browsers take longer to compile it.
        target_compile_options(${name} PRIVATE -Oz -fno-lto -mbulk-memory -mnontrapping-fptoint)
        # SQLite calls localtime(), drops what it gives, and asks src/database: the C library's time zones are not needed.
        target_compile_definitions(${name} PRIVATE localtime=gmtime)
    else()
        # Natively it serves tests alone, and takes three times as long to compile at -O2 as at -O1.
        target_compile_options(${name} PRIVATE -O1 -g0)
    endif()
endfunction()

firstboot_sqlite3(sqlite3)
