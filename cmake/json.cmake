# nlohmann/json, headers only. The compiler sees a folder that holds a link to it and nothing else: all of /usr/include
# would put the system's C headers before those of Emscripten.
find_path(NLOHMANN_JSON_PARENT nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(view ${PROJECT_BINARY_DIR}/json)
file(MAKE_DIRECTORY ${view})
file(CREATE_LINK ${NLOHMANN_JSON_PARENT}/nlohmann ${view}/nlohmann SYMBOLIC)

add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${view})
