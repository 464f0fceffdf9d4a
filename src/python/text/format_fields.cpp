#include "python/text/format_fields.h"

#include <algorithm>
#include <limits>

#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

struct IndexText {
    std::optional<std::int64_t> index;
    bool too_large = false;
};

IndexText index_in(std::string_view text) {
    IndexText result;
    std::int64_t value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return {};
        }
        if (value > (std::numeric_limits<std::int64_t>::max() - (digit - '0')) / 10) {
            return {std::nullopt, true};
        }
        value = value * 10 + (digit - '0');
    }
    if (!text.empty()) {
        result.index = value;
    }
    return result;
}

const char* const too_many_digits = "Too many decimal digits in format string";

}  // namespace

Outcome<FormatPiece> FormatReader::next() {
    const std::size_t begin = offset_;
    const std::size_t brace = std::min(format_.find_first_of("{}", begin), format_.size());
    FormatPiece piece;
    if (brace == format_.size()) {
        piece.literal = format_.substr(begin);
        offset_ = format_.size();
        return piece;
    }
    offset_ = brace + 1;
    const bool doubled = !at_end() && format_[offset_] == format_[brace];
    if (doubled) {
        piece.literal = format_.substr(begin, offset_ - begin);
        ++offset_;
        return piece;
    }
    if (format_[brace] == '}') {
        return value_error("Single '}' encountered in format string");
    }
    if (at_end()) {
        return value_error("Single '{' encountered in format string");
    }
    piece.literal = format_.substr(begin, brace - begin);
    Outcome<ReplacementField> parsed = field();
    if (auto* complaint = std::get_if<Complaint>(&parsed)) {
        return std::move(*complaint);
    }
    piece.field = std::get<ReplacementField>(parsed);
    return piece;
}

Outcome<ReplacementField> FormatReader::field() {
    ReplacementField parsed;
    const std::size_t begin = offset_;
    char stop = '\0';
    while (!at_end() && stop == '\0') {
        const char character = format_[offset_++];
        switch (character) {
            case '{':
                return value_error("unexpected '{' in field name");
            case '[':
                offset_ = std::min(format_.find(']', offset_), format_.size());
                break;
            case '}':
            case ':':
            case '!':
                stop = character;
                break;
            default:
                break;
        }
    }
    if (stop == '\0') {
        return value_error("expected '}' before end of string");
    }
    parsed.name = format_.substr(begin, offset_ - 1 - begin);
    if (stop == '}') {
        return parsed;
    }
    if (stop == '!') {
        if (at_end()) {
            return value_error("end of string while looking for conversion specifier");
        }
        const DecodedPoint conversion = decode_point(format_, offset_);
        parsed.conversion = conversion.value;
        offset_ += conversion.size;
        if (!at_end()) {
            const char after = format_[offset_++];
            if (after == '}') {
                return parsed;
            }
            if (after != ':') {
                return value_error("expected ':' after conversion specifier");
            }
        }
    }
    const std::size_t specification = offset_;
    for (std::size_t depth = 1; !at_end();) {
        const char character = format_[offset_++];
        if (character == '{') {
            parsed.nested = true;
            ++depth;
        } else if (character == '}' && --depth == 0) {
            parsed.specification = format_.substr(specification, offset_ - 1 - specification);
            return parsed;
        }
    }
    return value_error("unmatched '{' in format spec");
}

Outcome<FieldName> parse_field_name(std::string_view name) {
    FieldName parsed;
    std::size_t offset = std::min(name.find_first_of(".["), name.size());
    parsed.first = name.substr(0, offset);
    const IndexText first = index_in(parsed.first);
    if (first.too_large) {
        return value_error(too_many_digits);
    }
    parsed.index = first.index;
    while (offset < name.size() && !parsed.complaint) {
        FieldAccess access;
        const char opening = name[offset++];
        std::size_t end = 0;
        if (opening == '.') {
            access.attribute = true;
            end = std::min(name.find_first_of(".[", offset), name.size());
            access.name = name.substr(offset, end - offset);
        } else if (opening == '[') {
            end = name.find(']', offset);
            if (end == std::string_view::npos) {
                parsed.complaint = value_error("Missing ']' in format string");
                break;
            }
            access.name = name.substr(offset, end - offset);
            const IndexText index = index_in(access.name);
            if (index.too_large) {
                parsed.complaint = value_error(too_many_digits);
                break;
            }
            access.index = index.index;
            ++end;
        } else {
            parsed.complaint =
                value_error("Only '.' or '[' may follow ']' in format field specifier");
            break;
        }
        if (access.name.empty()) {
            parsed.complaint = value_error("Empty attribute in format string");
            break;
        }
        parsed.accesses.push_back(access);
        offset = end;
    }
    return parsed;
}

Outcome<std::optional<std::int64_t>> FieldNumbering::index_of(const FieldName& name) {
    const bool automatic = name.first.empty();
    if (!automatic && !name.index) {
        return std::optional<std::int64_t>();
    }
    const Kind wanted = automatic ? Kind::automatic : Kind::manual;
    if (kind_ != Kind::unknown && kind_ != wanted) {
        return value_error(automatic
                               ? "cannot switch from manual field specification to automatic field "
                                 "numbering"
                               : "cannot switch from automatic field numbering to manual field "
                                 "specification");
    }
    kind_ = wanted;
    return std::optional<std::int64_t>(automatic ? next_++ : *name.index);
}

}  // namespace firstboot::python
