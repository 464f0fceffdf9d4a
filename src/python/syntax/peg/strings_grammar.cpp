#include "python/syntax/peg/grammar_text.h"

namespace firstboot::python::syntax::peg {

std::string_view strings_grammar() {
    return R"grammar(
strings memo:
    | invalid_string_tstring_concat
    | a=(fstring | string)+ => call joined_strings a
    | a=tstring+ => TemplateStr
string: a=STRING => call string a
fstring: FSTRING_START a=fstring_middle* FSTRING_END => call format_string a
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field:
    | '{' annotated_rhs '='? fstring_conversion? fstring_full_format_spec? '}' => FormattedValue
    | invalid_fstring_replacement_field
fstring_conversion: a='!' b=NAME => call conversion a b
fstring_full_format_spec: ':' fstring_format_spec*
fstring_format_spec: a=FSTRING_MIDDLE => call format_text a | fstring_replacement_field
tstring memo: TSTRING_START a=tstring_middle* TSTRING_END => call format_string a
tstring_middle: tstring_replacement_field | TSTRING_MIDDLE
tstring_replacement_field:
    | '{' annotated_rhs '='? fstring_conversion? tstring_full_format_spec? '}' => Interpolation
    | invalid_tstring_replacement_field
tstring_full_format_spec: ':' tstring_format_spec*
tstring_format_spec:
    | a=TSTRING_MIDDLE => call format_text a
    | tstring_format_spec_replacement_field
tstring_format_spec_replacement_field:
    | '{' annotated_rhs '='? fstring_conversion? tstring_full_format_spec? '}' => FormattedValue
    | invalid_tstring_replacement_field

invalid_fstring_replacement_field:
    | '{' a='=' => @a "f-string: valid expression required before '='"
    | '{' a='!' => @a "f-string: valid expression required before '!'"
    | '{' a=':' => @a "f-string: valid expression required before ':'"
    | '{' a='}' => @a "f-string: valid expression required before '}'"
    | '{' !annotated_rhs => @next "f-string: expecting a valid expression after '{'"
    | '{' annotated_rhs !('=' | '!' | ':' | '}')
        => @next "f-string: expecting '=', or '!', or ':', or '}'"
    | '{' annotated_rhs '=' !('!' | ':' | '}') => @next "f-string: expecting '!', or ':', or '}'"
    | '{' annotated_rhs '='? invalid_fstring_conversion_character
    | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => @next "f-string: expecting ':' or '}'"
    | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}'
        => @next "f-string: expecting '}', or format specs"
    | '{' annotated_rhs '='? ('!' NAME)? !'}' => @next "f-string: expecting '}'"
invalid_fstring_conversion_character:
    | '!' &(':' | '}') => @next "f-string: missing conversion character"
    | '!' !NAME => @next "f-string: invalid conversion character"
invalid_tstring_replacement_field:
    | '{' a='=' => @a "t-string: valid expression required before '='"
    | '{' a='!' => @a "t-string: valid expression required before '!'"
    | '{' a=':' => @a "t-string: valid expression required before ':'"
    | '{' a='}' => @a "t-string: valid expression required before '}'"
    | '{' !annotated_rhs => @next "t-string: expecting a valid expression after '{'"
    | '{' annotated_rhs !('=' | '!' | ':' | '}')
        => @next "t-string: expecting '=', or '!', or ':', or '}'"
    | '{' annotated_rhs '=' !('!' | ':' | '}') => @next "t-string: expecting '!', or ':', or '}'"
    | '{' annotated_rhs '='? invalid_tstring_conversion_character
    | '{' annotated_rhs '='? ('!' NAME)? !(':' | '}') => @next "t-string: expecting ':' or '}'"
    | '{' annotated_rhs '='? ('!' NAME)? ':' fstring_format_spec* !'}'
        => @next "t-string: expecting '}', or format specs"
    | '{' annotated_rhs '='? ('!' NAME)? !'}' => @next "t-string: expecting '}'"
invalid_tstring_conversion_character:
    | '!' &(':' | '}') => @next "t-string: missing conversion character"
    | '!' !NAME => @next "t-string: invalid conversion character"
invalid_string_tstring_concat:
    | a=(fstring | string)+ b=tstring => call mixed_templates a b
    | a=tstring+ b=(fstring | string) => call mixed_templates a b
)grammar";
}

}  // namespace firstboot::python::syntax::peg
