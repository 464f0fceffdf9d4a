#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "python/syntax/lexer.h"
#include "python/syntax/list_builder.h"
#include "python/syntax/literals.h"
#include "python/syntax/tree.h"

namespace firstboot::python::syntax {

/// Builds the tree of a source that is right, fast: recursive descent over all tokens. Of a source
/// that is wrong it finds out only that it is; what CPython says to it comes from `diagnose`.
///
/// After the first failure the parser stands at the end of the file and every function returns some
/// node, so that the code need not ask after each step.
class Parser {
  public:
    Parser(Tree& tree, const TokenList& tokens)
        : tree_(tree), arena_(tree.arena()), source_(tree.source()), tokens_(tokens.tokens) {
        nothing_ = make<Name>({}, ExpressionKind::Name, Identifier{}, ExpressionContext::Load);
    }

    /// False where the source is no module.
    [[nodiscard]] bool parse_module();
    /// False where the source is no single expression.
    [[nodiscard]] bool parse_lone_expression();

    /// The source is right as far as it was read, and its nesting is beyond the limit.
    [[nodiscard]] bool is_too_deep() const { return is_too_deep_; }
    /// Every token was right, up to the last one.
    /// The furthest token that was looked at.
    [[nodiscard]] const Token& furthest() const { return tokens_[furthest_]; }
    [[nodiscard]] std::uint32_t furthest_index() const { return furthest_; }
    [[nodiscard]] bool reached_end() const { return furthest_ + 1 >= tokens_.size(); }
    [[nodiscard]] const std::optional<Unmodelled>& unmodelled() const { return unmodelled_; }
    std::vector<PlacedWarning>& warnings() { return warnings_; }

  private:
    static constexpr std::uint16_t maximum_depth = 1500;
    static constexpr std::uint16_t maximum_recursion = 1500;

    /// Counts the nesting of calls.
    class Level {
      public:
        explicit Level(Parser& parser) : parser_(parser) {
            if (++parser_.level_ > maximum_recursion) {
                parser_.is_too_deep_ = true;
                parser_.fail();
            }
        }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        ~Level() { --parser_.level_; }

      private:
        Parser& parser_;
    };

    /// A place to come back to.
    struct Checkpoint {
        std::uint32_t at;
        std::uint32_t last_end;
        std::size_t warnings;
    };

    // Tokens.
    [[nodiscard]] const Token& token() const { return tokens_[at_]; }
    [[nodiscard]] TokenKind kind() const { return tokens_[at_].kind; }
    [[nodiscard]] TokenKind kind_after(std::uint32_t count = 1) const {
        return at_ + count < tokens_.size() ? tokens_[at_ + count].kind : TokenKind::end_of_file;
    }
    [[nodiscard]] bool is(TokenKind wanted) const { return kind() == wanted; }
    [[nodiscard]] bool is_word(std::string_view word) const {
        return kind() == TokenKind::name && text_of(token()) == word;
    }
    [[nodiscard]] std::string_view text_of(const Token& token) const {
        return source_.substr(token.begin, token.end - token.begin);
    }
    void advance();
    bool accept(TokenKind wanted);
    void expect(TokenKind wanted);
    void fail();
    [[nodiscard]] Checkpoint checkpoint() const { return {at_, last_end_, warnings_.size()}; }
    void return_to(const Checkpoint& checkpoint);
    [[nodiscard]] std::uint32_t begin() const { return token().begin; }
    [[nodiscard]] text::Span since(std::uint32_t begin) const { return {begin, last_end_}; }
    Identifier expect_name();
    Identifier identifier_of(const Token& token);

    // Nodes.
    template <typename T, typename Kind, typename... Fields>
    T* make(text::Span span, Kind kind, Fields&&... fields) {
        if constexpr (std::is_base_of_v<Expression, T>) {
            return arena_.make<T>(Expression{{span}, kind, 1}, std::forward<Fields>(fields)...);
        } else if constexpr (std::is_base_of_v<Statement, T>) {
            return arena_.make<T>(Statement{{span}, kind}, std::forward<Fields>(fields)...);
        } else {
            return arena_.make<T>(Pattern{{span}, kind}, std::forward<Fields>(fields)...);
        }
    }
    /// Notes that `child` lies below `node`.
    void deepen(Expression* node, const Expression* child);

    // Statements.
    void parse_statement(ListBuilder<Statement*>& statements);
    void parse_simple_statements(ListBuilder<Statement*>& statements);
    Statement* parse_simple_statement();
    Statement* parse_expression_statement();
    Statement* parse_annotated_assignment(std::uint32_t begin, Expression* target,
                                          bool is_parenthesized);
    Statement* parse_assignment(std::uint32_t begin, Expression* first);
    Statement* parse_return();
    Statement* parse_raise();
    Statement* parse_delete();
    Statement* parse_assert();
    Statement* parse_scope_declaration(StatementKind kind);
    Statement* parse_plain(StatementKind kind);
    Statement* parse_import();
    Statement* parse_import_from();
    ImportAlias* parse_import_name(bool is_dotted);
    Identifier parse_dotted_name();
    Statement* parse_type_alias();
    Statement* parse_compound_statement();
    List<Statement*> parse_block();
    List<Statement*> parse_else();
    Statement* parse_if();
    Statement* parse_while();
    Statement* parse_for(std::uint32_t begin, bool is_async);
    Statement* parse_with(std::uint32_t begin, bool is_async);
    bool parse_parenthesized_with_items(ListBuilder<WithItem>& items);
    WithItem parse_with_item();
    Statement* parse_try();
    ExceptHandler* parse_handler(bool is_star);
    Statement* parse_async();
    Statement* parse_decorated();
    Statement* parse_function(std::uint32_t first, bool is_async, List<Expression*> decorators);
    Statement* parse_class(List<Expression*> decorators);
    List<TypeParameter*> parse_type_parameters();
    TypeParameter* parse_type_parameter();
    Parameters* parse_parameters(TokenKind end, bool is_lambda);
    Parameter* parse_parameter(bool is_lambda, bool allows_star_annotation);
    Statement* parse_match();

    // Patterns.
    MatchCase parse_case();
    Pattern* parse_open_pattern();
    Pattern* parse_pattern();
    Pattern* parse_or_pattern();
    Pattern* parse_closed_pattern();
    Pattern* parse_number_pattern();
    Expression* parse_signed_number();
    Pattern* parse_name_pattern();
    Pattern* parse_class_pattern(std::uint32_t begin, Expression* type);
    Pattern* parse_bracketed_pattern();
    Pattern* parse_mapping_pattern();
    Pattern* parse_maybe_star_pattern();
    Expression* parse_mapping_key();
    Identifier parse_capture_name();

    // Expressions, from the loosest to the tightest.
    Expression* parse_star_expressions();
    Expression* parse_star_expression();
    Expression* parse_star_named_expression();
    Expression* parse_named_expression();
    Expression* parse_expressions();
    Expression* parse_more_expressions(std::uint32_t first, Expression* expression);
    Expression* parse_expression();
    Expression* parse_yield();
    Expression* parse_yield_or_star_expressions();
    Expression* parse_lambda();
    Expression* parse_disjunction();
    Expression* parse_conjunction();
    Expression* parse_inversion();
    Expression* parse_comparison();
    bool accept_comparison_operator(ComparisonOperator& op);
    Expression* parse_bitwise_or() { return parse_binary(0); }
    Expression* parse_binary(int precedence);
    Expression* parse_factor();
    Expression* parse_power();
    Expression* parse_primary();
    Expression* parse_trailers(std::uint32_t first, Expression* primary);
    Expression* parse_call(std::uint32_t first, Expression* function);
    void parse_arguments(ListBuilder<Expression*>& arguments, ListBuilder<Keyword*>& keywords);
    Expression* parse_index();
    Expression* parse_slice();
    Expression* parse_atom();
    Expression* make_constant(LiteralValue value);
    Expression* parse_number();
    Expression* parse_parenthesized();
    Expression* parse_list();
    Expression* parse_braced();
    Expression* parse_dict(std::uint32_t first, Expression* first_key);
    Expression* parse_set(std::uint32_t first, Expression* first_element);
    List<Comprehension> parse_comprehensions();
    [[nodiscard]] bool at_comprehension() const {
        return is(TokenKind::keyword_for) ||
               (is(TokenKind::keyword_async) && kind_after() == TokenKind::keyword_for);
    }
    [[nodiscard]] bool at_expression_start() const;
    Expression* make_tuple(std::uint32_t begin, ListBuilder<Expression*>& elements);

    // Targets.
    Expression* parse_targets();
    Expression* parse_target();
    /// Turns an expression into a target; fails where it is none.
    void make_target(Expression* expression, ExpressionContext context);

    // Strings.
    Expression* parse_strings();
    Expression* parse_string();
    void parse_format_string(ListBuilder<Expression*>& pieces);
    /// The texts and fields up to whatever else comes; false where a text is no literal. A field in
    /// the specification of a template's field is one of an f-string.
    bool parse_format_pieces(ListBuilder<Expression*>& pieces, bool in_template,
                             bool fields_of_template, bool is_raw);
    void parse_field(ListBuilder<Expression*>& pieces, bool is_template);
    JoinedStr* parse_format_spec(bool is_template);
    Expression* fold_strings(std::uint32_t begin, ListBuilder<Expression*>& pieces,
                             ExpressionKind kind);
    std::string_view without_comments(std::uint32_t begin, std::uint32_t end);
    void report(const LiteralProblem& problem, const Token& token);

    Tree& tree_;
    Arena& arena_;
    std::string_view source_;
    const std::vector<Token>& tokens_;
    std::uint32_t at_ = 0;
    std::uint32_t furthest_ = 0;
    std::uint32_t last_end_ = 0;
    std::uint16_t level_ = 0;
    bool failed_ = false;
    bool is_too_deep_ = false;
    std::optional<Unmodelled> unmodelled_;
    std::vector<PlacedWarning> warnings_;
    Name* nothing_ = nullptr;
};

}  // namespace firstboot::python::syntax
