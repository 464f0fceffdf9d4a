# firstboot.wasm: all stages in one standalone module, to be loaded by web/engine.

# The functions of src/exports. Naming them here also draws them, and all that they call, out of the libraries.
set(FIRSTBOOT_EXPORTS firstboot_allocate firstboot_release firstboot_start firstboot_boot firstboot_env firstboot_url
    firstboot_sql firstboot_check firstboot_run)
list(TRANSFORM FIRSTBOOT_EXPORTS PREPEND _ OUTPUT_VARIABLE exported)
list(JOIN exported , exported)

# The linker wants one object to begin with.
file(WRITE ${PROJECT_BINARY_DIR}/empty.cpp "")
add_executable(firstboot ${PROJECT_BINARY_DIR}/empty.cpp)
set_target_properties(firstboot PROPERTIES SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
target_link_libraries(firstboot PRIVATE firstboot_exports)
target_link_options(firstboot PRIVATE
    -sSTANDALONE_WASM
    --no-entry
    -sEXPORTED_FUNCTIONS=${exported}
    # The stack grows down from the data's beginning: overflowing it traps instead of overwriting data.
    -Wl,--stack-first
    -sSTACK_SIZE=4MB
    -sALLOW_MEMORY_GROWTH
    -sMAXIMUM_MEMORY=512MB)
