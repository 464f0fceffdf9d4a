#include "python/syntax/place.h"

#include <algorithm>
#include <utility>

namespace firstboot::python::syntax {

Line line_of(std::string_view source, std::uint32_t position) {
    // The end of the source lies in the line whose end it is.
    const auto size = static_cast<std::uint32_t>(source.size());
    const std::uint32_t limit = position >= size && size > 0 ? size - 1 : position;
    Line line;
    for (std::uint32_t index = 0; index < limit; ++index) {
        const bool ends = source[index] == '\n' ||
                          (source[index] == '\r' && !source.substr(index + 1).starts_with('\n'));
        if (ends) {
            ++line.number;
            line.begin = index + 1;
        }
    }
    return line;
}

std::int32_t offset_in(std::string_view source, const Line& line, std::uint32_t behind) {
    const std::string_view part =
        source.substr(line.begin, behind > line.begin ? behind - line.begin : 0);
    return static_cast<std::int32_t>(std::count_if(part.begin(), part.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string line_text(std::string_view source, const Line& line) {
    const std::string_view rest = source.substr(line.begin);
    return std::string(rest.substr(0, rest.find_first_of("\r\n")));
}

SyntaxError error_at(std::string_view source, SyntaxErrorKind kind, std::string message,
                     std::uint32_t begin, std::uint32_t end) {
    const Line first = line_of(source, begin);
    // The line end belongs to its line.
    const Line last = end > begin ? line_of(source, end - 1) : first;
    std::int32_t end_offset = offset_in(source, last, end) + 1;
    if (last.number != first.number) {
        // CPython counts the last line's bytes as characters of the first line.
        const std::size_t first_size = line_text(source, first).size() + 1;
        const std::size_t bytes = std::min<std::size_t>(end - last.begin + 1, first_size);
        end_offset = offset_in(source, first, first.begin + static_cast<std::uint32_t>(bytes));
    }
    return {.kind = kind,
            .message = std::move(message),
            .line = first.number,
            .offset = offset_in(source, first, begin + 1),
            .end_line = last.number,
            .end_offset = end_offset,
            .text = line_text(source, first)};
}

SyntaxError error_behind(std::string_view source, SyntaxErrorKind kind, std::string message,
                         std::uint32_t position, std::uint32_t behind, std::int32_t end_offset) {
    const Line line = line_of(source, position);
    return {.kind = kind,
            .message = std::move(message),
            .line = line.number,
            .offset = offset_in(source, line, behind),
            .end_line = line.number,
            .end_offset = end_offset,
            .text = line_text(source, line)};
}

}  // namespace firstboot::python::syntax
