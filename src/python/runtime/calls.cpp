// Calls from C++ code.

#include <string>
#include <vector>

#include "python/runtime/classes.h"
#include "python/runtime/machine.h"
#include "python/runtime/native_call.h"
#include "python/runtime/type_names.h"
#include "python/runtime/unknowns.h"

namespace firstboot::python {
namespace {

/// Counts how deep C++ code and Python code call each other.
class NativeDepth {
  public:
    explicit NativeDepth(std::uint32_t& depth) : depth_(depth) { ++depth_; }
    NativeDepth(const NativeDepth&) = delete;
    NativeDepth& operator=(const NativeDepth&) = delete;
    ~NativeDepth() { --depth_; }

  private:
    std::uint32_t& depth_;
};

/// What calling something unmodelled gives. A decorator leaves what it decorates as it is; a class
/// may as well be an argument (`arguments(Schema)`), but not of what a call gave.
Value call_unknown(Interpreter& interpreter, const Unknown& unknown,
                   std::span<const Value> positional, std::span<const Keyword> keywords) {
    note_use(interpreter, unknown);
    const std::string_view what = unknown.what->view();
    const bool called = what.ends_with("()");
    if (positional.size() == 1 && keywords.empty() &&
        (as<Function>(positional[0]) != nullptr ||
         (called && as<Type>(positional[0]) != nullptr))) {
        return positional[0];
    }
    return interpreter.make_unknown(called ? std::string(what) : std::string(what) + "()");
}

/// Whether binding it makes a method whose first argument is the instance.
bool takes_instance(Value attribute) {
    if (const auto* native = as<NativeFunction>(attribute)) {
        return native->kind != NativeKind::function && native->kind != NativeKind::static_method &&
               native->kind != NativeKind::class_method;
    }
    return as<Function>(attribute) != nullptr;
}

/// ". Did you mean: 'datetime.datetime(...)'?" where a module has a callable of its own name.
std::string hint_for_called_module(Interpreter& interpreter, const Module& module) {
    const Str* name = as<Str>(module.attributes->find(interpreter.names().dunder_name));
    const Value inside = name != nullptr ? module.attributes->find(name) : Value();
    if (!inside || as<Unknown>(inside) != nullptr || !interpreter.is_callable(inside)) {
        return {};
    }
    const std::string text(name->view());
    return ". Did you mean: '" + text + "." + text + "(...)'?";
}

}  // namespace

Value Interpreter::call(Value callable, std::span<const Value> positional,
                        std::span<const Keyword> keywords) {
    if (native_depth_ >= limits_.native_recursion) {
        raise(exceptions_.recursion_error, "maximum recursion depth exceeded");
    }
    const NativeDepth guard(native_depth_);
    switch (callable.object->type->instance_layout) {
        case Layout::function:
            return Machine(*this).call_function(cast<Function>(callable), positional, keywords);
        case Layout::native_function:
            return call_native(*this, cast<NativeFunction>(callable), positional, keywords);
        case Layout::bound_method: {
            const auto& method = cast<BoundMethod>(callable);
            constexpr std::size_t few = 6;
            if (positional.size() < few) {
                std::array<Value, few> all{method.self};
                std::copy(positional.begin(), positional.end(), all.begin() + 1);
                return call(method.function,
                            std::span<const Value>(all).first(positional.size() + 1), keywords);
            }
            std::vector<Value> all{method.self};
            all.insert(all.end(), positional.begin(), positional.end());
            return call(method.function, all, keywords);
        }
        case Layout::static_method:
            return call(cast<StaticMethod>(callable).function, positional, keywords);
        case Layout::unknown:
            return call_unknown(*this, cast<Unknown>(callable), positional, keywords);
        case Layout::type: {
            const auto* hook =
                as<NativeFunction>(type_lookup(callable.object->type, names_.dunder_call));
            if (hook != nullptr && hook->code == native_type_call) {
                return construct(*this, &cast<Type>(callable), positional, keywords);
            }
            break;
        }
        default:
            break;
    }
    const Value method = find_special(callable, names_.dunder_call);
    if (!method) {
        std::string message = "'" + std::string(type_name(callable)) + "' object is not callable";
        if (const auto* module = as<Module>(callable)) {
            message += hint_for_called_module(*this, *module);
        }
        raise_type_error(message);
    }
    return call(method, positional, keywords);
}

Value Interpreter::call_bound(Value attribute, Value instance,
                              std::initializer_list<Value> positional) {
    constexpr std::size_t most = 3;
    if (!takes_instance(attribute) || positional.size() > most) {
        return call(bind(attribute, instance, instance.object->type), positional);
    }
    std::array<Value, most + 1> all{instance};
    std::copy(positional.begin(), positional.end(), all.begin() + 1);
    return call(attribute, std::span<const Value>(all).first(positional.size() + 1));
}

Value Interpreter::call_method(Value object, Str* method, std::initializer_list<Value> positional) {
    return call(get_attribute(object, method), positional);
}

bool Interpreter::is_callable(Value value) {
    switch (value.object->type->instance_layout) {
        case Layout::function:
        case Layout::native_function:
        case Layout::bound_method:
        case Layout::type:
        case Layout::static_method:
            return true;
        case Layout::unknown:
            cannot_know(value);
        default:
            return static_cast<bool>(type_lookup(value.object->type, names_.dunder_call));
    }
}

Value construct(Interpreter& interpreter, Type* type, std::span<const Value> positional,
                std::span<const Keyword> keywords) {
    const Names& names = interpreter.names();
    if (type == interpreter.types().type && positional.size() == 1 && keywords.empty()) {
        return positional[0].object->type;
    }
    const Value make = interpreter.type_lookup(type, names.dunder_new);
    std::vector<Value> arguments{type};
    arguments.insert(arguments.end(), positional.begin(), positional.end());
    const auto* native = as<NativeFunction>(make);
    const auto* initialize = as<NativeFunction>(interpreter.type_lookup(type, names.dunder_init));
    const bool plain_init = initialize != nullptr && initialize->code == native_object_init;
    Value made;
    if (native != nullptr && native->code == native_object_new) {
        if (type->builtin && !type->base_allowed) {
            interpreter.raise_type_error("cannot create '" + std::string(message_name(*type)) +
                                         "' instances");
        }
        if (plain_init && (!positional.empty() || !keywords.empty()) && !has_unknown_base(type)) {
            interpreter.raise_type_error(std::string(message_name(*type)) +
                                         "() takes no arguments");
        }
        made = new_instance(interpreter, type);
    } else {
        made = interpreter.call(interpreter.bind(make, {}, type), arguments, keywords);
    }
    if (!made.object->type->is_subtype_of(type)) {
        return made;
    }
    const Value found = interpreter.type_lookup(made.object->type, names.dunder_init);
    const auto* native_init = as<NativeFunction>(found);
    if (native_init != nullptr && native_init->code == native_object_init) {
        return made;
    }
    arguments[0] = made;
    const Value result = as<Function>(found) != nullptr || native_init != nullptr
                             ? interpreter.call(found, arguments, keywords)
                             : interpreter.call(interpreter.bind(found, made, made.object->type),
                                                positional, keywords);
    if (!same(result, interpreter.none())) {
        interpreter.raise_type_error("__init__() should return None, not '" +
                                     std::string(Interpreter::type_name(result)) + "'");
    }
    return made;
}

}  // namespace firstboot::python
