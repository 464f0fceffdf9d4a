#include "libraries/native/values.h"

namespace firstboot::libraries {

using python::Interpreter;
using python::Value;

std::string_view text_of(Interpreter& interpreter, Value value) {
    const auto* text = value ? python::as<python::Str>(value) : nullptr;
    if (text == nullptr) interpreter.raise_type_error("a str is expected");
    return text->view();
}

std::optional<std::string> optional_text(Interpreter& interpreter, Value value) {
    if (is_none(interpreter, value)) return std::nullopt;
    return std::string(text_of(interpreter, value));
}

bool is_none(Interpreter& interpreter, Value value) {
    return !value || value.object == interpreter.none().object;
}

Value string_or_none(Interpreter& interpreter, const std::optional<std::string>& text) {
    return text ? interpreter.string(*text) : interpreter.none();
}

Value integer_from(Interpreter& interpreter, std::string_view digits) {
    const Value type(interpreter.types().integer);
    return interpreter.call(type, {interpreter.string(digits)});
}

}  // namespace firstboot::libraries
