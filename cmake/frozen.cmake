# Writes the Python files below SOURCE (standard/ and packages/) into OUTPUT, a C++ table: cmake -P, when the project is
# built. The files are named in LIST, one a line, relative to SOURCE. Comments are for those who read the sources: their
# lines stay, empty. (So a line of a text must not begin with #.)
file(STRINGS ${LIST} files)
set(text "// Made from src/libraries by cmake/frozen.cmake.\n#include \"libraries/frozen.h\"\n\nnamespace firstboot::libraries {\n\nnamespace {\n\nusing namespace std::string_view_literals;\n\nconstexpr FrozenSource sources[] = {\n")
foreach(file IN LISTS files)
    file(READ ${SOURCE}/${file} content)
    string(REGEX REPLACE "\n[ \t]*#[^\n]*" "\n" content "\n${content}")
    string(SUBSTRING "${content}" 1 -1 content)
    string(APPEND text "    {\"${file}\", R\"python(${content})python\"sv},\n")
endforeach()
string(APPEND text "};\n\n}  // namespace\n\nstd::span<const FrozenSource> frozen_sources() { return sources; }\n\n}  // namespace firstboot::libraries\n")
file(WRITE ${OUTPUT} "${text}")
