# The standalone WebAssembly modules. The linker wants one object to begin with; naming functions to export draws them,
# and all that they call, out of the libraries.
file(WRITE ${PROJECT_BINARY_DIR}/empty.cpp "")

# The functions of src/exports/sqljs.cpp, and those of SQLite that sql.js lets through.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/sqljs_exports.txt SQLJS_EXPORTS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/sqljs_exports.txt)

# Makes <name>.wasm in the build's folder.
#   EXPORTS    names of C functions
#   LIBRARIES  where they are; what stands first is taken first
#   OPTIONS    for the linker
function(firstboot_wasm name)
    cmake_parse_arguments(WASM "" "" "EXPORTS;LIBRARIES;OPTIONS" ${ARGN})
    list(TRANSFORM WASM_EXPORTS PREPEND _ OUTPUT_VARIABLE exported)
    list(JOIN exported , exported)
    add_executable(${name} ${PROJECT_BINARY_DIR}/empty.cpp)
    set_target_properties(${name} PROPERTIES SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE ${WASM_LIBRARIES})
    target_link_options(${name} PRIVATE
        -sSTANDALONE_WASM
        --no-entry
        -sEXPORTED_FUNCTIONS=${exported}
        # The stack grows down from the data's beginning: overflowing it traps instead of overwriting data.
        -Wl,--stack-first
        -sALLOW_MEMORY_GROWTH
        ${WASM_OPTIONS})
endfunction()

# firstboot.wasm: all stages, to be loaded by web/engine.
firstboot_wasm(firstboot
    EXPORTS firstboot_allocate firstboot_release firstboot_start firstboot_boot firstboot_env firstboot_url firstboot_sql
        firstboot_database firstboot_check firstboot_run
    LIBRARIES firstboot_exports
    OPTIONS -sSTACK_SIZE=4MB -sMAXIMUM_MEMORY=512MB)

# sqljs.wasm, to be loaded by web/sqljs, and the same with more of SQLite. JavaScript may put functions into their
# tables. They are as small as they get. Nothing in them throws, so they take libraries that abort instead, and the linker
# drops what would clean up.
set(sqljs_options -Oz -fno-exceptions -mbulk-memory -Wl,--export-table -Wl,--growable-table -sSTACK_SIZE=1MB
    -sMAXIMUM_MEMORY=2GB)
firstboot_wasm(sqljs
    EXPORTS ${SQLJS_EXPORTS}
    LIBRARIES firstboot_exports
    OPTIONS ${sqljs_options})

firstboot_sqlite3(sqlite3_full SQLITE_ENABLE_FTS5 SQLITE_ENABLE_RTREE)
firstboot_wasm(sqljs-full
    EXPORTS ${SQLJS_EXPORTS}
    LIBRARIES sqlite3_full firstboot_exports
    OPTIONS ${sqljs_options})
