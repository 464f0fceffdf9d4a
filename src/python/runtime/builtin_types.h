#pragma once

#include "python/objects/type.h"

namespace firstboot::python {

/// The types that C++ code names. All are made by make_builtin_types; their methods are added by
/// the install_… functions of objects/install.h.
struct BuiltinTypes {
    Type* object = nullptr;
    Type* type = nullptr;
    Type* none = nullptr;
    Type* ellipsis = nullptr;
    Type* not_implemented = nullptr;
    Type* boolean = nullptr;
    Type* integer = nullptr;
    Type* floating = nullptr;
    Type* complex = nullptr;
    Type* string = nullptr;
    Type* bytes = nullptr;
    Type* byte_array = nullptr;
    Type* tuple = nullptr;
    Type* list = nullptr;
    Type* dict = nullptr;
    Type* set = nullptr;
    Type* frozen_set = nullptr;
    Type* range = nullptr;
    Type* slice = nullptr;
    Type* function = nullptr;
    Type* builtin_function = nullptr;
    Type* method_descriptor = nullptr;
    Type* wrapper_descriptor = nullptr;
    Type* class_method_descriptor = nullptr;
    Type* bound_method = nullptr;
    Type* builtin_method = nullptr;
    Type* method_wrapper = nullptr;
    Type* module = nullptr;
    Type* cell = nullptr;
    Type* code = nullptr;
    Type* frame = nullptr;
    Type* traceback = nullptr;
    Type* generator = nullptr;
    Type* coroutine = nullptr;
    Type* async_generator = nullptr;
    Type* property = nullptr;
    Type* static_method = nullptr;
    Type* class_method = nullptr;
    Type* super = nullptr;
    Type* getset_descriptor = nullptr;
    Type* member_descriptor = nullptr;
    Type* mapping_proxy = nullptr;
    Type* unknown = nullptr;

    Type* generic_alias = nullptr;  ///< made by install_generic_alias_type

    // Made by install_iterator_types.
    Type* list_iterator = nullptr;
    Type* list_reverse_iterator = nullptr;
    Type* tuple_iterator = nullptr;
    Type* string_iterator = nullptr;
    Type* bytes_iterator = nullptr;
    Type* byte_array_iterator = nullptr;
    Type* range_iterator = nullptr;
    Type* set_iterator = nullptr;
    Type* sequence_iterator = nullptr;
    Type* callable_iterator = nullptr;
    Type* dict_keys = nullptr;
    Type* dict_values = nullptr;
    Type* dict_items = nullptr;
    Type* dict_key_iterator = nullptr;
    Type* dict_value_iterator = nullptr;
    Type* dict_item_iterator = nullptr;
    Type* dict_reverse_key_iterator = nullptr;
    Type* dict_reverse_value_iterator = nullptr;
    Type* dict_reverse_item_iterator = nullptr;
};

/// The builtin exceptions.
struct ExceptionTypes {
    Type* base_exception = nullptr;
    Type* base_exception_group = nullptr;
    Type* exception_group = nullptr;
    Type* generator_exit = nullptr;
    Type* keyboard_interrupt = nullptr;
    Type* system_exit = nullptr;
    Type* exception = nullptr;
    Type* arithmetic_error = nullptr;
    Type* floating_point_error = nullptr;
    Type* overflow_error = nullptr;
    Type* zero_division_error = nullptr;
    Type* assertion_error = nullptr;
    Type* attribute_error = nullptr;
    Type* buffer_error = nullptr;
    Type* eof_error = nullptr;
    Type* import_error = nullptr;
    Type* module_not_found_error = nullptr;
    Type* lookup_error = nullptr;
    Type* index_error = nullptr;
    Type* key_error = nullptr;
    Type* memory_error = nullptr;
    Type* name_error = nullptr;
    Type* unbound_local_error = nullptr;
    Type* os_error = nullptr;
    Type* reference_error = nullptr;
    Type* runtime_error = nullptr;
    Type* not_implemented_error = nullptr;
    Type* python_finalization_error = nullptr;
    Type* recursion_error = nullptr;
    Type* stop_async_iteration = nullptr;
    Type* stop_iteration = nullptr;
    Type* syntax_error = nullptr;
    Type* indentation_error = nullptr;
    Type* tab_error = nullptr;
    Type* system_error = nullptr;
    Type* type_error = nullptr;
    Type* value_error = nullptr;
    Type* unicode_error = nullptr;
    Type* unicode_decode_error = nullptr;
    Type* unicode_encode_error = nullptr;
    Type* unicode_translate_error = nullptr;
    Type* warning = nullptr;
    Type* file_not_found_error = nullptr;
    Type* file_exists_error = nullptr;
    Type* is_a_directory_error = nullptr;
    Type* not_a_directory_error = nullptr;
    Type* permission_error = nullptr;
    Type* timeout_error = nullptr;
};

}  // namespace firstboot::python
