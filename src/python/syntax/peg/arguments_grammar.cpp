#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

std::string_view arguments_grammar() {
    return R"grammar(
arguments memo: a=args ','? &')' => a | invalid_arguments
args:
    | (starred_expression | (assignment_expression | expression !':=') !'=') % ',' (',' kwargs)?
        => Arguments
    | kwargs => Arguments
kwargs:
    | kwarg_or_starred % ',' ',' kwarg_or_double_starred % ','
    | kwarg_or_starred % ','
    | kwarg_or_double_starred % ','
starred_expression:
    | invalid_starred_expression_unpacking
    | '*' expression => Starred
    | invalid_starred_expression
invalid_starred_expression_unpacking:
    | a='*' expression '=' b=expression => @a-b "cannot assign to iterable argument unpacking"
invalid_starred_expression: '*' => @last "Invalid star expression"
kwarg_or_starred: invalid_kwarg | NAME '=' expression => Keyword | starred_expression
kwarg_or_double_starred:
    | invalid_kwarg
    | NAME '=' expression => Keyword
    | '**' expression => KeywordUnpacking
invalid_arguments:
    | ((starred_expression | (assignment_expression | expression !':=') !'=') % ',' ',' kwargs | kwargs) a=',' (starred_expression !'=') % ','
        => @a.. "iterable argument unpacking follows keyword argument unpacking"
    | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)?
        => @a-b "Generator expression must be parenthesized"
    | a=NAME b='=' expression for_if_clauses
        => @a-b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | (args ',')? a=NAME b='=' &(',' | ')') => @a-b "expected argument value expression"
    | a=args b=for_if_clauses => call bare_generator a b
    | args ',' a=expression b=for_if_clauses => @a-b "Generator expression must be parenthesized"
    | a=args ',' args => call misplaced_argument a
invalid_kwarg:
    | a=('True' | 'False' | 'None') b='=' => @a-b "cannot assign to {text a}"
    | a=NAME b='=' expression for_if_clauses
        => @a-b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | !(NAME '=') a=expression b='='
        => @a-b "expression cannot contain assignment, perhaps you meant \"==\"?"
    | a='**' expression '=' b=expression => @a-b "cannot assign to keyword argument unpacking"

star_targets: star_target !',' | star_target (',' star_target)* ','? => Tuple
star_targets_list_seq: star_target % ',' ','?
star_targets_tuple_seq: star_target (',' star_target)+ ','? | star_target ','
star_target memo: '*' (!'*' star_target) => Starred | target_with_star_atom
target_with_star_atom memo:
    | t_primary '.' NAME !t_lookahead => Attribute
    | t_primary '[' slices ']' !t_lookahead => Subscript
    | star_atom
star_atom:
    | NAME
    | '(' a=target_with_star_atom ')' => a
    | '(' star_targets_tuple_seq? ')' => Tuple
    | '[' star_targets_list_seq? ']' => List
single_target: single_subscript_attribute_target | NAME | '(' a=single_target ')' => a
single_subscript_attribute_target:
    | t_primary '.' NAME !t_lookahead => Attribute
    | t_primary '[' slices ']' !t_lookahead => Subscript
left t_primary:
    | t_primary '.' NAME &t_lookahead => Attribute
    | t_primary '[' slices ']' &t_lookahead => Subscript
    | t_primary genexp &t_lookahead => Call
    | t_primary '(' arguments? ')' &t_lookahead => Call
    | a=atom &t_lookahead => a
t_lookahead: '(' | '[' | '.'
del_targets: del_target % ',' ','?
del_target memo:
    | t_primary '.' NAME !t_lookahead => Attribute
    | t_primary '[' slices ']' !t_lookahead => Subscript
    | del_t_atom
del_t_atom:
    | NAME
    | '(' a=del_target ')' => a
    | '(' del_targets? ')' => Tuple
    | '[' del_targets? ']' => List
)grammar";
}

}  // namespace firstboot::python::syntax::peg
