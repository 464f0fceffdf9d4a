#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

std::string_view expressions_grammar() {
    return R"grammar(
expressions: expression (',' expression)+ ','? => Tuple | expression ',' => Tuple | expression
expression memo:
    | invalid_expression
    | invalid_legacy_expression
    | if_expression
    | disjunction
    | lambdef
if_expression: disjunction 'if' disjunction 'else' expression => IfExp
strict expression_without_invalid:
    | disjunction 'if' disjunction 'else' expression => IfExp
    | disjunction
    | lambdef
invalid_expression:
    | STRING a=(!STRING expression_without_invalid)+ STRING
        => @a "invalid syntax. Is this intended to be part of the string?"
    | !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid
        => call missing_comma a b
    | a=disjunction 'if' b=disjunction !('else' | ':')
        => @a-b "expected 'else' after 'if' expression"
    | disjunction 'if' disjunction 'else' !expression
        => @next "expected expression after 'else', but statement is given"
    | a=(pass_stmt | break_stmt | continue_stmt) 'if' disjunction 'else' simple_stmt
        => @a "expected expression before 'if', but statement is given"
    | a='lambda' lambda_params? b=':' &FSTRING_MIDDLE
        => @a-b "f-string: lambda expressions are not allowed without parentheses"
    | a='lambda' lambda_params? b=':' &TSTRING_MIDDLE
        => @a-b "t-string: lambda expressions are not allowed without parentheses"
invalid_legacy_expression: a=NAME !'(' b=star_expressions => call legacy_statement a b
yield_expr: 'yield' 'from' expression => Yield | 'yield' star_expressions? => Yield
star_expressions:
    | star_expression (',' star_expression)+ ','? => Tuple
    | star_expression ',' => Tuple
    | star_expression
star_expression memo: '*' bitwise_or => Starred | expression
star_named_expressions: star_named_expression % ',' ','? => List
star_named_expression: '*' bitwise_or => Starred | named_expression
assignment_expression: NAME ':=' ~ expression => NamedExpr
named_expression: assignment_expression | invalid_named_expression | expression !':='
invalid_named_expression memo:
    | a=expression ':=' expression => @a "cannot use assignment expressions with {a}"
    | a=NAME '=' b=bitwise_or !('=' | ':=')
        => @a-b "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
    | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
        => @a "cannot assign to {a} here. Maybe you meant '==' instead of '='?"
disjunction memo: conjunction ('or' conjunction)+ => Operation | conjunction
conjunction memo: inversion ('and' inversion)+ => Operation | inversion
inversion memo: 'not' inversion => Operation | comparison
comparison: bitwise_or compare_op_bitwise_or_pair+ => Compare | bitwise_or
compare_op_bitwise_or_pair:
    | eq_bitwise_or
    | noteq_bitwise_or
    | lte_bitwise_or
    | lt_bitwise_or
    | gte_bitwise_or
    | gt_bitwise_or
    | notin_bitwise_or
    | in_bitwise_or
    | isnot_bitwise_or
    | is_bitwise_or
eq_bitwise_or: '==' bitwise_or => Comparison
noteq_bitwise_or: not_equal bitwise_or => Comparison
not_equal: a='!=' => call not_equal a
lte_bitwise_or: '<=' bitwise_or => Comparison
lt_bitwise_or: '<' bitwise_or => Comparison
gte_bitwise_or: '>=' bitwise_or => Comparison
gt_bitwise_or: '>' bitwise_or => Comparison
notin_bitwise_or: 'not' 'in' bitwise_or => Comparison
in_bitwise_or: 'in' bitwise_or => Membership
isnot_bitwise_or: 'is' 'not' bitwise_or => Comparison
is_bitwise_or: 'is' bitwise_or => Comparison
left bitwise_or: bitwise_or '|' bitwise_xor => Operation | bitwise_xor
left bitwise_xor: bitwise_xor '^' bitwise_and => Operation | bitwise_and
left bitwise_and: bitwise_and '&' shift_expr => Operation | shift_expr
left shift_expr:
    | shift_expr '<<' sum => Operation
    | shift_expr '>>' sum => Operation
    | invalid_arithmetic
    | sum
invalid_arithmetic:
    | sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a='not' b=inversion
        => @a-b "'not' after an operator must be parenthesized"
left sum: sum '+' term => Operation | sum '-' term => Operation | term
left term:
    | term '*' factor => Operation
    | term '/' factor => Operation
    | term '//' factor => Operation
    | term '%' factor => Operation
    | term '@' factor => Operation
    | invalid_factor
    | factor
invalid_factor:
    | ('+' | '-' | '~') a='not' b=factor => @a-b "'not' after an operator must be parenthesized"
factor memo: '+' factor => Operation | '-' factor => Operation | '~' factor => Operation | power
power: await_primary '**' factor => Operation | await_primary
await_primary memo: 'await' primary => Await | primary
left primary:
    | primary '.' NAME => Attribute
    | primary genexp => Call
    | primary '(' arguments? ')' => Call
    | primary '[' slices ']' => Subscript
    | atom
slices: slice !',' | (slice | starred_expression) % ',' ','? => Tuple
slice: expression? ':' expression? (':' expression?)? => Slice | named_expression
atom:
    | NAME
    | 'True' => True
    | 'False' => False
    | 'None' => None
    | &(STRING | FSTRING_START | TSTRING_START) strings
    | number
    | &'(' (tuple | group | genexp)
    | &'[' (list | listcomp)
    | &'{' (dict | set | dictcomp | setcomp)
    | '...' => Ellipsis
number: a=NUMBER => call number a
group: '(' a=(yield_expr | named_expression) ')' => a | invalid_group
invalid_group:
    | '(' a=starred_expression ')' => @a "cannot use starred expression here"
    | '(' a='**' expression ')' => @a "cannot use double starred expression here"
list: '[' star_named_expressions? ']' => List
tuple: '(' (star_named_expression ',' star_named_expressions?)? ')' => Tuple
set: '{' star_named_expressions '}' => Set
dict: '{' double_starred_kvpairs? '}' => Dict | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: double_starred_kvpair % ',' ','?
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
invalid_double_starred_kvpairs:
    | double_starred_kvpair % ',' ',' invalid_kvpair
    | expression ':' a='*' bitwise_or
        => @a.. "cannot use a starred expression in a dictionary value"
    | expression a=':' &('}' | ',') => @a "expression expected after dictionary key and ':'"
invalid_kvpair:
    | a=expression !':' => call missing_colon a
    | expression ':' a='*' bitwise_or
        => @a.. "cannot use a starred expression in a dictionary value"
    | expression a=':' &('}' | ',') => @a "expression expected after dictionary key and ':'"

for_if_clauses: for_if_clause+
for_if_clause:
    | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
    | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
    | invalid_for_if_clause
    | invalid_for_target
invalid_for_if_clause:
    | 'async'? 'for' (bitwise_or (',' bitwise_or)* ','?) !'in'
        => @last "'in' expected after for-loop variables"
listcomp: '[' named_expression for_if_clauses ']' => ListComp | invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' => SetComp | invalid_comprehension
genexp:
    | '(' (assignment_expression | expression !':=') for_if_clauses ')' => GeneratorExp
    | invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' => DictComp | invalid_dict_comprehension
invalid_comprehension:
    | ('[' | '(' | '{') a=starred_expression for_if_clauses
        => @a "iterable unpacking cannot be used in comprehension"
    | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
        => call unparenthesized_target a b
    | ('[' | '{') a=star_named_expression b=',' for_if_clauses
        => @a-b "did you forget parentheses around the comprehension target?"
invalid_dict_comprehension:
    | '{' a='**' bitwise_or for_if_clauses '}'
        => @a "dict unpacking cannot be used in dict comprehension"
)grammar";
}

}  // namespace firstboot::python::syntax::peg
