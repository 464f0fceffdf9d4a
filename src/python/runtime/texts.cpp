// str(), repr(), format(), isinstance() and issubclass().

#include <string>

#include "python/runtime/interpreter.h"
#include "python/text/utf8.h"

namespace firstboot::python {
namespace {

Value text_result(Interpreter& interpreter, Value result, std::string_view method) {
    if (as<Unknown>(result) != nullptr) {
        return interpreter.repr(result);
    }
    if (as<Str>(result) == nullptr) {
        interpreter.raise_type_error(std::string(method) + " returned non-string (type " +
                                     std::string(Interpreter::type_name(result)) + ")");
    }
    return result;
}

}  // namespace

Value Interpreter::str(Value value) {
    if (value.object->type == types_.string) {
        return value;
    }
    const Value result = call_bound(type_lookup(value.object->type, names_.dunder_str), value);
    return text_result(*this, result.origin == nullptr ? result.with_origin(value.origin) : result,
                       "__str__");
}

Value Interpreter::repr(Value value) {
    const Value result = call_bound(type_lookup(value.object->type, names_.dunder_repr), value);
    return text_result(*this, result, "__repr__");
}

Value Interpreter::ascii(Value value) {
    const Value text = repr(value);
    const std::string_view view = cast<Str>(text).view();
    if (cast<Str>(text).is_ascii()) {
        return text;
    }
    std::string escaped;
    for_each_point(view, [&](char32_t point) {
        constexpr std::string_view digits = "0123456789abcdef";
        if (point < 0x80) {
            escaped += static_cast<char>(point);
            return;
        }
        const int width = point < 0x100 ? 2 : point < 0x10000 ? 4 : 8;
        escaped += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
        for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) {
            escaped += digits[point >> static_cast<unsigned>(shift) & 0xFU];
        }
    });
    return string(escaped);
}

Value Interpreter::format(Value value, Value specification) {
    if (value.object->type == types_.string && cast<Str>(specification).size == 0) {
        return value;
    }
    const Value result = call(find_special(value, names_.dunder_format), {specification});
    if (as<Str>(result) == nullptr) {
        raise_type_error("__format__ must return a str, not " + std::string(type_name(result)));
    }
    return result;
}

std::string Interpreter::str_text(Value value) {
    return std::string(cast<Str>(str(value)).view());
}

std::string Interpreter::repr_text(Value value) {
    return std::string(cast<Str>(repr(value)).view());
}

bool Interpreter::is_instance(Value object, Value class_or_tuple) {
    if (object.object->type == class_or_tuple.object) {
        return true;
    }
    if (const Tuple* tuple = as<Tuple>(class_or_tuple)) {
        for (const Value item : tuple->view()) {
            if (is_instance(object, item)) {
                return true;
            }
        }
        return false;
    }
    if (as<Unknown>(class_or_tuple) != nullptr) {
        cannot_know(class_or_tuple);
    }
    if (class_or_tuple.object->type == types_.type) {
        // The common case: no metaclass with a hook of its own.
        const Type* type = &cast<Type>(class_or_tuple);
        if (object.object->type->is_subtype_of(type)) {
            return true;
        }
    }
    const Value hook = type_lookup(class_or_tuple.object->type, names_.dunder_instancecheck);
    if (!hook) {
        raise_type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    return truth(call_bound(hook, class_or_tuple, {object}));
}

bool Interpreter::is_subclass(Value type, Value class_or_tuple) {
    if (const Tuple* tuple = as<Tuple>(class_or_tuple)) {
        for (const Value item : tuple->view()) {
            if (is_subclass(type, item)) {
                return true;
            }
        }
        return false;
    }
    for (const Value operand : {type, class_or_tuple}) {
        if (as<Unknown>(operand) != nullptr) {
            cannot_know(operand);
        }
    }
    const Value hook = type_lookup(class_or_tuple.object->type, names_.dunder_subclasscheck);
    if (!hook) {
        raise_type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union");
    }
    return truth(call_bound(hook, class_or_tuple, {type}));
}

}  // namespace firstboot::python
