#include <string>

#include "python/objects/module.h"
#include "python/objects/string_methods.h"
#include "python/runtime/unknowns.h"
#include "python/text/format_fields.h"
#include "python/text/literal.h"
#include "python/text/utf8.h"

namespace firstboot::python {

namespace {

/// One call of str.format: fields in texts, and fields in the specifications of fields.
class Formatter {
  public:
    Formatter(Interpreter& interpreter, std::span<const Value> arguments, Value keywords)
        : interpreter_(interpreter), arguments_(arguments), keywords_(keywords) {}

    std::string expand(std::string_view format, int depth) {
        if (depth < 0) {
            interpreter_.raise_value_error("Max string recursion exceeded");
        }
        std::string text;
        for (FormatReader reader(format); !reader.at_end();) {
            const FormatPiece piece = result_or_raise(interpreter_, reader.next());
            text += piece.literal;
            if (piece.field) {
                text += rendered(*piece.field, depth);
            }
            expect_items(interpreter_, text.size(), 1);
        }
        return text;
    }

    [[nodiscard]] const Origin* origin() const { return origin_; }
    /// A value that is unknown and a part of the text, or null.
    [[nodiscard]] const Unknown* unknown() const { return unknown_; }

  private:
    std::string rendered(const ReplacementField& field, int depth) {
        Value value = look_up(field.name);
        origin_ = interpreter_.join(origin_, value.origin);
        if (const Unknown* unknown = as<Unknown>(value)) {
            note_use(interpreter_, *unknown);
            unknown_ = unknown;
            return {};
        }
        if (field.conversion != 0) {
            value = converted(value, field.conversion);
        }
        const std::string specification = field.nested ? expand(field.specification, depth - 1)
                                                       : std::string(field.specification);
        return std::string(text_of(interpreter_.format(value, interpreter_.string(specification))));
    }

    Value converted(Value value, char32_t conversion) {
        switch (conversion) {
            case 'r':
                return interpreter_.repr(value);
            case 's':
                return interpreter_.str(value);
            case 'a':
                return interpreter_.ascii(value);
            default:
                break;
        }
        if (conversion > 32 && conversion < 127) {
            interpreter_.raise_value_error("Unknown conversion specifier " +
                                           point_text(conversion));
        }
        interpreter_.raise_value_error(
            "Unknown conversion specifier \\x" +
            BigInteger(static_cast<std::int64_t>(conversion)).to_text(16));
    }

    Value first_part(const FieldName& name) {
        const auto index = result_or_raise(interpreter_, numbering_.index_of(name));
        if (!index) {
            const Value key = interpreter_.string(name.first);
            if (!keywords_) {
                interpreter_.raise_with(interpreter_.exceptions().key_error, {key});
            }
            return interpreter_.get_item(keywords_, key);
        }
        if (*index >= static_cast<std::int64_t>(arguments_.size())) {
            interpreter_.raise(interpreter_.exceptions().index_error,
                               "Replacement index " + std::to_string(*index) +
                                   " out of range for positional args tuple");
        }
        return arguments_[static_cast<std::size_t>(*index)];
    }

    Value look_up(std::string_view text) {
        const FieldName name = result_or_raise(interpreter_, parse_field_name(text));
        Value value = first_part(name);
        for (const FieldAccess& access : name.accesses) {
            if (access.attribute) {
                value = interpreter_.get_attribute(value, access.name);
            } else {
                value = interpreter_.get_item(
                    value, access.index
                               ? interpreter_.integer(static_cast<std::int64_t>(*access.index))
                               : interpreter_.string(access.name));
            }
        }
        if (name.complaint) {
            raise_complaint(interpreter_, *name.complaint);
        }
        return value;
    }

    Interpreter& interpreter_;
    std::span<const Value> arguments_;
    Value keywords_;
    FieldNumbering numbering_;
    const Origin* origin_ = nullptr;
    const Unknown* unknown_ = nullptr;
};

}  // namespace

Value format_fields(Interpreter& interpreter, Value format, std::span<const Value> arguments,
                    Value keywords) {
    constexpr int deepest = 1;
    Formatter formatter(interpreter, arguments, keywords);
    const std::string text = formatter.expand(text_of(format), deepest);
    const Origin* origin = interpreter.join(format.origin, formatter.origin());
    if (const Unknown* unknown = formatter.unknown()) {
        return interpreter.make_unknown(unknown->what->view()).with_origin(origin);
    }
    return interpreter.string(text).with_origin(origin);
}

}  // namespace firstboot::python
