// Variables of all scopes, and the origins of what is bound to them.

#include <string>

#include "python/runtime/machine.h"

namespace firstboot::python {

void Machine::raise_name_error(Str* name) {
    Exception* error = in_.make_exception(
        in_.exceptions_.name_error, "name '" + std::string(name->view()) + "' is not defined");
    in_.instance_dict(error)->set(names_.name, name);
    in_.raise(error);
}

void Machine::raise_unbound(const Frame& frame, std::uint32_t local) {
    Str* name = frame.code->local_names[local];
    const std::string quoted = "'" + std::string(name->view()) + "'";
    const bool free = frame.code->unit->locals[local].kind == LocalKind::free;
    Exception* error =
        free ? in_.make_exception(in_.exceptions_.name_error,
                                  "cannot access free variable " + quoted +
                                      " where it is not associated with a value in enclosing scope")
             : in_.make_exception(in_.exceptions_.unbound_local_error,
                                  "cannot access local variable " + quoted +
                                      " where it is not associated with a value");
    if (free) {  // CPython keeps the name of a NameError alone, and so suggests nothing for others.
        in_.instance_dict(error)->set(names_.name, name);
    }
    in_.raise(error);
}

Value Machine::load_from_mapping(Value mapping, Str* name) {
    if (mapping.object->type == in_.types_.dict) {
        return cast<Dict>(mapping).find(name);
    }
    try {
        return in_.get_item(mapping, name);
    } catch (const PythonError& error) {
        if (!error.exception->type->is_subtype_of(in_.exceptions_.key_error)) {
            throw;
        }
        return {};
    }
}

Value Machine::load_name(const Frame& frame, Str* name) {
    if (frame.locals) {
        if (const Value value = load_from_mapping(frame.locals, name)) {
            return value;
        }
    }
    return load_global(frame, name);
}

Value Machine::load_global(const Frame& frame, Str* name) {
    if (const Value value = frame.globals->find(name)) {
        return value;
    }
    if (const Value value = in_.builtins_->find(name)) {
        return value;
    }
    raise_name_error(name);
}

void Machine::store_name(Frame& frame, Str* name, Value value) {
    if (!frame.locals) {
        frame.globals->set(name, value);
    } else if (frame.locals.object->type == in_.types_.dict) {
        cast<Dict>(frame.locals).set(name, value);
    } else {
        in_.set_item(frame.locals, name, value);
    }
}

void Machine::delete_name(Frame& frame, Str* name) {
    if (frame.locals.object->type == in_.types_.dict) {
        if (cast<Dict>(frame.locals).remove(name)) {
            return;
        }
    } else {
        try {
            in_.delete_item(frame.locals, name);
            return;
        } catch (const PythonError& error) {
            if (!error.exception->type->is_subtype_of(in_.exceptions_.key_error)) {
                throw;
            }
        }
    }
    raise_name_error(name);
}

namespace {

/// Definitions, modules and containers of the program's own are known by where they stand; a chain
/// is of use for data.
bool carries_origin(Value value) {
    switch (value.object->type->instance_layout) {
        case Layout::function:
        case Layout::type:
        case Layout::module:
        case Layout::native_function:
        case Layout::bound_method:
            return false;
        default:
            return true;
    }
}

}  // namespace

Value Machine::bound_value(const Frame& frame, Value value, Str* name) {
    if (frame.code->library || !carries_origin(value)) {
        return value;
    }
    std::string_view how = name->view();
    if (frame.code->unit->is_class) {
        how = heap_.copy_text(std::string(frame.code->qualified_name->view()) + "." +
                              std::string(how));
    }
    return value.with_origin(
        heap_.make<Origin>(Origin{.file = frame.code->origin_file,
                                  .span = frame.code->unit->spans[frame.current()],
                                  .how = how,
                                  .previous = value.origin}));
}

Value Machine::target_value(const Frame& frame, Value value) {
    if (frame.code->library || !carries_origin(value)) {
        return value;
    }
    const text::Span span = frame.code->unit->spans[frame.current()];
    const std::string_view source = frame.code->unit->source->text;
    return value.with_origin(
        heap_.make<Origin>(Origin{.file = frame.code->origin_file,
                                  .span = span,
                                  .how = source.substr(span.begin, span.end - span.begin),
                                  .previous = value.origin}));
}

}  // namespace firstboot::python
