#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

std::string_view functions_grammar() {
    return R"grammar(
decorators: ('@' named_expression NEWLINE)+
class_def: decorators class_def_raw | class_def_raw
class_def_raw: invalid_class_def_raw | 'class' NAME type_params? ('(' arguments? ')')? ':' block
invalid_class_def_raw:
    | 'class' NAME type_params? ('(' arguments? ')')? NEWLINE => @last "expected ':'"
    | a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT
        => @indent "expected an indented block after class definition on line {line a}"
function_def: decorators function_def_raw | function_def_raw
function_def_raw:
    | invalid_def_raw
    | 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
    | 'async' 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
invalid_def_raw:
    | 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
        => @indent "expected an indented block after function definition on line {line a}"
    | 'async'? 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block

params: invalid_parameters | parameters
parameters:
    | slash_no_default param_no_default* param_with_default* star_etc?
    | slash_with_default param_with_default* star_etc?
    | param_no_default+ param_with_default* star_etc?
    | param_with_default+ star_etc?
    | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default:
    | param_no_default* param_with_default+ '/' ','
    | param_no_default* param_with_default+ '/' &')'
star_etc:
    | invalid_star_etc
    | '*' param_no_default param_maybe_default* kwds?
    | '*' param_no_default_star_annotation param_maybe_default* kwds?
    | '*' ',' param_maybe_default+ kwds?
    | kwds
kwds: invalid_kwds | '**' param_no_default
param_no_default: a=param ',' => a | a=param &')' => a
param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')'
param_with_default: param default ',' | param default &')'
param_maybe_default: param default? ',' | param default? &')'
param: NAME annotation?
param_star_annotation: NAME star_annotation
annotation: ':' expression
star_annotation: ':' star_expression
default: '=' expression | invalid_default
invalid_parameters:
    | a='/' ',' => @a "at least one argument must precede /"
    | (slash_no_default | slash_with_default) param_maybe_default* a='/'
        => @a "/ may appear only once"
    | slash_no_default? param_no_default* invalid_parameters_helper a=param_no_default
        => @a "parameter without a default follows parameter with a default"
    | param_no_default* a='(' param_no_default+ ','? b=')'
        => @a-b "Function parameters cannot be parenthesized"
    | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/'
        => @a "/ must be ahead of *"
    | param_maybe_default+ '/' a='*' => @a "expected comma between / and *"
invalid_parameters_helper: slash_with_default | param_with_default+
invalid_default: a='=' &(')' | ',') => @a "expected default value expression"
invalid_star_etc:
    | a='*' (')' | ',' (')' | '**')) => @a "named arguments must follow bare *"
    | '*' param a='=' => @a "var-positional argument cannot have default value"
    | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
        => @a "* argument may appear only once"
invalid_kwds:
    | '**' param a='=' => @a "var-keyword argument cannot have default value"
    | '**' param ',' a=param => @a "arguments cannot follow var-keyword argument"
    | '**' param ',' a=('*' | '**' | '/') => @a "arguments cannot follow var-keyword argument"

lambdef: 'lambda' lambda_params? ':' expression => Lambda
lambda_params: invalid_lambda_parameters | lambda_parameters
lambda_parameters:
    | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
    | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
    | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
    | lambda_param_with_default+ lambda_star_etc?
    | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
    | lambda_param_no_default* lambda_param_with_default+ '/' ','
    | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
    | invalid_lambda_star_etc
    | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
    | '*' ',' lambda_param_maybe_default+ lambda_kwds?
    | lambda_kwds
lambda_kwds: invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: a=lambda_param ',' => a | a=lambda_param &':' => a
lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
lambda_param_maybe_default: lambda_param default? ',' | lambda_param default? &':'
lambda_param: NAME
invalid_lambda_parameters:
    | a='/' ',' => @a "at least one argument must precede /"
    | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
        => @a "/ may appear only once"
    | lambda_slash_no_default? lambda_param_no_default* invalid_lambda_parameters_helper a=lambda_param_no_default
        => @a "parameter without a default follows parameter with a default"
    | lambda_param_no_default* a='(' lambda_param % ',' ','? b=')'
        => @a-b "Lambda expression parameters cannot be parenthesized"
    | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*' (',' | lambda_param_no_default) lambda_param_maybe_default* a='/'
        => @a "/ must be ahead of *"
    | lambda_param_maybe_default+ '/' a='*' => @a "expected comma between / and *"
invalid_lambda_parameters_helper: lambda_slash_with_default | lambda_param_with_default+
invalid_lambda_star_etc:
    | '*' (':' | ',' (':' | '**')) => @last "named arguments must follow bare *"
    | '*' lambda_param a='=' => @a "var-positional argument cannot have default value"
    | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*' (lambda_param_no_default | ',')
        => @a "* argument may appear only once"
invalid_lambda_kwds:
    | '**' lambda_param a='=' => @a "var-keyword argument cannot have default value"
    | '**' lambda_param ',' a=lambda_param => @a "arguments cannot follow var-keyword argument"
    | '**' lambda_param ',' a=('*' | '**' | '/')
        => @a "arguments cannot follow var-keyword argument"

type_alias: "type" NAME type_params? '=' expression
type_params: invalid_type_params | '[' type_param_seq ']'
invalid_type_params: '[' a=']' => @a.. "Type parameter list cannot be empty"
type_param_seq: type_param % ',' ','?
type_param memo:
    | NAME type_param_bound? type_param_default?
    | invalid_type_param
    | '*' NAME type_param_starred_default?
    | '**' NAME type_param_default?
type_param_bound: ':' expression
type_param_default: '=' expression
type_param_starred_default: '=' star_expression
invalid_type_param:
    | '*' NAME a=':' b=expression => call bound_of_tuple a b
    | '**' NAME a=':' b=expression => call bound_of_specification a b
)grammar";
}

}  // namespace firstboot::python::syntax::peg
