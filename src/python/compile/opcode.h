#pragma once

#include <cstdint>

namespace firstboot::python {

/// The instructions of the virtual machine: a stack machine modelled on CPython's. Each is one
/// 32-bit word, operation in the low 8 bits, argument above. "→" shows the stack before and after;
/// the top is on the right.
enum class Opcode : std::uint8_t {
    nop,
    pop_top,
    copy,  ///< argument n: pushes the n-th from the top (1 is the top)
    swap,  ///< argument n: exchanges the top with the n-th
    push_nothing,

    load_const,
    load_fast,  ///< UnboundLocalError where it has no value
    store_fast,
    delete_fast,
    load_fast_and_clear,  ///< may push nothing; for comprehensions inlined into a function
    make_cell,            ///< puts the local into a cell of its own
    copy_free_variables,  ///< from the function's closure; argument: count | first slot << 12
    load_closure,         ///< pushes the cell itself
    load_deref,
    store_deref,
    delete_deref,
    load_from_dict_or_deref,    ///< mapping → value
    load_from_dict_or_globals,  ///< mapping → value
    load_name,
    store_name,   ///< of an assignment; adds a step to the value's origin
    define_name,  ///< of an import, a definition, a loop: passes the origin on
    delete_name,
    load_global,
    store_global,
    define_global,
    delete_global,
    load_locals,
    load_build_class,

    load_attribute,
    load_method,       ///< object → callable self-or-nothing
    store_attribute,   ///< value object →
    delete_attribute,  ///< object →
    load_special,      ///< object → method self-or-nothing; argument: a SpecialMethod

    binary,  ///< argument: a BinaryOperator
    in_place,
    unary,
    unary_not,
    compare,      ///< argument: a Comparison
    is,           ///< argument 1: is not
    contains,     ///< argument 1: not in; item container → truth
    load_item,    ///< container key → value
    store_item,   ///< value container key →
    delete_item,  ///< container key →
    build_slice,  ///< argument 2 or 3

    build_tuple,
    build_list,
    build_set,
    build_map,            ///< argument: pairs
    build_string,         ///< joins n strings: the parts of an f-string
    build_template,       ///< strings interpolations → template
    build_interpolation,  ///< value text [format] → interpolation; argument: see Interpolation
    list_append,          ///< argument n: the list is the n-th below the item
    set_add,
    map_add,  ///< … key value →
    list_extend,
    set_update,
    dict_update,
    dict_merge,  ///< as dict_update, for call arguments: duplicates are refused
    list_to_tuple,
    convert,      ///< argument: a Conversion
    format,       ///< value → text
    format_with,  ///< value specification → text

    jump,
    jump_back,
    pop_jump_if_true,
    pop_jump_if_false,
    pop_jump_if_none,
    pop_jump_if_not_none,

    get_iterator,
    for_iterator,  ///< iterator → iterator item, or pops it and jumps
    get_async_iterator,
    get_async_next,
    end_async_for,
    get_awaitable,  ///< argument: an AwaitContext, for the words of its error
    get_yield_from_iterator,
    send,  ///< receiver value → receiver yielded, or receiver returned and jumps
    yield_value,
    wrap_async,  ///< marks what an async generator itself yields
    return_value,

    call,           ///< callable self-or-nothing arguments… → result
    call_keywords,  ///< … names → result
    call_expanded,  ///< callable nothing tuple [dict] → result; argument 1: with dict
    make_function,
    set_function_attribute,  ///< value function → function; argument: a FunctionAttribute

    push_exception,        ///< exception → previously-handled exception
    pop_exception,         ///< previously-handled →
    check_match,           ///< exception type → exception truth
    check_group_match,     ///< exception types → rest-or-None match-or-None
    reraise,               ///< exception →
    raise,                 ///< argument: 0, 1 (exception) or 2 (exception cause)
    with_exception_start,  ///< exit self-or-nothing previous exception → … result
    prepare_reraise_star,  ///< original results → exception-or-None
    load_assertion_error,

    import_name,  ///< level from-list → module
    import_from,  ///< module → module attribute
    import_star,  ///< module →

    unpack_sequence,
    unpack_extended,  ///< argument: items before | items after << 8

    match_class,    ///< subject class names → tuple-or-None; argument: positional patterns
    match_mapping,  ///< subject → subject truth
    match_sequence,
    match_keys,            ///< subject keys → subject keys tuple-or-None
    get_length,            ///< object → object length
    copy_rest_of_mapping,  ///< subject keys → dict without those

    make_type_variable,   ///< argument: a TypeVariableKind
    make_type_alias,      ///< name parameters compute → alias
    subscript_generic,    ///< parameters → Generic[parameters]
    set_type_parameters,  ///< function parameters → function
    set_type_variable_default,
};

enum class FunctionAttribute : std::uint8_t {
    defaults,
    keyword_defaults,
    closure,
    annotate,
};

enum class Conversion : std::uint8_t { none, str, repr, ascii };

enum class SpecialMethod : std::uint8_t { enter, exit, async_enter, async_exit };

enum class AwaitContext : std::uint8_t { expression, async_enter, async_exit, async_next };

enum class TypeVariableKind : std::uint8_t {
    plain,
    with_bound,
    with_constraints,
    parameter_specification,
    tuple,
};

}  // namespace firstboot::python
