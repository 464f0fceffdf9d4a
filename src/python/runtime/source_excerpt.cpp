// The lines of source below a frame of a traceback.

#include <string>

#include "python/runtime/frame.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {

std::string Interpreter::source_excerpt(const Code& code, std::uint32_t instruction) {
    const SourceFile& source = *code.unit->source;
    std::string_view line = source.lines.line(code.line_of(instruction));
    const std::size_t begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) {
        return {};
    }
    line.remove_prefix(begin);
    while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return "    " + std::string(line) + "\n";
}

}  // namespace firstboot::python
