#pragma once

#include <string_view>

namespace firstboot::python::syntax::peg {

/// The grammar of CPython 3.14 with its rules for mistakes, as far as errors depend on it: which
/// alternatives are tried in which order decides which message comes out, and how far the tokens
/// are read decides its place. The rules go by the names of the Python reference's grammar
/// (https://docs.python.org/3.14/reference/grammar.html), where it has them.
///
///     rule: alternative | alternative     lines that are indented go on
///     rule memo: …               CPython remembers the rule's results, which shows in its errors
///     left rule: …               starts with itself, and is grown from its shortest match
///     strict rule: …             below it no mistakes are looked for, even in the second pass
///     invalid_rule: …            a mistake: an alternative that is nothing but such a rule is
///     tried
///                                in the second pass only (with more beside it, in both: that is
///                                how CPython comes to "':' expected after dictionary key")
///     'x' "x" NAME               a keyword or operator, a soft keyword, a kind of token
///     x? x* x+  x % y            optional, any number, at least one, at least one with y between
///     &x !x  ~  &&'x'            lookahead, commitment, "expected 'x'" where x does not follow
///     a=x                        a name for the errors
///     => Kind                    the alternative makes an expression of that kind
///     => @a "message"            the alternative is a mistake, reported at a
///     => @a-b  @a..  @last  @next  @indent    from a to b; from a to where the lexer stands; at
///     the
///                                last token read; at the next one; as an IndentationError
///     => call name a b           the alternative is judged by a function
/// In messages {a} is what kind of expression a is, {text a} its first token, {line a} its line.
std::string_view statements_grammar();
std::string_view functions_grammar();
std::string_view patterns_grammar();
std::string_view expressions_grammar();
std::string_view arguments_grammar();
std::string_view strings_grammar();

}  // namespace firstboot::python::syntax::peg
