// Calls from Python code.

#include <algorithm>
#include <string>
#include <vector>

#include "python/runtime/machine.h"
#include "python/runtime/native_call.h"

namespace firstboot::python {
namespace {

constexpr std::size_t small_keyword_count = 16;

}  // namespace

Value Machine::enter_call(Function& function, std::span<const Value> positional,
                          std::span<const Keyword> keywords, FrameReturn result) {
    Frame* frame = frame_for_call(function, positional, keywords);
    const CodeUnit& unit = *function.code->unit;
    if (unit.is_generator || unit.is_coroutine) {
        return generator_for(frame, function);
    }
    enter(frame, result);
    return {};
}

Value Machine::call(Value* base, std::uint32_t count, const Tuple* keyword_names) {
    Value callable = base[0];
    if (!base[1]) {
        if (const auto* method = as<BoundMethod>(callable)) {
            base[1] = method->self;
            callable = method->function;
        }
    }
    std::array<Keyword, small_keyword_count> few{};
    std::vector<Keyword> many;
    std::span<Keyword> keywords;
    std::uint32_t positional_count = count;
    if (keyword_names != nullptr) {
        if (keyword_names->size > small_keyword_count) {
            many.resize(keyword_names->size);
            keywords = many;
        } else {
            keywords = std::span<Keyword>(few).first(keyword_names->size);
        }
        positional_count -= keyword_names->size;
        for (std::uint32_t index = 0; index < keyword_names->size; ++index) {
            keywords[index] = {&cast<Str>(keyword_names->items[index]),
                               base[2 + positional_count + index]};
        }
    }
    std::span<const Value> positional(base + 2, positional_count);
    if (base[1]) {
        positional = {base + 1, positional_count + 1};
    }
    switch (callable.object->type->instance_layout) {
        case Layout::function:
            return enter_call(cast<Function>(callable), positional, keywords, FrameReturn::push);
        case Layout::native_function:
            return call_native(in_, cast<NativeFunction>(callable), positional, keywords);
        case Layout::type:
            if (!base[1]) {
                return construct_inline(&cast<Type>(callable), positional, keywords, base + 1);
            }
            break;
        default:
            break;
    }
    return in_.call(callable, positional, keywords);
}

Value Machine::construct_inline(Type* type, std::span<const Value> positional,
                                std::span<const Keyword> keywords, Value* self) {
    // A class of Python code with a plain __init__: its frame is entered like that of a function.
    const auto* make = as<NativeFunction>(in_.type_lookup(type, names_.dunder_new));
    auto* initialize = as<Function>(in_.type_lookup(type, names_.dunder_init));
    const auto* call_type = as<NativeFunction>(in_.type_lookup(type->type, names_.dunder_call));
    if (make == nullptr || make->code != native_object_new || initialize == nullptr ||
        initialize->code->unit->is_generator || initialize->code->unit->is_coroutine ||
        call_type == nullptr || call_type->code != native_type_call) {
        return in_.call(type, positional, keywords);
    }
    *self = new_instance(in_, type);
    enter_call(*initialize, {self, positional.size() + 1}, keywords, FrameReturn::construct);
    in_.frame_->constructed = *self;
    return {};
}

Value Machine::call_expanded(Value callable, Value positional, Value keywords) {
    Value arguments = positional;
    if (as<Tuple>(positional) == nullptr) {
        if (!in_.type_lookup(positional.object->type, names_.dunder_iter) &&
            !in_.type_lookup(positional.object->type, names_.dunder_getitem) &&
            as<Unknown>(positional) == nullptr) {
            in_.raise_type_error(describe_callable(callable) +
                                 " argument after * must be an iterable, not " +
                                 std::string(Interpreter::type_name(positional)));
        }
        arguments = in_.tuple(in_.items_of(positional));
    }
    const auto& tuple = cast<Tuple>(arguments);
    std::vector<Keyword> named;
    if (keywords) {
        cast<Dict>(keywords).for_each([&](Value key, Value value) {
            if (as<Str>(key) == nullptr) {
                in_.raise_type_error("keywords must be strings");
            }
            named.push_back({heap_.intern(&cast<Str>(key)), value});
        });
    }
    if (auto* function = as<Function>(callable)) {
        return enter_call(*function, tuple.view(), named, FrameReturn::push);
    }
    return in_.call(callable, tuple.view(), named);
}

std::string Machine::describe_callable(Value callable) {
    // _PyObject_FunctionStr: "module.qualname()", the module left out for builtins.
    const Value name = in_.find_attribute(callable, names_.dunder_qualname);
    if (!name) {
        return in_.str_text(callable);
    }
    const Value module = in_.find_attribute(callable, names_.dunder_module);
    std::string called = in_.str_text(name) + "()";
    if (!module || same(module, in_.none_) || in_.str_text(module) == "builtins") {
        return called;
    }
    return in_.str_text(module) + "." + called;
}

void Machine::merge_keywords(Value callable, Dict& into, Value mapping) {
    const auto add = [&](Value key, Value value) {
        if (as<Str>(key) == nullptr) {
            in_.raise_type_error("keywords must be strings");
        }
        if (into.find(&cast<Str>(key))) {
            in_.raise_type_error(describe_callable(callable) +
                                 " got multiple values for keyword argument '" + in_.str_text(key) +
                                 "'");
        }
        into.set(&cast<Str>(key), value);
    };
    if (mapping.object->type == in_.types_.dict) {
        cast<Dict>(mapping).for_each(add);
        return;
    }
    const Value keys = in_.find_attribute(mapping, names_.keys);
    if (!keys || as<Unknown>(mapping) != nullptr) {
        if (as<Unknown>(mapping) != nullptr) {
            in_.cannot_know(mapping);
        }
        in_.raise_type_error(describe_callable(callable) +
                             " argument after ** must be a mapping, not " +
                             std::string(Interpreter::type_name(mapping)));
    }
    in_.for_each(in_.call(keys), [&](Value key) { add(key, in_.get_item(mapping, key)); });
}

void Machine::extend_arguments(List& list, Value iterable) {
    if (!in_.type_lookup(iterable.object->type, names_.dunder_iter) &&
        !in_.type_lookup(iterable.object->type, names_.dunder_getitem) &&
        as<Unknown>(iterable) == nullptr) {
        in_.raise_type_error("Value after * must be an iterable, not " +
                             std::string(Interpreter::type_name(iterable)));
    }
    const std::vector<Value> items = in_.items_of(iterable);
    list.items.insert(list.items.end(), items.begin(), items.end());
}

Value Machine::load_method(Value object, Str* name, Value& self) {
    Type* type = object.object->type;
    const Layout layout = type->instance_layout;
    if (layout != Layout::type && layout != Layout::module && layout != Layout::super &&
        layout != Layout::unknown) {
        if (type->hooks_version != type->version) {
            in_.refresh_hooks(type);
        }
        if (!type->custom_getattribute) {
            const Value found = in_.type_lookup(type, name);
            if (found && (as<Function>(found) != nullptr ||
                          (as<NativeFunction>(found) != nullptr &&
                           cast<NativeFunction>(found).kind == NativeKind::method))) {
                const bool shadowed =
                    object.object->attributes != nullptr && object.object->attributes->find(name);
                if (!shadowed) {
                    self = object;
                    return found;
                }
            }
        }
    }
    return in_.get_attribute(object, name);
}

Value Machine::make_function(const Frame& frame, Code& code) {
    auto* function = heap_.make<Function>(in_.types_.function);
    function->code = &code;
    function->globals = frame.globals;
    function->name = code.name;
    function->qualified_name = code.qualified_name;
    const Value module = frame.globals->find(names_.dunder_name);
    function->module = module ? module.with_origin(nullptr) : in_.none_;
    function->documentation = in_.none_;
    if (code.unit->has_docstring) {
        function->documentation = code.constants[0];
    }
    return function;
}

void Machine::set_function_attribute(Function& function, FunctionAttribute attribute, Value value) {
    switch (attribute) {
        case FunctionAttribute::defaults:
            function.defaults = &cast<Tuple>(value);
            break;
        case FunctionAttribute::keyword_defaults:
            function.keyword_defaults = &cast<Dict>(value);
            break;
        case FunctionAttribute::closure:
            function.closure = &cast<Tuple>(value);
            break;
        case FunctionAttribute::annotate:
            function.annotate = value;
            break;
    }
}

}  // namespace firstboot::python
