# toml++, headers only, in a folder of its own for the reason that json.cmake tells.
find_path(TOMLPLUSPLUS_PARENT toml++/toml.h PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(view ${PROJECT_BINARY_DIR}/toml)
file(MAKE_DIRECTORY ${view})
file(CREATE_LINK ${TOMLPLUSPLUS_PARENT}/toml++ ${view}/toml++ SYMBOLIC)

add_library(toml INTERFACE)
target_include_directories(toml SYSTEM INTERFACE ${view})
# A file that is no TOML is a result, not an exception; nothing is written as TOML.
target_compile_definitions(toml INTERFACE TOML_EXCEPTIONS=0 TOML_ENABLE_FORMATTERS=0)
