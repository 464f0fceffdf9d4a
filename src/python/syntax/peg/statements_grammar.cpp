#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

std::string_view statements_grammar() {
    return R"grammar(
file: statements? END
eval: expressions NEWLINE* END
statements: statement+
statement: a=compound_stmt => call completed a | simple_stmts
simple_stmts: simple_stmt !';' NEWLINE | simple_stmt % ';' ';'? NEWLINE
simple_stmt memo:
    | assignment
    | &"type" type_alias
    | &('import' | 'from') import_stmt
    | star_expressions
    | &'return' return_stmt
    | &'raise' raise_stmt
    | &'pass' pass_stmt
    | &'del' del_stmt
    | &'yield' yield_stmt
    | &'assert' assert_stmt
    | &'break' break_stmt
    | &'continue' continue_stmt
    | &'global' global_stmt
    | &'nonlocal' nonlocal_stmt
compound_stmt:
    | &('def' | '@' | 'async') function_def
    | &'if' if_stmt
    | &('class' | '@') class_def
    | &('with' | 'async') with_stmt
    | &('for' | 'async') for_stmt
    | &'try' try_stmt
    | &'while' while_stmt
    | match_stmt

assignment:
    | NAME ':' expression ('=' annotated_rhs)?
    | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
    | (star_targets '=')+ annotated_rhs !'='
    | single_target augassign ~ annotated_rhs
    | invalid_assignment
annotated_rhs: yield_expr | star_expressions
augassign:
    | '+='
    | '-='
    | '*='
    | '@='
    | '/='
    | '%='
    | '&='
    | '|='
    | '^='
    | '<<='
    | '>>='
    | '**='
    | '//='
invalid_assignment:
    | a=invalid_ann_assign_target ':' expression
        => @a "only single target (not {a}) can be annotated"
    | a=star_named_expression ',' star_named_expressions* ':' expression
        => @a "only single target (not tuple) can be annotated"
    | a=expression ':' expression => @a "illegal target for annotation"
    | (star_targets '=')* a=star_expressions '=' => call assigned_target a
    | (star_targets '=')* a=yield_expr '=' => @a "assignment to yield expression not possible"
    | a=star_expressions augassign annotated_rhs
        => @a "'{a}' is an illegal expression for augmented assignment"
invalid_ann_assign_target: list | tuple | '(' a=invalid_ann_assign_target ')' => a

return_stmt: 'return' star_expressions?
raise_stmt: 'raise' expression 'from' expression | 'raise' expression | 'raise'
pass_stmt: 'pass'
break_stmt: 'break'
continue_stmt: 'continue'
global_stmt: 'global' NAME % ','
nonlocal_stmt: 'nonlocal' NAME % ','
del_stmt: 'del' del_targets &(';' | NEWLINE) | invalid_del_stmt
invalid_del_stmt: 'del' a=star_expressions => call deleted_target a
yield_stmt: yield_expr
assert_stmt: 'assert' expression (',' expression)?

import_stmt memo: invalid_import | import_name | import_from
invalid_import:
    | a='import' dotted_name % ',' 'from' dotted_name
        => @a.. "Did you mean to use 'from ... import ...' instead?"
    | 'import' a=NEWLINE => @a.. "Expected one or more names after 'import'"
import_name: 'import' dotted_as_names
import_from:
    | 'from' ('.' | '...')* dotted_name 'import' import_from_targets
    | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets:
    | '(' import_from_as_names ','? ')'
    | import_from_as_names !','
    | '*'
    | invalid_import_from_targets
invalid_import_from_targets:
    | import_from_as_names ',' NEWLINE
        => @last "trailing comma not allowed without surrounding parentheses"
    | a=NEWLINE => @a.. "Expected one or more names after 'import'"
import_from_as_names: import_from_as_name % ','
import_from_as_name: invalid_import_from_as_name | NAME ('as' NAME)?
invalid_import_from_as_name:
    | NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression
        => @a "cannot use {a} as import target"
dotted_as_names: dotted_as_name % ','
dotted_as_name: invalid_dotted_as_name | dotted_name ('as' NAME)?
invalid_dotted_as_name:
    | dotted_name 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a=expression
        => @a "cannot use {a} as import target"
left dotted_name: dotted_name '.' NAME | NAME

block memo: NEWLINE INDENT statements DEDENT | simple_stmts | invalid_block
invalid_block: NEWLINE !INDENT => @indent "expected an indented block"

if_stmt:
    | invalid_if_stmt
    | 'if' named_expression ':' block elif_stmt
    | 'if' named_expression ':' block else_block?
invalid_if_stmt:
    | 'if' named_expression NEWLINE => @last "expected ':'"
    | a='if' named_expression ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'if' statement on line {line a}"
elif_stmt:
    | invalid_elif_stmt
    | 'elif' named_expression ':' block elif_stmt
    | 'elif' named_expression ':' block else_block?
invalid_elif_stmt:
    | 'elif' named_expression NEWLINE => @last "expected ':'"
    | a='elif' named_expression ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'elif' statement on line {line a}"
else_block: invalid_else_stmt | 'else' &&':' block
invalid_else_stmt:
    | a='else' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'else' statement on line {line a}"
    | 'else' ':' block 'elif' => @last "'elif' block follows an 'else' block"
while_stmt: invalid_while_stmt | 'while' named_expression ':' block else_block?
invalid_while_stmt:
    | 'while' named_expression NEWLINE => @last "expected ':'"
    | a='while' named_expression ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'while' statement on line {line a}"
for_stmt:
    | invalid_for_stmt
    | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
    | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
    | invalid_for_target
invalid_for_stmt:
    | 'async'? 'for' star_targets 'in' star_expressions NEWLINE => @last "expected ':'"
    | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'for' statement on line {line a}"
invalid_for_target: 'async'? 'for' a=star_expressions => call loop_target a

with_stmt:
    | invalid_with_stmt_indent
    | 'with' '(' with_item % ',' ','? ')' ':' block
    | 'with' with_item % ',' ':' block
    | 'async' 'with' '(' with_item % ',' ','? ')' ':' block
    | 'async' 'with' with_item % ',' ':' block
    | invalid_with_stmt
with_item: expression 'as' star_target &(',' | ')' | ':') | invalid_with_item | expression
invalid_with_item: expression 'as' a=expression &(',' | ')' | ':') => call assigned_target a
invalid_with_stmt:
    | 'async'? 'with' (expression ('as' star_target)?) % ',' NEWLINE => @last "expected ':'"
    | 'async'? 'with' '(' (expressions ('as' star_target)?) % ',' ','? ')' NEWLINE
        => @last "expected ':'"
invalid_with_stmt_indent:
    | 'async'? a='with' (expression ('as' star_target)?) % ',' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'with' statement on line {line a}"
    | 'async'? a='with' '(' (expressions ('as' star_target)?) % ',' ','? ')' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'with' statement on line {line a}"

try_stmt:
    | invalid_try_stmt
    | 'try' &&':' block finally_block
    | 'try' &&':' block except_block+ else_block? finally_block?
    | 'try' &&':' block except_star_block+ else_block? finally_block?
invalid_try_stmt:
    | a='try' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'try' statement on line {line a}"
    | 'try' ':' block !('except' | 'finally') => @last "expected 'except' or 'finally' block"
    | 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':'
        => @a-b "cannot have both 'except' and 'except*' on the same 'try'"
    | 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':'
        => @a "cannot have both 'except' and 'except*' on the same 'try'"
except_block:
    | invalid_except_stmt_indent
    | 'except' expression ':' block
    | 'except' expression 'as' NAME ':' block
    | 'except' expressions ':' block
    | 'except' ':' block
    | invalid_except_stmt
except_star_block:
    | invalid_except_star_stmt_indent
    | 'except' '*' expression ':' block
    | 'except' '*' expression 'as' NAME ':' block
    | 'except' '*' expressions ':' block
    | invalid_except_star_stmt
finally_block: invalid_finally_stmt | 'finally' &&':' block
invalid_except_stmt:
    | 'except' a=expression ',' expressions 'as' NAME ':'
        => @a.. "multiple exception types must be parenthesized when using 'as'"
    | 'except' expression ('as' NAME)? NEWLINE => @last "expected ':'"
    | 'except' NEWLINE => @last "expected ':'"
    | 'except' expression 'as' a=expression ':' block => @a "cannot use except statement with {a}"
invalid_except_star_stmt:
    | 'except' '*' a=expression ',' expressions 'as' NAME ':'
        => @a.. "multiple exception types must be parenthesized when using 'as'"
    | 'except' '*' expression ('as' NAME)? NEWLINE => @last "expected ':'"
    | 'except' '*' (NEWLINE | ':') => @last "expected one or more exception types"
    | 'except' '*' expression 'as' a=expression ':' block
        => @a "cannot use except* statement with {a}"
invalid_finally_stmt:
    | a='finally' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'finally' statement on line {line a}"
invalid_except_stmt_indent:
    | a='except' expression ('as' NAME)? ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'except' statement on line {line a}"
    | a='except' ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'except' statement on line {line a}"
invalid_except_star_stmt_indent:
    | a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
        => @indent "expected an indented block after 'except*' statement on line {line a}"
)grammar";
}

}  // namespace firstboot::python::syntax::peg
