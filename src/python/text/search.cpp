#include "python/text/search.h"

#include <algorithm>
#include <cstring>

#include "python/text/unicode.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

/// Walks over single characters, of either kind, in either direction.
class Walker {
  public:
    Walker(std::string_view text, Characters characters) : text_(text), characters_(characters) {}

    std::size_t next(std::size_t offset) const {
        return characters_ == Characters::bytes ? offset + 1
                                                : offset + decode_point(text_, offset).size;
    }

    std::size_t previous(std::size_t offset) const {
        return characters_ == Characters::bytes ? offset - 1 : previous_point(text_, offset);
    }

    bool is_space_at(std::size_t offset) const {
        return characters_ == Characters::bytes ? is_byte_space(text_[offset])
                                                : is_space(decode_point(text_, offset).value);
    }

    std::string_view at(std::size_t offset) const {
        return text_.substr(offset, next(offset) - offset);
    }

  private:
    std::string_view text_;
    Characters characters_;
};

std::size_t as_limit(std::int64_t limit) {
    return limit < 0 ? std::string_view::npos : static_cast<std::size_t>(limit);
}

template <typename Unwanted>
std::string_view stripped_where(std::string_view text, Sides sides, Characters characters,
                                Unwanted unwanted) {
    const Walker walker(text, characters);
    std::size_t begin = 0;
    std::size_t end = text.size();
    while (sides.left && begin < end && unwanted(walker, begin)) {
        begin = walker.next(begin);
    }
    while (sides.right && end > begin && unwanted(walker, walker.previous(end))) {
        end = walker.previous(end);
    }
    return text.substr(begin, end - begin);
}

void append_repeated(std::string& text, std::string_view part, std::size_t times) {
    text.reserve(text.size() + part.size() * times);
    for (; times > 0; --times) {
        text += part;
    }
}

std::size_t missing(std::string_view text, std::size_t width, Characters characters) {
    const std::size_t length = length_of(text, characters);
    return width > length ? width - length : 0;
}

bool is_line_end(char32_t point) {
    return (point >= '\n' && point <= '\r') || (point >= 0x1C && point <= 0x1E) || point == 0x85 ||
           point == 0x2028 || point == 0x2029;
}

}  // namespace

bool is_byte_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

std::size_t length_of(std::string_view text, Characters characters) {
    return characters == Characters::bytes ? text.size() : count_points(text);
}

std::size_t find_text(std::string_view text, std::string_view needle, std::size_t from) {
    if (from > text.size()) return std::string_view::npos;
    const std::string_view rest = text.substr(from);
    if (needle.empty()) return from;
    if (rest.empty()) return std::string_view::npos;
    const void* found = memmem(rest.data(), rest.size(), needle.data(), needle.size());
    if (found == nullptr) return std::string_view::npos;
    return from + static_cast<std::size_t>(static_cast<const char*>(found) - rest.data());
}

std::size_t count_matches(std::string_view text, std::string_view needle, Characters characters) {
    if (needle.empty()) {
        return length_of(text, characters) + 1;
    }
    if (needle.size() == 1) {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), needle.front()));
    }
    std::size_t count = 0;
    for (std::size_t offset = find_text(text, needle); offset != std::string_view::npos;
         offset = find_text(text, needle, offset + needle.size())) {
        ++count;
    }
    return count;
}

std::string replaced(std::string_view text, std::string_view old_part, std::string_view new_part,
                     std::int64_t limit, Characters characters) {
    std::size_t left = as_limit(limit);
    std::string result;
    std::size_t done = 0;
    if (old_part.empty()) {
        const Walker walker(text, characters);
        for (; left > 0; --left) {
            result += new_part;
            if (done == text.size()) {
                break;
            }
            result += walker.at(done);
            done = walker.next(done);
        }
    } else {
        for (; left > 0; --left) {
            const std::size_t match = find_text(text, old_part, done);
            if (match == std::string_view::npos) {
                break;
            }
            result += text.substr(done, match - done);
            result += new_part;
            done = match + old_part.size();
        }
    }
    result += text.substr(done);
    return result;
}

std::vector<std::string_view> split_at(std::string_view text, std::string_view separator,
                                       std::int64_t limit) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (std::size_t left = as_limit(limit); left > 0; --left) {
        const std::size_t match = find_text(text, separator, begin);
        if (match == std::string_view::npos) {
            break;
        }
        pieces.push_back(text.substr(begin, match - begin));
        begin = match + separator.size();
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

std::vector<std::string_view> split_at_from_right(std::string_view text, std::string_view separator,
                                                  std::int64_t limit) {
    std::vector<std::string_view> pieces;
    std::string_view rest = text;
    for (std::size_t left = as_limit(limit); left > 0; --left) {
        const std::size_t match = rest.rfind(separator);
        if (match == std::string_view::npos) {
            break;
        }
        pieces.push_back(rest.substr(match + separator.size()));
        rest = rest.substr(0, match);
    }
    pieces.push_back(rest);
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

std::vector<std::string_view> split_at_spaces(std::string_view text, std::int64_t limit,
                                              Characters characters) {
    std::vector<std::string_view> pieces;
    std::string_view rest = stripped_of_spaces(text, {true, false}, characters);
    for (std::size_t left = as_limit(limit); left > 0 && !rest.empty(); --left) {
        const Walker walker(rest, characters);
        std::size_t end = 0;
        while (end < rest.size() && !walker.is_space_at(end)) {
            end = walker.next(end);
        }
        pieces.push_back(rest.substr(0, end));
        rest = stripped_of_spaces(rest.substr(end), {true, false}, characters);
    }
    if (!rest.empty()) {
        pieces.push_back(stripped_of_spaces(rest, {false, true}, characters));
    }
    return pieces;
}

std::vector<std::string_view> split_at_spaces_from_right(std::string_view text, std::int64_t limit,
                                                         Characters characters) {
    std::vector<std::string_view> pieces;
    std::string_view rest = stripped_of_spaces(text, {false, true}, characters);
    for (std::size_t left = as_limit(limit); left > 0 && !rest.empty(); --left) {
        const Walker walker(rest, characters);
        std::size_t begin = rest.size();
        while (begin > 0 && !walker.is_space_at(walker.previous(begin))) {
            begin = walker.previous(begin);
        }
        pieces.push_back(rest.substr(begin));
        rest = stripped_of_spaces(rest.substr(0, begin), {false, true}, characters);
    }
    if (!rest.empty()) {
        pieces.push_back(stripped_of_spaces(rest, {true, false}, characters));
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends,
                                          Characters characters) {
    const Walker walker(text, characters);
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t after = walker.next(offset);
        const bool ends = characters == Characters::bytes
                              ? text[offset] == '\n' || text[offset] == '\r'
                              : is_line_end(decode_point(text, offset).value);
        if (!ends) {
            offset = after;
            continue;
        }
        const bool pair = text.substr(offset, 2) == "\r\n";
        const std::size_t next_line = pair ? offset + 2 : after;
        lines.push_back(text.substr(begin, (keep_ends ? next_line : offset) - begin));
        begin = offset = next_line;
    }
    if (begin < text.size()) {
        lines.push_back(text.substr(begin));
    }
    return lines;
}

std::string_view stripped_of_spaces(std::string_view text, Sides sides, Characters characters) {
    return stripped_where(text, sides, characters, [](const Walker& walker, std::size_t offset) {
        return walker.is_space_at(offset);
    });
}

std::string_view stripped(std::string_view text, std::string_view set, Sides sides,
                          Characters characters) {
    // One character of UTF-8 never occurs inside another: searching the set's bytes is enough.
    return stripped_where(text, sides, characters, [&](const Walker& walker, std::size_t offset) {
        return set.find(walker.at(offset)) != std::string_view::npos;
    });
}

std::string padded_left(std::string_view text, std::size_t width, std::string_view fill,
                        Characters characters) {
    std::string result;
    append_repeated(result, fill, missing(text, width, characters));
    result += text;
    return result;
}

std::string padded_right(std::string_view text, std::size_t width, std::string_view fill,
                         Characters characters) {
    std::string result(text);
    append_repeated(result, fill, missing(text, width, characters));
    return result;
}

std::string centred(std::string_view text, std::size_t width, std::string_view fill,
                    Characters characters) {
    const std::size_t margin = missing(text, width, characters);
    // An odd place goes to the left where the width is odd.
    const std::size_t left = margin / 2 + (margin & width & 1U);
    std::string result;
    append_repeated(result, fill, left);
    result += text;
    append_repeated(result, fill, margin - left);
    return result;
}

std::string zero_filled(std::string_view text, std::size_t width, Characters characters) {
    const std::size_t zeros = missing(text, width, characters);
    const bool sign = !text.empty() && (text.front() == '+' || text.front() == '-');
    std::string result(text.substr(0, sign ? 1 : 0));
    result.append(zeros, '0');
    result += text.substr(sign ? 1 : 0);
    return result;
}

std::string tabs_expanded(std::string_view text, std::int64_t tab_size, Characters characters) {
    const Walker walker(text, characters);
    std::string result;
    std::int64_t column = 0;
    for (std::size_t offset = 0; offset < text.size(); offset = walker.next(offset)) {
        const std::string_view character = walker.at(offset);
        if (character == "\t") {
            if (tab_size > 0) {
                const std::int64_t blanks = tab_size - column % tab_size;
                result.append(static_cast<std::size_t>(blanks), ' ');
                column += blanks;
            }
            continue;
        }
        result += character;
        column = character == "\n" || character == "\r" ? 0 : column + 1;
    }
    return result;
}

}  // namespace firstboot::python
