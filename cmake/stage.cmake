# One static library a folder of src. The stages stand in one order; a stage may
# include only itself and the stages above it. The rule is enforced by what the compiler can see:
# each stage gets an include folder of its own that holds links to those stages and to no others,
# so that an include against the direction is a file that does not exist. Paths that go round that are refused too.

set(FIRSTBOOT_STAGES text dotenv database_url python schema database sqljs libraries setup advice lessons exports)

set(FIRSTBOOT_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    # libstdc++ 12 itself calls what it marks as deprecated (std::get_temporary_buffer, from std::stable_sort).
    list(APPEND FIRSTBOOT_WARNINGS -Wno-deprecated-declarations)
endif()

add_custom_target(check_includes
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${PROJECT_SOURCE_DIR}/src -P ${CMAKE_CURRENT_LIST_DIR}/check_includes.cmake
    VERBATIM)

# Makes the library firstboot_<name> of src/<name>.
#   SOURCES    files besides its own *.cpp, such as generated ones
#   LIBRARIES  what it links besides the stages above it
#   SMALL      a boot spends little time in it, so that its WebAssembly is made small rather than fast
function(firstboot_stage name)
    cmake_parse_arguments(STAGE "SMALL" "" "SOURCES;LIBRARIES" ${ARGN})
    set(view ${PROJECT_BINARY_DIR}/stages/${name})
    file(MAKE_DIRECTORY ${view})
    set(above "")
    foreach(stage IN LISTS FIRSTBOOT_STAGES)
        if(NOT stage STREQUAL name AND TARGET firstboot_${stage})
            list(APPEND above firstboot_${stage})
        endif()
        if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/src/${stage})
            file(CREATE_LINK ${PROJECT_SOURCE_DIR}/src/${stage} ${view}/${stage} SYMBOLIC)
        endif()
        if(stage STREQUAL name)
            break()
        endif()
    endforeach()

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    add_library(firstboot_${name} STATIC ${sources} ${STAGE_SOURCES})
    target_include_directories(firstboot_${name} PRIVATE ${view})
    target_compile_options(firstboot_${name} PRIVATE ${FIRSTBOOT_WARNINGS})
    if(STAGE_SMALL AND EMSCRIPTEN)
        target_compile_options(firstboot_${name} PRIVATE -Oz)
    endif()
    target_link_libraries(firstboot_${name} PUBLIC ${above} ${STAGE_LIBRARIES})
    add_dependencies(firstboot_${name} check_includes)
endfunction()
