#include "python/runtime/builtin_types.h"

#include "python/objects/install.h"
#include "python/runtime/bootstrap.h"
#include "python/runtime/interpreter.h"

namespace firstboot::python {
namespace {

struct TypeRow {
    Type* BuiltinTypes::* member;
    std::string_view name;
    Layout layout;
    bool base_allowed = true;
    bool instance_dict = false;
    Type* BuiltinTypes::* base = nullptr;
    std::string_view module = "builtins";
};

constexpr TypeRow type_rows[] = {
    {&BuiltinTypes::none, "NoneType", Layout::none, false},
    {&BuiltinTypes::ellipsis, "ellipsis", Layout::ellipsis, false},
    {&BuiltinTypes::not_implemented, "NotImplementedType", Layout::not_implemented, false},
    {&BuiltinTypes::integer, "int", Layout::integer},
    {&BuiltinTypes::boolean, "bool", Layout::integer, false, false, &BuiltinTypes::integer},
    {&BuiltinTypes::floating, "float", Layout::floating},
    {&BuiltinTypes::complex, "complex", Layout::complex},
    {&BuiltinTypes::bytes, "bytes", Layout::bytes},
    {&BuiltinTypes::byte_array, "bytearray", Layout::byte_array},
    {&BuiltinTypes::tuple, "tuple", Layout::tuple},
    {&BuiltinTypes::list, "list", Layout::list},
    {&BuiltinTypes::set, "set", Layout::set},
    {&BuiltinTypes::frozen_set, "frozenset", Layout::set},
    {&BuiltinTypes::range, "range", Layout::range, false},
    {&BuiltinTypes::slice, "slice", Layout::slice, false},
    {&BuiltinTypes::function, "function", Layout::function, false, true},
    {&BuiltinTypes::builtin_function, "builtin_function_or_method", Layout::native_function, false},
    {&BuiltinTypes::method_descriptor, "method_descriptor", Layout::native_function, false},
    {&BuiltinTypes::wrapper_descriptor, "wrapper_descriptor", Layout::native_function, false},
    {&BuiltinTypes::class_method_descriptor, "classmethod_descriptor", Layout::native_function,
     false},
    {&BuiltinTypes::bound_method, "method", Layout::bound_method, false},
    {&BuiltinTypes::builtin_method, "builtin_function_or_method", Layout::bound_method, false},
    {&BuiltinTypes::method_wrapper, "method-wrapper", Layout::bound_method, false},
    {&BuiltinTypes::module, "module", Layout::module, true, true},
    {&BuiltinTypes::cell, "cell", Layout::cell, false},
    {&BuiltinTypes::code, "code", Layout::code, false},
    {&BuiltinTypes::frame, "frame", Layout::frame, false},
    {&BuiltinTypes::traceback, "traceback", Layout::traceback, false},
    {&BuiltinTypes::generator, "generator", Layout::generator, false},
    {&BuiltinTypes::coroutine, "coroutine", Layout::generator, false},
    {&BuiltinTypes::async_generator, "async_generator", Layout::generator, false},
    {&BuiltinTypes::property, "property", Layout::property},
    {&BuiltinTypes::static_method, "staticmethod", Layout::static_method, true, true},
    {&BuiltinTypes::class_method, "classmethod", Layout::class_method, true, true},
    {&BuiltinTypes::super, "super", Layout::super},
    {&BuiltinTypes::getset_descriptor, "getset_descriptor", Layout::member, false},
    {&BuiltinTypes::member_descriptor, "member_descriptor", Layout::member, false},
    {&BuiltinTypes::mapping_proxy, "mappingproxy", Layout::native, false},
    {&BuiltinTypes::unknown, "unmodelled", Layout::unknown, true, true},
};

struct ExceptionRow {
    Type* ExceptionTypes::* member;
    std::string_view name;
    Type* ExceptionTypes::* base;
};

using E = ExceptionTypes;

constexpr ExceptionRow exception_rows[] = {
    {&E::base_exception, "BaseException", nullptr},
    {&E::base_exception_group, "BaseExceptionGroup", &E::base_exception},
    {&E::generator_exit, "GeneratorExit", &E::base_exception},
    {&E::keyboard_interrupt, "KeyboardInterrupt", &E::base_exception},
    {&E::system_exit, "SystemExit", &E::base_exception},
    {&E::exception, "Exception", &E::base_exception},
    {&E::arithmetic_error, "ArithmeticError", &E::exception},
    {&E::floating_point_error, "FloatingPointError", &E::arithmetic_error},
    {&E::overflow_error, "OverflowError", &E::arithmetic_error},
    {&E::zero_division_error, "ZeroDivisionError", &E::arithmetic_error},
    {&E::assertion_error, "AssertionError", &E::exception},
    {&E::attribute_error, "AttributeError", &E::exception},
    {&E::buffer_error, "BufferError", &E::exception},
    {&E::eof_error, "EOFError", &E::exception},
    {&E::import_error, "ImportError", &E::exception},
    {&E::module_not_found_error, "ModuleNotFoundError", &E::import_error},
    {&E::lookup_error, "LookupError", &E::exception},
    {&E::index_error, "IndexError", &E::lookup_error},
    {&E::key_error, "KeyError", &E::lookup_error},
    {&E::memory_error, "MemoryError", &E::exception},
    {&E::name_error, "NameError", &E::exception},
    {&E::unbound_local_error, "UnboundLocalError", &E::name_error},
    {&E::os_error, "OSError", &E::exception},
    {&E::file_not_found_error, "FileNotFoundError", &E::os_error},
    {&E::file_exists_error, "FileExistsError", &E::os_error},
    {&E::is_a_directory_error, "IsADirectoryError", &E::os_error},
    {&E::not_a_directory_error, "NotADirectoryError", &E::os_error},
    {&E::permission_error, "PermissionError", &E::os_error},
    {&E::timeout_error, "TimeoutError", &E::os_error},
    {&E::reference_error, "ReferenceError", &E::exception},
    {&E::runtime_error, "RuntimeError", &E::exception},
    {&E::not_implemented_error, "NotImplementedError", &E::runtime_error},
    {&E::python_finalization_error, "PythonFinalizationError", &E::runtime_error},
    {&E::recursion_error, "RecursionError", &E::runtime_error},
    {&E::stop_async_iteration, "StopAsyncIteration", &E::exception},
    {&E::stop_iteration, "StopIteration", &E::exception},
    {&E::syntax_error, "SyntaxError", &E::exception},
    {&E::indentation_error, "IndentationError", &E::syntax_error},
    {&E::tab_error, "TabError", &E::indentation_error},
    {&E::system_error, "SystemError", &E::exception},
    {&E::type_error, "TypeError", &E::exception},
    {&E::value_error, "ValueError", &E::exception},
    {&E::unicode_error, "UnicodeError", &E::value_error},
    {&E::unicode_decode_error, "UnicodeDecodeError", &E::unicode_error},
    {&E::unicode_encode_error, "UnicodeEncodeError", &E::unicode_error},
    {&E::unicode_translate_error, "UnicodeTranslateError", &E::unicode_error},
    {&E::warning, "Warning", &E::exception},
};

/// Warnings and system errors that no C++ code names.
struct PlainException {
    std::string_view name;
    Type* ExceptionTypes::* base;
};

constexpr PlainException plain_exceptions[] = {
    {"BytesWarning", &E::warning},       {"DeprecationWarning", &E::warning},
    {"EncodingWarning", &E::warning},    {"FutureWarning", &E::warning},
    {"ImportWarning", &E::warning},      {"PendingDeprecationWarning", &E::warning},
    {"ResourceWarning", &E::warning},    {"RuntimeWarning", &E::warning},
    {"SyntaxWarning", &E::warning},      {"UnicodeWarning", &E::warning},
    {"UserWarning", &E::warning},        {"BlockingIOError", &E::os_error},
    {"ChildProcessError", &E::os_error}, {"ConnectionError", &E::os_error},
    {"InterruptedError", &E::os_error},  {"ProcessLookupError", &E::os_error},
};

constexpr std::string_view connection_errors[] = {"BrokenPipeError", "ConnectionAbortedError",
                                                  "ConnectionRefusedError", "ConnectionResetError"};

/// object, type, str and dict refer to one another: they are put together by hand.
void make_first_types(Interpreter& interpreter) {
    Heap& heap = interpreter.heap();
    BuiltinTypes& types = interpreter.types();
    const auto make = [&](Layout layout) {
        Type* type = heap.make<Type>(nullptr, heap);
        type->instance_layout = layout;
        type->builtin = true;
        type->solid_base = type;
        type->version = heap.next_type_version++;
        return type;
    };
    types.object = make(Layout::instance);
    types.type = make(Layout::type);
    types.string = heap.string_type;
    types.string->instance_layout = Layout::string;
    types.dict = make(Layout::dict);
    const std::pair<Type*, std::string_view> named[] = {{types.object, "object"},
                                                        {types.type, "type"},
                                                        {types.string, "str"},
                                                        {types.dict, "dict"}};
    for (const auto& [type, name] : named) {
        type->type = types.type;
        type->name = heap.intern(name);
        type->qualified_name = type->name;
        type->module = heap.intern("builtins");
        type->dict = heap.make<Dict>(types.dict, heap);
        type->mro.push_back(type);
        if (type != types.object) {
            type->bases.push_back(types.object);
            type->mro.push_back(types.object);
            types.object->subclasses.push_back(type);
        }
    }
    types.type->instance_dict = true;
    types.type->is_metatype = true;
}

}  // namespace

Type* make_string_type(Heap& heap) {
    Type* type = heap.make<Type>(nullptr, heap);
    type->instance_layout = Layout::string;
    type->builtin = true;
    type->solid_base = type;
    type->version = heap.next_type_version++;
    return type;
}

void make_builtin_types(Interpreter& interpreter) {
    BuiltinTypes& types = interpreter.types();
    ExceptionTypes& exceptions = interpreter.exceptions();
    make_first_types(interpreter);
    for (const TypeRow& row : type_rows) {
        types.*row.member = interpreter.make_type({.name = row.name,
                                                   .module = row.module,
                                                   .base = row.base ? types.*row.base : nullptr,
                                                   .layout = row.layout,
                                                   .instance_dict = row.instance_dict,
                                                   .base_allowed = row.base_allowed});
    }
    for (const ExceptionRow& row : exception_rows) {
        exceptions.*row.member =
            interpreter.make_type({.name = row.name,
                                   .base = row.base ? exceptions.*row.base : nullptr,
                                   .layout = Layout::exception,
                                   .instance_dict = true});
    }
}

void fill_builtins(Interpreter& interpreter) {
    const BuiltinTypes& types = interpreter.types();
    ExceptionTypes& exceptions = interpreter.exceptions();
    const auto add = [&](Type* type) { interpreter.builtins()->set(type->name, type); };
    for (Type* type :
         {types.object,  types.type,     types.string,        types.dict,         types.integer,
          types.boolean, types.floating, types.complex,       types.bytes,        types.byte_array,
          types.tuple,   types.list,     types.set,           types.frozen_set,   types.range,
          types.slice,   types.property, types.static_method, types.class_method, types.super}) {
        add(type);
    }
    for (const ExceptionRow& row : exception_rows) {
        add(exceptions.*row.member);
    }
    Type* connection_error = nullptr;
    for (const PlainException& plain : plain_exceptions) {
        Type* type = interpreter.make_type({.name = plain.name,
                                            .base = exceptions.*plain.base,
                                            .layout = Layout::exception,
                                            .instance_dict = true});
        add(type);
        if (plain.name == "ConnectionError") {
            connection_error = type;
        }
    }
    for (const std::string_view name : connection_errors) {
        add(interpreter.make_type({.name = name,
                                   .base = connection_error,
                                   .layout = Layout::exception,
                                   .instance_dict = true}));
    }
    const Value group_bases[] = {exceptions.base_exception_group, exceptions.exception};
    exceptions.exception_group =
        &cast<Type>(interpreter.make_class("ExceptionGroup", group_bases, interpreter.dict()));
    exceptions.exception_group->module = interpreter.name("builtins");
    add(exceptions.exception_group);
    interpreter.builtins()->set(interpreter.name("EnvironmentError"), exceptions.os_error);
    interpreter.builtins()->set(interpreter.name("IOError"), exceptions.os_error);
    interpreter.builtins()->set(interpreter.name("None"), interpreter.none());
    interpreter.builtins()->set(interpreter.name("True"), interpreter.boolean(true));
    interpreter.builtins()->set(interpreter.name("False"), interpreter.boolean(false));
    interpreter.builtins()->set(interpreter.name("Ellipsis"), interpreter.ellipsis());
    interpreter.builtins()->set(interpreter.name("NotImplemented"), interpreter.not_implemented());
    interpreter.builtins()->set(interpreter.name("__debug__"), interpreter.boolean(true));
}

void install_builtin_types(Interpreter& interpreter) {
    install_object_type(interpreter);
    install_type_type(interpreter);
    install_function_types(interpreter);
    install_descriptor_types(interpreter);
    install_module_type(interpreter);
    install_exception_types(interpreter);
    install_generator_types(interpreter);
    install_constant_types(interpreter);
    install_mapping_proxy_type(interpreter);
    install_iterator_types(interpreter);
    install_integer_types(interpreter);
    install_float_type(interpreter);
    install_complex_type(interpreter);
    install_string_type(interpreter);
    install_bytes_types(interpreter);
    install_sequence_types(interpreter);
    install_dict_types(interpreter);
    install_set_types(interpreter);
    install_generic_alias_type(interpreter);
    install_union_type(interpreter);
}

}  // namespace firstboot::python
