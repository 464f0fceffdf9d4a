# Emscripten as CMake's compiler. The setup leaves a link to the one in use at emscripten in its folder, which is
# .toolchain here, or what the environment variable FIRSTBOOT_TOOLCHAIN names.
if(NOT DEFINED ENV{FIRSTBOOT_TOOLCHAIN})
    set(ENV{FIRSTBOOT_TOOLCHAIN} ${CMAKE_CURRENT_LIST_DIR}/../.toolchain)
endif()
# In the cache, so that a later run without the variable finds the same one.
set(FIRSTBOOT_TOOLCHAIN $ENV{FIRSTBOOT_TOOLCHAIN} CACHE PATH "The folder that scripts/setup fills")
set(emscripten ${FIRSTBOOT_TOOLCHAIN}/emscripten)
if(NOT EXISTS ${emscripten})
    message(FATAL_ERROR "There is no Emscripten at ${emscripten}: run scripts/setup.")
endif()
include(${emscripten}/cmake/Modules/Platform/Emscripten.cmake)
