# SQLite, from the amalgamation that the npm package better-sqlite3 carries; package-lock.json pins it.
set(SQLITE3_FOLDER ${PROJECT_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3)
if(NOT EXISTS ${SQLITE3_FOLDER}/sqlite3.c)
    message(FATAL_ERROR "There is no SQLite in ${SQLITE3_FOLDER}: run scripts/setup.")
endif()

# In WebAssembly it is as small as it gets: that is what is waited for. But for those of its files that run for each row and
# each page: they make it 3 KB larger, and up to a tenth faster. The rest at -Os would be another 18 KB; at -O2 the virtual
# machine is no faster, since browsers take longer to compile it.
set(SQLITE3_FAST vdbe.c vdbeapi.c vdbeaux.c vdbemem.c btree.c pager.c pcache.c pcache1.c util.c)

# Writes the amalgamation to `target`, with marks that tell clang what is to be small.
function(firstboot_mark_sqlite3 target)
    set(small "#pragma clang attribute push(__attribute__((minsize)), apply_to = function)\n")
    set(small_ends "#pragma clang attribute pop\n")
    file(READ ${SQLITE3_FOLDER}/sqlite3.c source)
    foreach(file IN LISTS SQLITE3_FAST)
        # So the amalgamation tells of the files that it is made of.
        set(begin "/************** Begin file ${file} ")
        set(end "/************** End of ${file} ")
        foreach(comment IN ITEMS ${begin} ${end})
            string(FIND "${source}" ${comment} place)
            if(place EQUAL -1)
                message(FATAL_ERROR "SQLite's amalgamation has no \"${comment}\".")
            endif()
        endforeach()
        string(REPLACE ${begin} "${small_ends}${begin}" source "${source}")
        string(REPLACE ${end} "${small}${end}" source "${source}")
    endforeach()
    file(WRITE ${target}.new "${small}${source}${small_ends}")
    file(COPY_FILE ${target}.new ${target} ONLY_IF_DIFFERENT)
endfunction()

set(SQLITE3_SOURCE ${SQLITE3_FOLDER}/sqlite3.c)
if(EMSCRIPTEN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${SQLITE3_SOURCE})
    set(SQLITE3_SOURCE ${PROJECT_BINARY_DIR}/sqlite3.c)
    firstboot_mark_sqlite3(${SQLITE3_SOURCE})
endif()

# Makes the library `name`; what follows are definitions besides those that all builds share.
function(firstboot_sqlite3 name)
    add_library(${name} STATIC ${SQLITE3_SOURCE})
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
        # Optimizing at link time would make it 30 KB larger.
        target_compile_options(${name} PRIVATE -Os -fno-lto -mbulk-memory -mnontrapping-fptoint)
        # SQLite calls localtime(), drops what it gives, and asks src/database: the C library's time zones are not needed.
        target_compile_definitions(${name} PRIVATE localtime=gmtime)
    else()
        # Natively it serves tests alone, and takes three times as long to compile at -O2 as at -O1.
        target_compile_options(${name} PRIVATE -O1 -g0)
    endif()
endfunction()

firstboot_sqlite3(sqlite3)
