#include "python/runtime/native_call.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "python/runtime/argument_errors.h"
#include "python/runtime/signature.h"
#include "python/runtime/type_names.h"
#include "python/runtime/unknowns.h"

namespace firstboot::python {
namespace {

constexpr std::size_t small_argument_count = 8;

/// Counts arguments as messages do: without self.
struct Shape {
    std::size_t self = 0;  ///< 1 where the first parameter is not counted
    std::size_t minimum = 0;
    std::size_t maximum = 0;
    std::size_t total = 0;  ///< keyword-only parameters included
};

class NativeBinder {
  public:
    NativeBinder(Interpreter& interpreter, NativeFunction& function, const Signature& signature)
        : interpreter_(interpreter), function_(function), signature_(signature) {
        shape_.self = function.kind == NativeKind::function ||
                              (function.kind == NativeKind::static_method &&
                               function.name != interpreter.names().dunder_new)
                          ? 0
                          : 1;
        shape_.minimum = signature.required_positional - shape_.self;
        shape_.maximum = signature.positional - shape_.self;
        shape_.total = signature.parameters.size() - shape_.self;
    }

    void bind(std::span<const Value> positional, std::span<const Keyword> keywords,
              std::span<Value> values) {
        const std::size_t direct = std::min<std::size_t>(positional.size(), signature_.positional);
        std::copy_n(positional.begin(), direct, values.begin());
        given_ = positional.size() - std::min(shape_.self, positional.size());
        if (function_.kind == NativeKind::class_method && !positional.empty()) {
            called_on_ = as<Type>(positional.front());
        }
        if (shape_.self > positional.size() && !is_constructor()) {
            raise("unbound method " + name_with_owner() + "() needs an argument");
        }
        if (!keywords.empty() && !takes_any_keyword()) {
            raise((is_wrapper()               ? "wrapper " + simple_name()
                   : signature_.tuple_wording ? simple_name()
                                              : name_with_owner()) +
                  "() takes no keyword arguments");
        }
        const bool counted = !signature_.python_wording && !signature_.takes_arguments &&
                             !signature_.takes_keywords && !keywords.empty();
        if (counted && given_ + keywords.size() > shape_.total) {
            raise_count(keywords.size());
        }
        if (positional.size() > signature_.positional && !signature_.takes_arguments) {
            raise_count(keywords.size());
        }
        Dict* rest = signature_.takes_keywords ? interpreter_.dict() : nullptr;
        const Keyword* unexpected = nullptr;
        for (const Keyword& keyword : keywords) {
            if (!bind_keyword(keyword, positional.size(), values, rest)) {
                unexpected = unexpected == nullptr ? &keyword : unexpected;
            }
        }
        // Python code complains of the keyword first, C code of what is missing.
        if (unexpected != nullptr && signature_.python_wording) {
            raise_unexpected(*unexpected);
        }
        require(values, keywords.size());
        if (given_twice_) {
            raise("argument for " + called() + " given by name ('" +
                  std::string(signature_.parameters[*given_twice_].name->view()) +
                  "') and position (" + std::to_string(*given_twice_ + 1 - shape_.self) + ")");
        }
        if (unexpected != nullptr) {
            raise_unexpected(*unexpected);
        }
        if (signature_.takes_arguments) {
            values[signature_.positional] = interpreter_.tuple(positional.subspan(direct));
        }
        if (rest != nullptr) {
            values.back() = rest;
        }
    }

  private:
    /// Where the native code gets a parameter: `*args` stands before keyword-only ones.
    [[nodiscard]] std::size_t place_of(std::size_t parameter) const {
        return parameter +
               (signature_.takes_arguments && parameter >= signature_.positional ? 1 : 0);
    }

    [[nodiscard]] bool takes_any_keyword() const {
        return signature_.takes_keywords ||
               signature_.parameters.size() > signature_.positional_only;
    }

    [[nodiscard]] bool has_named_parameters() const {
        return signature_.parameters.size() > signature_.positional_only;
    }

    /// Whether there is such a parameter.
    bool bind_keyword(const Keyword& keyword, std::size_t positional, std::span<Value> values,
                      Dict* rest) {
        for (std::size_t index = signature_.positional_only; index < signature_.parameters.size();
             ++index) {
            if (signature_.parameters[index].name->view() != keyword.name->view()) {
                continue;
            }
            Value& value = values[place_of(index)];
            if (value && (signature_.python_wording || index >= positional)) {
                raise(multiple_values(python_name(), keyword.name->view()));
            }
            if (value && !is_enumerate()) {
                // C code complains of what is missing first, and of the leftmost of these.
                given_twice_ = std::min(given_twice_.value_or(index), index);
                return true;
            }
            if (value) return false;
            value = keyword.value;
            return true;
        }
        if (rest != nullptr) {
            rest->set(interpreter_.heap().intern(keyword.name), keyword.value);
        }
        return rest != nullptr;
    }

    [[noreturn]] void raise_unexpected(const Keyword& keyword) {
        const std::string_view word = keyword.name->view();
        if (is_enumerate()) {
            raise("'" + std::string(word) + "' is an invalid keyword argument for enumerate()");
        }
        std::vector<std::string_view> possible;
        for (std::size_t index = signature_.positional_only; index < signature_.parameters.size();
             ++index) {
            possible.push_back(signature_.parameters[index].name->view());
        }
        raise(unexpected_keyword(signature_.python_wording ? python_name() + "()"
                                 : is_nameless()           ? "this function"
                                                           : called(),
                                 word, possible));
    }

    void require(std::span<Value> values, std::size_t keyword_count) {
        std::vector<std::string_view> missing;
        std::vector<std::string_view> missing_keywords;
        for (std::size_t index = 0; index < signature_.parameters.size(); ++index) {
            const Signature::Parameter& parameter = signature_.parameters[index];
            if (const Value& value = values[place_of(index)]) {
                if (parameter.whole) check_whole(value);
                continue;
            }
            if (!parameter.required) continue;
            if (!signature_.python_wording) {
                if (index < signature_.positional_only) {
                    raise_count(keyword_count);
                }
                raise(called() + " missing required argument '" +
                      std::string(parameter.name->view()) + "' (pos " +
                      std::to_string(index + 1 - shape_.self) + ")");
            }
            (index < signature_.positional ? missing : missing_keywords)
                .push_back(parameter.name->view());
        }
        if (!missing.empty()) {
            raise(missing_arguments(python_name(), "positional", missing));
        }
        if (!missing_keywords.empty()) {
            raise(missing_arguments(python_name(), "keyword-only", missing_keywords));
        }
    }

    void check_whole(Value value) {
        if (cast<Int>(interpreter_.index(value)).big != nullptr) {
            interpreter_.raise(interpreter_.exceptions().overflow_error,
                               "Python int too large to convert to C long");
        }
    }

    /// Too few or too many positional arguments, in the words of the kind of C function.
    [[noreturn]] void raise_count(std::size_t keywords) {
        const std::string given = std::to_string(given_);
        if (signature_.python_wording) {
            raise(too_many_arguments(
                python_name(),
                {signature_.positional, signature_.positional - signature_.required_positional,
                 given_ + shape_.self, 0}));
        }
        const bool special = is_wrapper();
        const bool exact = shape_.minimum == shape_.maximum && !signature_.takes_arguments;
        const std::size_t bound = given_ < shape_.minimum ? shape_.minimum : shape_.maximum;
        const std::string_view direction = exact                     ? ""
                                           : given_ < shape_.minimum ? "at least "
                                                                     : "at most ";
        const std::string_view plural = bound == 1 ? "" : "s";
        if (signature_.tuple_wording) {
            raise(called() + " takes " +
                  std::string(exact ? std::string_view("exactly ") : direction) +
                  std::to_string(bound) + " argument" + std::string(plural) + " (" + given +
                  " given)");
        }
        if (!has_named_parameters() || (keywords == 0 && counts_for_itself())) {
            if (!special && !is_constructor() && shape_.total == 0) {
                raise(name_with_owner() + "() takes no arguments (" + given + " given)");
            }
            if (!special && !is_constructor() && exact && shape_.maximum == 1) {
                raise(name_with_owner() + "() takes exactly one argument (" + given + " given)");
            }
            raise((special ? std::string() : simple_name() + " ") + "expected " +
                  std::string(direction) + std::to_string(bound) + " argument" +
                  std::string(plural) + ", got " + given);
        }
        const std::size_t all = given_ + keywords;
        if (all > shape_.total) {
            raise(called() + " takes at most " + std::to_string(shape_.total) +
                  (given_ == 0 ? " keyword" : "") + " argument" + (shape_.total == 1 ? "" : "s") +
                  " (" + std::to_string(all) + " given)");
        }
        if (shape_.maximum == 0) {
            raise(called() + " takes no positional arguments");
        }
        raise(called() + " takes " +
              std::string(direction.empty() ? std::string_view("exactly ") : direction) +
              std::to_string(bound) + " positional argument" + std::string(plural) + " (" + given +
              " given)");
    }

    [[nodiscard]] bool is_constructor() const {
        return function_.owner != nullptr && (function_.name == interpreter_.names().dunder_new ||
                                              function_.name == interpreter_.names().dunder_init);
    }

    /// It reads its arguments in a way of its own.
    [[nodiscard]] bool is_enumerate() const {
        return is_constructor() && function_.owner->builtin && simple_name() == "enumerate";
    }

    /// int and str take positional arguments by a way of their own, which names no keywords.
    [[nodiscard]] bool counts_for_itself() const {
        return is_constructor() && (function_.owner == interpreter_.types().integer ||
                                    function_.owner == interpreter_.types().string);
    }

    [[nodiscard]] bool is_wrapper() const {
        const std::string_view name = function_.name->view();
        return function_.owner != nullptr && !is_constructor() && called_on_ == nullptr &&
               name.starts_with("__") && name.ends_with("__");
    }

    [[nodiscard]] std::string simple_name() const {
        return std::string(is_constructor() ? function_.owner->name->view()
                                            : function_.name->view());
    }

    /// C code may leave its name out.
    [[nodiscard]] bool is_nameless() const { return function_.name->size == 0; }

    [[nodiscard]] std::string called() const {
        return is_nameless() ? "function" : simple_name() + "()";
    }

    [[nodiscard]] std::string name_with_owner() const {
        if (is_constructor()) {
            return simple_name();
        }
        if (function_.owner == nullptr) {
            const bool named = function_.module != nullptr && !is_nameless() &&
                               function_.module->view() != "builtins";
            return (named ? std::string(function_.module->view()) + "." : "") + simple_name();
        }
        const Type* owner = called_on_ != nullptr ? called_on_ : function_.owner;
        return std::string(owner->name->view()) + "." + simple_name();
    }

    [[nodiscard]] std::string python_name() const {
        return (function_.owner == nullptr
                    ? std::string()
                    : std::string(function_.owner->qualified_name->view()) + ".") +
               std::string(function_.name->view());
    }

    [[noreturn]] void raise(const std::string& message) { interpreter_.raise_type_error(message); }

    Interpreter& interpreter_;
    NativeFunction& function_;
    const Signature& signature_;
    Shape shape_;
    std::size_t given_ = 0;
    /// The parameter that was given by name, too.
    std::optional<std::size_t> given_twice_;
    /// The class that a class method is called on, which may be a subclass of its owner.
    const Type* called_on_ = nullptr;
};

void prepare(Interpreter& interpreter, NativeFunction& function) {
    auto* signature = interpreter.heap().own<Signature>(
        read_signature(interpreter.heap(), function.signature_text));
    if (function.owner != nullptr && signature->positional > 0) {
        // Self and cls are never passed by keyword.
        signature->positional_only = std::max(signature->positional_only, 1U);
    }
    function.signature = signature;
    bool optional_keywords = true;
    for (std::size_t index = signature->positional; index < signature->parameters.size(); ++index) {
        optional_keywords = optional_keywords && !signature->parameters[index].required;
    }
    const bool direct = !signature->takes_arguments && !signature->takes_keywords &&
                        optional_keywords && signature->parameters.size() <= small_argument_count;
    function.direct_minimum =
        direct ? static_cast<std::int32_t>(signature->required_positional) : 0;
    function.direct_maximum = direct ? static_cast<std::int32_t>(signature->positional) : -1;
}

}  // namespace

void check_self(Interpreter& interpreter, const NativeFunction& function,
                std::span<const Value> positional) {
    if (function.owner == nullptr || function.kind == NativeKind::class_method ||
        function.kind == NativeKind::static_method || positional.empty() ||
        positional[0].object->type == function.owner ||
        positional[0].object->type->is_subtype_of(function.owner)) {
        return;
    }
    const std::string name(function.name->view());
    const std::string owner(message_name(*function.owner));
    const std::string received(Interpreter::type_name(positional[0]));
    if (name.starts_with("__") && name.ends_with("__")) {
        interpreter.raise_type_error("descriptor '" + name + "' requires a '" + owner +
                                     "' object but received a '" + received + "'");
    }
    interpreter.raise_type_error("descriptor '" + name + "' for '" + owner +
                                 "' objects doesn't apply to a '" + received + "' object");
}

namespace {

/// The first unknown value among arguments, or in a list or tuple that is one of them.
const Unknown* unknown_among(std::span<const Value> values, bool inside = true) {
    for (const Value value : values) {
        if (!value) continue;
        if (const Unknown* unknown = as<Unknown>(value)) return unknown;
        const Unknown* found = nullptr;
        if (const Tuple* tuple = inside ? as<Tuple>(value) : nullptr) {
            found = unknown_among(tuple->view(), false);
        } else if (const List* list = inside ? as<List>(value) : nullptr) {
            found = unknown_among(list->items, false);
        }
        if (found != nullptr) return found;
    }
    return nullptr;
}

/// Runs the native code. Where it refuses an argument that is unknown, so is what it would have
/// given: the error is none that Python would raise.
Value run(Interpreter& interpreter, const NativeFunction& function, std::span<const Value> values) {
    try {
        const Value result = function.code(interpreter, values);
        if (!result && function.kind == NativeKind::next) {
            interpreter.raise_with(interpreter.exceptions().stop_iteration, {});
        }
        return result;
    } catch (const PythonError& error) {
        const Type* type = error.exception->type;
        const bool about_arguments = type == interpreter.exceptions().type_error ||
                                     type == interpreter.exceptions().key_error;
        const Unknown* unknown = about_arguments ? unknown_among(values) : nullptr;
        if (unknown == nullptr || function.owner == interpreter.types().object) throw;
        note_use(interpreter, *unknown);
        const Value result = interpreter.make_unknown(std::string(unknown->what->view()));
        if (function.name == interpreter.names().dunder_init) interpreter.cannot_know(result);
        return result;
    }
}

}  // namespace

void check_as_native(Interpreter& interpreter, NativeFunction& function, const Signature& signature,
                     std::span<const Value> positional, std::span<const Keyword> keywords) {
    std::vector<Value> values(signature.value_count());
    NativeBinder(interpreter, function, signature).bind(positional, keywords, values);
}

Value call_native(Interpreter& interpreter, NativeFunction& function,
                  std::span<const Value> positional, std::span<const Keyword> keywords) {
    if (function.signature == nullptr) {
        prepare(interpreter, function);
    }
    check_self(interpreter, function, positional);
    const auto count = static_cast<std::int32_t>(positional.size());
    if (keywords.empty() && count >= function.direct_minimum && count <= function.direct_maximum) {
        if (positional.size() == function.signature->parameters.size()) {
            return run(interpreter, function, positional);
        }
        std::array<Value, small_argument_count> values{};
        std::copy(positional.begin(), positional.end(), values.begin());
        return run(interpreter, function,
                   std::span<const Value>(values).first(function.signature->parameters.size()));
    }
    const Signature& signature = *function.signature;
    NativeBinder binder(interpreter, function, signature);
    if (signature.value_count() <= small_argument_count) {
        std::array<Value, small_argument_count> values{};
        const auto used = std::span<Value>(values).first(signature.value_count());
        binder.bind(positional, keywords, used);
        return run(interpreter, function, used);
    }
    std::vector<Value> values(signature.value_count());
    binder.bind(positional, keywords, values);
    return run(interpreter, function, values);
}

}  // namespace firstboot::python
