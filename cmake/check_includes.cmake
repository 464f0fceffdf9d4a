# Fails if a source of src includes a file by a path that leaves its folder: such a path goes round the views that
# stage.cmake makes. Run with cmake -DFOLDER=src -P.
file(GLOB_RECURSE sources ${FOLDER}/*.h ${FOLDER}/*.cpp)
foreach(source IN LISTS sources)
    file(STRINGS ${source} found REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<]([^\">]*/)?\\.\\./")
    if(found)
        message(SEND_ERROR "${source}: ${found}\nInclude it as \"stage/file.h\".")
    endif()
endforeach()
