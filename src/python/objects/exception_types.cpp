// BaseException and what single exceptions add to it.

#include <string>
#include <vector>

#include "python/objects/install.h"
#include "python/runtime/interpreter.h"
#include "python/text/codecs.h"

namespace firstboot::python {
namespace {

using Arguments = std::span<const Value>;

Exception& exception_of(Arguments arguments) {
    return cast<Exception>(arguments[0]);
}

Value make(Interpreter& interpreter, Arguments arguments) {
    auto* exception = interpreter.heap().make<Exception>(&cast<Type>(arguments[0]));
    exception->arguments = &cast<Tuple>(arguments[1]);
    return exception;
}

Value initialize(Interpreter& interpreter, Arguments arguments) {
    if (cast<Dict>(arguments[2]).size() > 0) {
        interpreter.raise_type_error(std::string(Interpreter::type_name(arguments[0])) +
                                     "() takes no keyword arguments");
    }
    exception_of(arguments).arguments = &cast<Tuple>(arguments[1]);
    return interpreter.none();
}

Value to_text(Interpreter& interpreter, Arguments arguments) {
    const Tuple& values = *exception_of(arguments).arguments;
    if (values.size == 0) {
        return interpreter.names().empty;
    }
    return interpreter.str(values.size == 1 ? values.items[0]
                                            : Value(exception_of(arguments).arguments));
}

Value represent(Interpreter& interpreter, Arguments arguments) {
    Tuple& values = *exception_of(arguments).arguments;
    const std::string name(Interpreter::type_name(arguments[0]));
    return interpreter.string(values.size == 1
                                  ? name + "(" + interpreter.repr_text(values.items[0]) + ")"
                                  : name + interpreter.repr_text(&values));
}

Value with_traceback(Interpreter& interpreter, Arguments arguments) {
    auto* traceback = as<Traceback>(arguments[1]);
    if (traceback == nullptr && !same(arguments[1], interpreter.none())) {
        interpreter.raise_type_error("__traceback__ must be a traceback or None");
    }
    exception_of(arguments).traceback = traceback;
    return arguments[0];
}

Value add_note(Interpreter& interpreter, Arguments arguments) {
    if (as<Str>(arguments[1]) == nullptr) {
        interpreter.raise_type_error("add_note() argument must be str, not " +
                                     std::string(Interpreter::type_name(arguments[1])));
    }
    Dict* own = interpreter.instance_dict(arguments[0].object);
    Value notes = own->find(interpreter.names().dunder_notes);
    if (!notes) {
        notes = interpreter.list();
        own->set(interpreter.names().dunder_notes, notes);
    }
    if (List* list = as<List>(notes)) {
        list->items.push_back(arguments[1]);
    }
    return interpreter.none();
}

Value get_arguments(Interpreter&, Arguments arguments) {
    return exception_of(arguments).arguments;
}

Value set_arguments(Interpreter& interpreter, Arguments arguments) {
    exception_of(arguments).arguments =
        &cast<Tuple>(interpreter.tuple(interpreter.items_of(arguments[1])));
    return interpreter.none();
}

Value or_none(Interpreter& interpreter, Object* object) {
    return object != nullptr ? Value(object) : interpreter.none();
}

Value get_cause(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, exception_of(arguments).cause);
}

Value set_cause(Interpreter& interpreter, Arguments arguments) {
    auto* cause = as<Exception>(arguments[1]);
    if (cause == nullptr && !same(arguments[1], interpreter.none())) {
        interpreter.raise_type_error("exception cause must be None or derive from BaseException");
    }
    exception_of(arguments).cause = cause;
    exception_of(arguments).suppress_context = true;
    return interpreter.none();
}

Value get_context(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, exception_of(arguments).context);
}

Value set_context(Interpreter& interpreter, Arguments arguments) {
    exception_of(arguments).context = as<Exception>(arguments[1]);
    return interpreter.none();
}

Value get_suppress(Interpreter& interpreter, Arguments arguments) {
    return interpreter.boolean(exception_of(arguments).suppress_context);
}

Value set_suppress(Interpreter& interpreter, Arguments arguments) {
    exception_of(arguments).suppress_context = interpreter.truth(arguments[1]);
    return interpreter.none();
}

Value get_traceback(Interpreter& interpreter, Arguments arguments) {
    return or_none(interpreter, exception_of(arguments).traceback);
}

Value set_traceback(Interpreter& interpreter, Arguments arguments) {
    with_traceback(interpreter, arguments);
    return interpreter.none();
}

constexpr NativeFunctionDefinition base_functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make, NativeKind::static_method},
    {"__init__", "self, /, *args, **kwargs", initialize},
    {"__str__", "self, /", to_text},
    {"__repr__", "self, /", represent},
    {"with_traceback", "self, tb, /", with_traceback},
    {"add_note", "self, note, /", add_note},
    {"args", "self", get_arguments, NativeKind::getter},
    {"args", "self, value", set_arguments, NativeKind::setter},
    {"__cause__", "self", get_cause, NativeKind::getter},
    {"__cause__", "self, value", set_cause, NativeKind::setter},
    {"__context__", "self", get_context, NativeKind::getter},
    {"__context__", "self, value", set_context, NativeKind::setter},
    {"__suppress_context__", "self", get_suppress, NativeKind::getter},
    {"__suppress_context__", "self, value", set_suppress, NativeKind::setter},
    {"__traceback__", "self", get_traceback, NativeKind::getter},
    {"__traceback__", "self, value", set_traceback, NativeKind::setter},
};

/// Takes the keyword arguments that an exception type allows and sets them as attributes, None
/// where they are not given.
void take_keywords(Interpreter& interpreter, Arguments arguments,
                   std::initializer_list<std::string_view> allowed) {
    exception_of(arguments).arguments = &cast<Tuple>(arguments[1]);
    Dict* own = interpreter.instance_dict(arguments[0].object);
    for (const std::string_view name : allowed) {
        own->set(interpreter.name(name), interpreter.none());
    }
    cast<Dict>(arguments[2]).for_each([&](Value key, Value value) {
        const std::string_view name = cast<Str>(key).view();
        for (const std::string_view known : allowed) {
            if (known == name) {
                own->set(&cast<Str>(key), value);
                return;
            }
        }
        interpreter.raise_type_error(std::string(Interpreter::type_name(arguments[0])) +
                                     "() got an unexpected keyword argument '" + std::string(name) +
                                     "'");
    });
}

Value initialize_import_error(Interpreter& interpreter, Arguments arguments) {
    take_keywords(interpreter, arguments, {"name", "path", "name_from"});
    const Tuple& values = cast<Tuple>(arguments[1]);
    interpreter.instance_dict(arguments[0].object)
        ->set(interpreter.name("msg"), values.size == 1 ? values.items[0] : interpreter.none());
    return interpreter.none();
}

Value initialize_name_error(Interpreter& interpreter, Arguments arguments) {
    take_keywords(interpreter, arguments, {"name"});
    return interpreter.none();
}

Value initialize_attribute_error(Interpreter& interpreter, Arguments arguments) {
    take_keywords(interpreter, arguments, {"name", "obj"});
    return interpreter.none();
}

Value initialize_stop_iteration(Interpreter& interpreter, Arguments arguments) {
    initialize(interpreter, arguments);
    const Tuple& values = cast<Tuple>(arguments[1]);
    interpreter.instance_dict(arguments[0].object)
        ->set(interpreter.names().value, values.size > 0 ? values.items[0] : interpreter.none());
    return interpreter.none();
}

Value initialize_system_exit(Interpreter& interpreter, Arguments arguments) {
    initialize(interpreter, arguments);
    auto& values = cast<Tuple>(arguments[1]);
    const Value code = values.size == 0   ? interpreter.none()
                       : values.size == 1 ? values.items[0]
                                          : Value(&values);
    interpreter.instance_dict(arguments[0].object)->set(interpreter.names().code, code);
    return interpreter.none();
}

Value key_error_text(Interpreter& interpreter, Arguments arguments) {
    const Tuple& values = *exception_of(arguments).arguments;
    return values.size == 1 ? interpreter.repr(values.items[0]) : to_text(interpreter, arguments);
}

Value initialize_os_error(Interpreter& interpreter, Arguments arguments) {
    initialize(interpreter, arguments);
    const Tuple& values = cast<Tuple>(arguments[1]);
    Dict* own = interpreter.instance_dict(arguments[0].object);
    const auto at = [&](std::uint32_t index) {
        return values.size >= 2 && values.size <= 5 && index < values.size ? values.items[index]
                                                                           : interpreter.none();
    };
    own->set(interpreter.name("errno"), at(0));
    own->set(interpreter.name("strerror"), at(1));
    own->set(interpreter.name("filename"), at(2));
    own->set(interpreter.name("filename2"), at(4));
    if (values.size >= 3 && values.size <= 5) {
        exception_of(arguments).arguments =
            &cast<Tuple>(interpreter.tuple({values.items[0], values.items[1]}));
    }
    return interpreter.none();
}

Value os_error_text(Interpreter& interpreter, Arguments arguments) {
    const Dict* own = arguments[0].object->attributes;
    const auto at = [&](std::string_view name) {
        const Value value = own != nullptr ? own->find(interpreter.name(name)) : Value();
        return value ? value : interpreter.none();
    };
    const Value number = at("errno");
    if (same(number, interpreter.none())) {
        return to_text(interpreter, arguments);
    }
    std::string text =
        "[Errno " + interpreter.str_text(number) + "] " + interpreter.str_text(at("strerror"));
    if (!same(at("filename"), interpreter.none())) {
        text += ": " + interpreter.repr_text(at("filename"));
        if (!same(at("filename2"), interpreter.none())) {
            text += " -> " + interpreter.repr_text(at("filename2"));
        }
    }
    return interpreter.string(text);
}

/// UnicodeDecodeError and UnicodeEncodeError tell what they hold: codec, object, range, reason.
Value codec_error_text(Interpreter& interpreter, Arguments arguments) {
    const Tuple& held = *cast<Exception>(arguments[0]).arguments;
    const bool whole = held.size == 5 && as<Str>(held.items[0]) != nullptr &&
                       as<Int>(held.items[2]) != nullptr && as<Int>(held.items[3]) != nullptr &&
                       as<Str>(held.items[4]) != nullptr;
    if (!whole) {
        return to_text(interpreter, arguments);
    }
    CodecError error;
    error.encoding = std::string(cast<Str>(held.items[0]).view());
    error.begin = static_cast<std::size_t>(cast<Int>(held.items[2]).value);
    error.end = static_cast<std::size_t>(cast<Int>(held.items[3]).value);
    error.reason = std::string(cast<Str>(held.items[4]).view());
    if (const Bytes* bytes = as<Bytes>(held.items[1])) {
        return interpreter.string(decode_error_text(error, bytes->view()));
    }
    if (const Str* text = as<Str>(held.items[1])) {
        return interpreter.string(encode_error_text(error, text->view()));
    }
    return to_text(interpreter, arguments);
}

/// OSError(errno, …) makes the subclass of that number.
Value make_os_error(Interpreter& interpreter, Arguments arguments) {
    Type* type = &cast<Type>(arguments[0]);
    const Tuple& values = cast<Tuple>(arguments[1]);
    const ExceptionTypes& exceptions = interpreter.exceptions();
    if (type == exceptions.os_error && values.size >= 2) {
        if (const Int* number = as<Int>(values.items[0])) {
            switch (number->value) {
                case 1:
                case 13:
                    type = exceptions.permission_error;
                    break;
                case 2:
                    type = exceptions.file_not_found_error;
                    break;
                case 17:
                    type = exceptions.file_exists_error;
                    break;
                case 20:
                    type = exceptions.not_a_directory_error;
                    break;
                case 21:
                    type = exceptions.is_a_directory_error;
                    break;
                case 110:
                    type = exceptions.timeout_error;
                    break;
                default:
                    break;
            }
        }
    }
    const Value changed[] = {type, arguments[1], arguments[2]};
    return make(interpreter, changed);
}

Value initialize_syntax_error(Interpreter& interpreter, Arguments arguments) {
    take_keywords(interpreter, arguments, {});
    const Tuple& values = cast<Tuple>(arguments[1]);
    Dict* own = interpreter.instance_dict(arguments[0].object);
    constexpr std::string_view fields[] = {"filename", "lineno",     "offset",
                                           "text",     "end_lineno", "end_offset"};
    own->set(interpreter.name("msg"), values.size > 0 ? values.items[0] : interpreter.none());
    std::vector<Value> details;
    if (values.size == 2) {
        details = interpreter.items_of(values.items[1]);
    }
    for (std::size_t index = 0; index < std::size(fields); ++index) {
        own->set(interpreter.name(fields[index]),
                 index < details.size() ? details[index] : interpreter.none());
    }
    return interpreter.none();
}

Value syntax_error_text(Interpreter& interpreter, Arguments arguments) {
    const Dict* own = arguments[0].object->attributes;
    const auto at = [&](std::string_view name) {
        const Value value = own != nullptr ? own->find(interpreter.name(name)) : Value();
        return value ? value : interpreter.none();
    };
    std::string text = interpreter.str_text(at("msg"));
    const Str* file = as<Str>(at("filename"));
    const bool line = as<Int>(at("lineno")) != nullptr;
    std::string_view base = file != nullptr ? file->view() : std::string_view();
    base.remove_prefix(base.rfind('/') == std::string_view::npos ? 0 : base.rfind('/') + 1);
    if (file != nullptr && line) {
        text += " (" + std::string(base) + ", line " + interpreter.str_text(at("lineno")) + ")";
    } else if (file != nullptr) {
        text += " (" + std::string(base) + ")";
    } else if (line) {
        text += " (line " + interpreter.str_text(at("lineno")) + ")";
    }
    return interpreter.string(text);
}

constexpr NativeFunctionDefinition import_error_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_import_error}};
constexpr NativeFunctionDefinition name_error_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_name_error}};
constexpr NativeFunctionDefinition attribute_error_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_attribute_error}};
constexpr NativeFunctionDefinition stop_iteration_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_stop_iteration}};
constexpr NativeFunctionDefinition system_exit_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_system_exit}};
constexpr NativeFunctionDefinition key_error_functions[] = {{"__str__", "self, /", key_error_text}};
constexpr NativeFunctionDefinition codec_error_functions[] = {
    {"__str__", "self, /", codec_error_text}};
constexpr NativeFunctionDefinition os_error_functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make_os_error, NativeKind::static_method},
    {"__init__", "self, /, *args, **kwargs", initialize_os_error},
    {"__str__", "self, /", os_error_text}};
constexpr NativeFunctionDefinition syntax_error_functions[] = {
    {"__init__", "self, /, *args, **kwargs", initialize_syntax_error},
    {"__str__", "self, /", syntax_error_text}};

// --- Groups --------------------------------------------------------------------------------------

Value make_group(Interpreter& interpreter, Arguments arguments) {
    Type* type = &cast<Type>(arguments[0]);
    const Tuple& values = cast<Tuple>(arguments[1]);
    if (values.size != 2) {
        interpreter.raise_type_error("BaseExceptionGroup.__new__() takes exactly 2 arguments (" +
                                     std::to_string(values.size) + " given)");
    }
    const std::vector<Value> members = interpreter.items_of(values.items[1]);
    if (members.empty()) {
        interpreter.raise_value_error("second argument (exceptions) must be a non-empty sequence");
    }
    bool plain = true;
    for (std::size_t index = 0; index < members.size(); ++index) {
        if (as<Exception>(members[index]) == nullptr) {
            interpreter.raise_value_error("Item " + std::to_string(index) +
                                          " of second argument (exceptions) is not an exception");
        }
        plain =
            plain && members[index].object->type->is_subtype_of(interpreter.exceptions().exception);
    }
    if (plain && type == interpreter.exceptions().base_exception_group) {
        type = interpreter.exceptions().exception_group;
    }
    auto* group = interpreter.heap().make<Exception>(type);
    const Value exceptions = interpreter.tuple(members);
    group->arguments = &cast<Tuple>(arguments[1]);
    Dict* own = interpreter.instance_dict(group);
    own->set(interpreter.name("message"), values.items[0]);
    own->set(interpreter.name("exceptions"), exceptions);
    return group;
}

Value group_text(Interpreter& interpreter, Arguments arguments) {
    const Value message = interpreter.get_attribute(arguments[0], "message");
    const auto count = interpreter.length(interpreter.get_attribute(arguments[0], "exceptions"));
    return interpreter.string(interpreter.str_text(message) + " (" + std::to_string(count) +
                              " sub-exception" + (count == 1 ? "" : "s") + ")");
}

bool matches(Interpreter& interpreter, Value exception, Value condition) {
    if (as<Type>(condition) != nullptr || as<Tuple>(condition) != nullptr) {
        return interpreter.is_instance(exception, condition);
    }
    return interpreter.truth(interpreter.call(condition, {exception}));
}

/// The members that match, and the others, each as a group of the same shape or None.
std::pair<Value, Value> split_group(Interpreter& interpreter, Value group, Value condition) {
    if (matches(interpreter, group, condition)) {
        return {group, interpreter.none()};
    }
    std::vector<Value> chosen;
    std::vector<Value> others;
    for (const Value member :
         interpreter.items_of(interpreter.get_attribute(group, "exceptions"))) {
        if (member.object->type->is_subtype_of(interpreter.exceptions().base_exception_group)) {
            const auto [inside, outside] = split_group(interpreter, member, condition);
            if (!same(inside, interpreter.none())) {
                chosen.push_back(inside);
            }
            if (!same(outside, interpreter.none())) {
                others.push_back(outside);
            }
        } else {
            (matches(interpreter, member, condition) ? chosen : others).push_back(member);
        }
    }
    const auto derive = [&](const std::vector<Value>& members) {
        if (members.empty()) {
            return interpreter.none();
        }
        const Value made =
            interpreter.call_method(group, "derive", {Value(interpreter.list(members))});
        auto& target = cast<Exception>(made);
        const auto& source = cast<Exception>(group);
        target.traceback = source.traceback;
        target.cause = source.cause;
        target.context = source.context;
        return made;
    };
    const Value first = derive(chosen);
    return {first, derive(others)};
}

Value split(Interpreter& interpreter, Arguments arguments) {
    const auto [chosen, others] = split_group(interpreter, arguments[0], arguments[1]);
    return interpreter.tuple({chosen, others});
}

Value subgroup(Interpreter& interpreter, Arguments arguments) {
    return split_group(interpreter, arguments[0], arguments[1]).first;
}

Value derive(Interpreter& interpreter, Arguments arguments) {
    return interpreter.call(interpreter.exceptions().base_exception_group,
                            {interpreter.get_attribute(arguments[0], "message"), arguments[1]});
}

constexpr NativeFunctionDefinition group_functions[] = {
    {"__new__", "cls, /, *args, **kwargs", make_group, NativeKind::static_method},
    {"__str__", "self, /", group_text},
    {"split", "self, condition, /", split},
    {"subgroup", "self, condition, /", subgroup},
    {"derive", "self, excs, /", derive},
};

}  // namespace

void install_exception_types(Interpreter& interpreter) {
    const ExceptionTypes& exceptions = interpreter.exceptions();
    interpreter.add_functions(exceptions.base_exception, base_functions);
    interpreter.add_functions(exceptions.import_error, import_error_functions);
    interpreter.add_functions(exceptions.name_error, name_error_functions);
    interpreter.add_functions(exceptions.attribute_error, attribute_error_functions);
    interpreter.add_functions(exceptions.stop_iteration, stop_iteration_functions);
    interpreter.add_functions(exceptions.system_exit, system_exit_functions);
    interpreter.add_functions(exceptions.key_error, key_error_functions);
    interpreter.add_functions(exceptions.unicode_decode_error, codec_error_functions);
    interpreter.add_functions(exceptions.unicode_encode_error, codec_error_functions);
    interpreter.add_functions(exceptions.os_error, os_error_functions);
    interpreter.add_functions(exceptions.syntax_error, syntax_error_functions);
    interpreter.add_functions(exceptions.base_exception_group, group_functions);
}

}  // namespace firstboot::python
