// The functions of `builtins` that look into the evaluator itself.

#include <algorithm>
#include <string>
#include <vector>

#include "python/compile/compile.h"
#include "python/objects/iterator.h"
#include "python/runtime/bootstrap.h"
#include "python/runtime/classes.h"
#include "python/runtime/machine.h"

namespace firstboot::python {

Value locals_of(Interpreter& interpreter, Frame& frame) {
    if (frame.locals) {
        return frame.locals;
    }
    Dict* result = interpreter.dict();
    for (std::uint32_t index = 0; index < frame.code->local_count; ++index) {
        Value value = frame.slots[index];
        const LocalKind kind = frame.code->unit->locals[index].kind;
        if (value && kind != LocalKind::plain && kind != LocalKind::hidden) {
            const Cell* cell = as<Cell>(value);
            value = cell != nullptr ? cell->content : value;
        }
        if (value && kind != LocalKind::hidden &&
            !frame.code->local_names[index]->view().starts_with('.')) {
            result->set(frame.code->local_names[index], value);
        }
    }
    return result;
}

namespace {

using Arguments = std::span<const Value>;

std::vector<Keyword> keywords_of(Value dict) {
    std::vector<Keyword> keywords;
    cast<Dict>(dict).for_each(
        [&](Value key, Value value) { keywords.push_back({&cast<Str>(key), value}); });
    return keywords;
}

Value class_builder(Interpreter& interpreter, Arguments arguments) {
    return build_class(interpreter, cast<Tuple>(arguments[0]).view(), keywords_of(arguments[1]));
}

Str* attribute_name(Interpreter& interpreter, Value name) {
    Str* text = as<Str>(name);
    if (text == nullptr) {
        interpreter.raise_type_error("attribute name must be string, not '" +
                                     std::string(Interpreter::type_name(name)) + "'");
    }
    return text;
}

Value get_attribute(Interpreter& interpreter, Arguments arguments) {
    Str* name = attribute_name(interpreter, arguments[1]);
    if (!arguments[2]) {
        return interpreter.get_attribute(arguments[0], name);
    }
    try {
        const Value found = interpreter.find_attribute(arguments[0], name);
        return found ? found : arguments[2];
    } catch (const PythonError& error) {
        // Raised by a property on the way.
        if (!error.exception->type->is_subtype_of(interpreter.exceptions().attribute_error)) {
            throw;
        }
        return arguments[2];
    }
}

Value has_attribute(Interpreter& interpreter, Arguments arguments) {
    Str* name = attribute_name(interpreter, arguments[1]);
    try {
        return interpreter.boolean(
            static_cast<bool>(interpreter.find_attribute(arguments[0], name)));
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(interpreter.exceptions().attribute_error)) {
            throw;
        }
        return interpreter.boolean(false);
    }
}

Value set_attribute(Interpreter& interpreter, Arguments arguments) {
    const Frame* frame = interpreter.frame();
    Value value = arguments[2];
    if (frame != nullptr && !frame->code->library) {
        value = interpreter.add_step(value, "setattr");
    }
    interpreter.set_attribute(arguments[0], attribute_name(interpreter, arguments[1]), value);
    return interpreter.none();
}

Value delete_attribute(Interpreter& interpreter, Arguments arguments) {
    interpreter.delete_attribute(arguments[0], attribute_name(interpreter, arguments[1]));
    return interpreter.none();
}

Value is_instance(Interpreter& interpreter, Arguments arguments) {
    const bool is = interpreter.is_instance(arguments[0], arguments[1]);
    const Unknown* unknown = as<Unknown>(arguments[0]);
    // A model asks what it can make of a value; a project may refuse what is of another class.
    const bool project_asks = interpreter.frame() == interpreter.project_frame();
    if (!is && unknown != nullptr && project_asks) {
        return interpreter.make_unknown("the class of " + std::string(unknown->what->view()));
    }
    return interpreter.boolean(is);
}

Value is_subclass(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(interpreter.is_subclass(arguments[0], arguments[1]));
}

Value is_callable(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(interpreter.is_callable(arguments[0]));
}

Value next_item(Interpreter& interpreter, Arguments arguments) {
    if (auto* generator = as<Generator>(arguments[0]); generator != nullptr && !arguments[1]) {
        // What a generator returns travels in the StopIteration.
        return Machine(interpreter).send(*generator, interpreter.none());
    }
    const Value iterator = arguments[0];
    const Value method =
        interpreter.type_lookup(iterator.object->type, interpreter.names().dunder_next);
    if (!arguments[1] && method && as<NativeFunction>(method) == nullptr) {
        return interpreter.call_bound(method, iterator);
    }
    if (const Value item = interpreter.next(iterator)) {
        return item;
    }
    if (!arguments[1]) {
        interpreter.raise_with(interpreter.exceptions().stop_iteration, {});
    }
    return arguments[1];
}

/// iter(callable, sentinel)
Value next_call(Interpreter& interpreter, Iterator& iterator) {
    if (!iterator.source) {
        return {};
    }
    const Value item = interpreter.call(iterator.source);
    if (interpreter.equal(item, iterator.extra)) {
        iterator.source = {};
        return {};
    }
    return item;
}

Value get_iterator(Interpreter& interpreter, Arguments arguments) {
    if (!arguments[1]) {
        return interpreter.iterate(arguments[0]);
    }
    if (!interpreter.is_callable(arguments[0])) {
        interpreter.raise_type_error("iter(v, w): v must be callable");
    }
    auto* iterator = interpreter.heap().make<Iterator>(interpreter.types().callable_iterator,
                                                       next_call, arguments[0]);
    iterator->extra = arguments[1];
    return iterator;
}

Value get_globals(Interpreter& interpreter, Arguments) {
    return interpreter.frame() != nullptr ? Value(interpreter.frame()->globals)
                                          : interpreter.none();
}

Value get_locals(Interpreter& interpreter, Arguments) {
    return interpreter.frame() != nullptr ? locals_of(interpreter, *interpreter.frame())
                                          : interpreter.none();
}

Value get_variables(Interpreter& interpreter, Arguments arguments) {
    if (!arguments[0]) {
        return get_locals(interpreter, arguments);
    }
    try {
        return interpreter.get_attribute(arguments[0], interpreter.names().dunder_dict);
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(interpreter.exceptions().attribute_error)) {
            throw;
        }
    }
    interpreter.raise_type_error("vars() argument must have __dict__ attribute");
}

Value get_directory(Interpreter& interpreter, Arguments arguments) {
    std::vector<Value> names;
    if (!arguments[0]) {
        names = interpreter.items_of(get_locals(interpreter, arguments));
    } else {
        const Value hook = interpreter.find_special(arguments[0], interpreter.name("__dir__"));
        names = interpreter.items_of(interpreter.call(hook));
    }
    std::sort(names.begin(), names.end(), [&](Value left, Value right) {
        return as<Str>(left) != nullptr && as<Str>(right) != nullptr
                   ? cast<Str>(left).view() < cast<Str>(right).view()
                   : interpreter.less(left, right);
    });
    return interpreter.list(names);
}

Value import_module(Interpreter& interpreter, Arguments arguments) {
    Str* name = as<Str>(arguments[0]);
    if (name == nullptr) {
        interpreter.raise_type_error("__import__() argument 1 must be str, not " +
                                     std::string(Interpreter::type_name(arguments[0])));
    }
    Dict* globals = arguments[1] ? as<Dict>(arguments[1]) : nullptr;
    return interpreter.import_name(interpreter.heap().intern(name), globals,
                                   arguments[3] ? arguments[3] : interpreter.none(),
                                   arguments[4] ? interpreter.index_number(arguments[4]) : 0);
}

/// exit() and quit(), which the module `site` adds.
Value leave(Interpreter& interpreter, Arguments arguments) {
    const Value code = arguments[0] ? arguments[0] : interpreter.none();
    interpreter.raise(
        &cast<Exception>(interpreter.call(interpreter.exceptions().system_exit, {code})));
}

// --- exec, eval, compile -------------------------------------------------------------------------

struct Scopes {
    Dict* globals;
    Value locals;
};

bool is_mapping(Interpreter& interpreter, Value value) {
    return static_cast<bool>(interpreter.find_special(value, interpreter.names().dunder_getitem));
}

/// exec() and eval() refuse the same in words of their own.
[[noreturn]] void refuse_globals(Interpreter& interpreter, Value globals, bool evaluates) {
    if (!evaluates) {
        interpreter.raise_type_error("exec() globals must be a dict, not " +
                                     std::string(Interpreter::type_name(globals)));
    }
    interpreter.raise_type_error(is_mapping(interpreter, globals)
                                     ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                     : "globals must be a dict");
}

void expect_locals(Interpreter& interpreter, Value locals, bool evaluates) {
    if (is_mapping(interpreter, locals)) return;
    interpreter.raise_type_error(evaluates ? std::string("locals must be a mapping")
                                           : "locals must be a mapping or None, not " +
                                                 std::string(Interpreter::type_name(locals)));
}

Scopes scopes_of(Interpreter& interpreter, Value globals, Value locals, bool evaluates) {
    Scopes scopes{};
    const auto given = [&](Value value) { return value && !same(value, interpreter.none()); };
    if (evaluates && given(locals)) expect_locals(interpreter, locals, evaluates);
    if (given(globals)) {
        scopes.globals = as<Dict>(globals);
        if (scopes.globals == nullptr) refuse_globals(interpreter, globals, evaluates);
        scopes.locals = given(locals) ? locals : Value(scopes.globals);
    } else {
        scopes.globals = interpreter.frame()->globals;
        scopes.locals = given(locals) ? locals : locals_of(interpreter, *interpreter.frame());
    }
    if (!evaluates && given(locals)) expect_locals(interpreter, locals, evaluates);
    if (!scopes.globals->find(interpreter.names().dunder_builtins)) {
        scopes.globals->set(interpreter.names().dunder_builtins, interpreter.builtins());
    }
    return scopes;
}

Value execute(Interpreter& interpreter, Arguments arguments) {
    const Scopes scopes = scopes_of(interpreter, arguments[1], arguments[2], false);
    if (Code* code = as<Code>(arguments[0])) {
        Machine(interpreter).run_code(code, scopes.globals, scopes.locals);
        return interpreter.none();
    }
    std::string_view text;
    if (const Str* source = as<Str>(arguments[0])) {
        text = source->view();
    } else if (const Bytes* bytes = as<Bytes>(arguments[0])) {
        text = bytes->view();
    } else {
        interpreter.raise_type_error("exec() arg 1 must be a string, bytes or code object");
    }
    Code* code = compile_text(interpreter, text, "<string>", CompileMode::program);
    Machine(interpreter).run_code(code, scopes.globals, scopes.locals);
    return interpreter.none();
}

Value evaluate(Interpreter& interpreter, Arguments arguments) {
    const Scopes scopes = scopes_of(interpreter, arguments[1], arguments[2], true);
    if (Code* code = as<Code>(arguments[0])) {
        return Machine(interpreter).run_code(code, scopes.globals, scopes.locals);
    }
    std::string_view text;
    if (const Str* source = as<Str>(arguments[0])) {
        text = source->view();
    } else if (const Bytes* bytes = as<Bytes>(arguments[0])) {
        text = bytes->view();
    } else {
        interpreter.raise_type_error("eval() arg 1 must be a string, bytes or code object");
    }
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    Code* code = compile_text(interpreter, text, "<string>", CompileMode::expression);
    return Machine(interpreter).run_code(code, scopes.globals, scopes.locals);
}

Value compile_source(Interpreter& interpreter, Arguments arguments) {
    std::string_view text;
    if (const Str* source = as<Str>(arguments[0])) {
        text = source->view();
    } else if (const Bytes* bytes = as<Bytes>(arguments[0])) {
        text = bytes->view();
    } else {
        interpreter.raise_type_error("compile() arg 1 must be a string, bytes or AST object");
    }
    const std::string mode = interpreter.str_text(arguments[2]);
    if (mode != "exec" && mode != "eval" && mode != "single") {
        interpreter.raise_value_error("compile() mode must be 'exec', 'eval' or 'single'");
    }
    return compile_text(interpreter, text, interpreter.str_text(arguments[1]),
                        mode == "eval" ? CompileMode::expression : CompileMode::program);
}

Value get_async_iterator(Interpreter& interpreter, Arguments arguments) {
    const Value method = interpreter.find_special(arguments[0], interpreter.names().dunder_aiter);
    if (!method) {
        interpreter.raise_type_error("'" + std::string(Interpreter::type_name(arguments[0])) +
                                     "' object is not an async iterable");
    }
    const Value iterator = interpreter.call(method);
    if (iterator.object->type != interpreter.types().async_generator &&
        !interpreter.find_special(iterator, interpreter.names().dunder_anext)) {
        interpreter.raise_type_error("aiter() returned not an async iterator of type '" +
                                     std::string(Interpreter::type_name(iterator)) + "'");
    }
    return iterator;
}

Value next_async_item(Interpreter& interpreter, Arguments arguments) {
    if (arguments[0].object->type == interpreter.types().async_generator) {
        return interpreter.make_unknown("anext() of an asynchronous generator");
    }
    const Value method = interpreter.find_special(arguments[0], interpreter.names().dunder_anext);
    if (!method) {
        interpreter.raise_type_error("'" + std::string(Interpreter::type_name(arguments[0])) +
                                     "' object is not an async iterator");
    }
    return arguments[1] ? interpreter.make_unknown("anext() with a default")
                        : interpreter.call(method);
}

constexpr NativeFunctionDefinition functions[] = {
    {"__build_class__", "*args, **kwargs", class_builder},
    {"__import__", "name, globals=..., locals=..., fromlist=..., level=...", import_module},
    {"getattr", "object, name, default=..., /", get_attribute},
    {"hasattr", "object, name, /", has_attribute},
    {"setattr", "object, name, value, /", set_attribute},
    {"delattr", "object, name, /", delete_attribute},
    {"isinstance", "object, class_or_tuple, /", is_instance},
    {"issubclass", "cls, class_or_tuple, /", is_subclass},
    {"callable", "object, /", is_callable},
    {"iter", "object, sentinel=..., /", get_iterator},
    {"next", "iterator, default=..., /", next_item},
    {"aiter", "async_iterable, /", get_async_iterator},
    {"anext", "async_iterator, default=..., /", next_async_item},
    {"exit", "code=...", leave},
    {"quit", "code=...", leave},
    {"globals", "", get_globals},
    {"locals", "", get_locals},
    {"vars", "object=..., /", get_variables},
    {"dir", "object=..., /", get_directory},
    {"exec", "source, /, globals=..., locals=..., *, closure=...", execute},
    {"eval", "source, /, globals=..., locals=...", evaluate},
    {"compile", "source, filename, mode, flags=..., dont_inherit=..., optimize=...",
     compile_source},
};

}  // namespace

void install_core_builtins(Interpreter& interpreter) {
    const Value module = interpreter.modules()->find(interpreter.name("builtins"));
    interpreter.add_functions(module, functions);
}

Value Interpreter::run_source(std::string_view text, std::string_view file, Dict* globals,
                              Dict* locals) {
    Code* code = compile_text(*this, text, file, CompileMode::program);
    return Machine(*this).run_code(code, globals, locals != nullptr ? locals : globals);
}

Value Interpreter::evaluate_source(std::string_view text, std::string_view file, Dict* globals,
                                   Dict* locals) {
    Code* code = compile_text(*this, text, file, CompileMode::expression);
    return Machine(*this).run_code(code, globals, locals != nullptr ? locals : globals);
}

}  // namespace firstboot::python
