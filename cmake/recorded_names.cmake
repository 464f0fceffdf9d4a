# Writes the recorded names of INPUT (catalogue/names.tsv) into OUTPUT, a C++ text: cmake -P, when the project is built.
# A compiler need not take a text of more than 64 KB, so that each line is one of its own.
file(STRINGS ${INPUT} lines)
set(text "// Made from catalogue/names.tsv by cmake/recorded_names.cmake.\n#include \"libraries/recorded_names.h\"\n\nnamespace firstboot::libraries {\n\nnamespace {\n\nconstexpr char names[] =\n")
foreach(line IN LISTS lines)
    string(REPLACE "\t" "\\t" line "${line}")
    string(APPEND text "    \"${line}\\n\"\n")
endforeach()
string(APPEND text "    ;\n\n}  // namespace\n\nconst Catalogue& recorded_names() {\n    static const Catalogue catalogue({names, sizeof(names) - 1});\n    return catalogue;\n}\n\n}  // namespace firstboot::libraries\n")
file(WRITE ${OUTPUT} "${text}")
