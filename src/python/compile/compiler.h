#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/compile/assembler.h"
#include "python/compile/code_unit.h"
#include "python/compile/symbol_table.h"
#include "python/runtime/operators.h"
#include "python/syntax/tree.h"

namespace firstboot::python {

/// Writes the code of one tree. The tree has passed the symbol table and check_placement.
class Compiler {
  public:
    Compiler(const syntax::Tree& tree, const SymbolTable& symbols,
             std::shared_ptr<const SourceFile> source)
        : tree_(tree), symbols_(symbols), source_(std::move(source)) {}

    [[nodiscard]] std::shared_ptr<const CodeUnit> compile_module();
    [[nodiscard]] std::shared_ptr<const CodeUnit> compile_expression();

    [[nodiscard]] const std::vector<syntax::SyntaxWarning>& warnings() const { return warnings_; }

  private:
    /// The argument of Opcode::binary.
    static std::uint32_t operator_number(syntax::BinaryOperator op);

    /// What has to be done when code leaves a block by return, break or continue.
    enum class BlockKind : std::uint8_t {
        while_loop,
        for_loop,        ///< an iterator lies on the stack
        async_for_loop,  ///< so does one here
        try_body,        ///< the body of try … except
        finally_body,    ///< the body of try … finally
        finally_end,     ///< finally's code after an exception: previous and exception on the stack
        handler_body,    ///< an except clause: the previously handled exception on the stack
        with_body,       ///< exit method and its self on the stack
        async_with_body,
        group_handler,  ///< an except* clause: previous, original, results and rest on the stack
        value,          ///< something else on the stack
    };
    struct Block {
        BlockKind kind;
        Label continue_to{};
        Label break_to{};
        std::size_t handlers = 0;  ///< ranges open before the block
        syntax::List<syntax::Statement*> final_statements{};
        std::string_view name{};  ///< `as name` of a handler
        text::Span span{};
    };

    enum class UnitKind : std::uint8_t { module, class_body, function };

    /// The state of one code unit being written.
    struct Unit {
        Unit(const Scope& the_scope, UnitKind the_kind)
            : scope(&the_scope), kind(the_kind), assembler(*code) {}

        const Scope* scope;
        UnitKind kind;
        std::shared_ptr<CodeUnit> code = std::make_shared<CodeUnit>();
        Assembler assembler;
        std::vector<Block> blocks;
        std::unordered_map<std::string_view, std::uint32_t> slots;
        /// The comprehensions being written into this frame, with their own variables' slots.
        struct Inlined {
            const Scope* scope;
            std::unordered_map<std::string_view, std::uint32_t> slots;
        };
        std::vector<Inlined> inlined;
        std::uint32_t free_count = 0;
        std::vector<const syntax::AnnAssign*> annotations;
    };

    enum class NameUse : std::uint8_t { load, store, define, remove };

    Assembler& out() { return unit_->assembler; }
    [[nodiscard]] std::string_view source_of(text::Span span) const {
        return tree_.source().substr(span.begin, span.end - span.begin);
    }

    /// Where a place starts that ends in this attribute, as CPython tells it: at the attribute's
    /// name, if that is not on the line where the place began.
    [[nodiscard]] text::Span from_attribute(const syntax::Attribute& node, text::Span span) const {
        const auto name = node.span.end - static_cast<std::uint32_t>(node.name.size());
        const bool other_line = source_of({span.begin, name}).find('\n') != std::string_view::npos;
        return other_line ? text::Span{name, span.end} : span;
    }

    /// Warns of a place, if there is something to say.
    void doubt(std::optional<std::string> message, text::Span place) {
        if (message) {
            const auto line = static_cast<std::int32_t>(source_->lines.position(place.begin).line);
            warnings_.push_back({std::move(*message), line});
        }
    }

    // Units (compiler_units.cpp)
    std::unique_ptr<Unit> enter(const Scope& scope, UnitKind kind, std::string_view name,
                                text::Span span);
    std::shared_ptr<const CodeUnit> leave(std::unique_ptr<Unit> outer);
    void prepare_slots();
    [[nodiscard]] std::string qualified_name(std::string_view name) const;
    /// Pushes a function of the code; attributes are on the stack already in the order of `flags`.
    void make_closure(const std::shared_ptr<const CodeUnit>& code, const Scope& scope,
                      const std::vector<FunctionAttribute>& attributes);
    bool load_closure_cells(const Scope& scope);
    [[nodiscard]] std::string mangle(std::string_view name) const;
    std::string_view keep(std::string text);

    // Names (compiler_names.cpp)
    void name_operation(std::string_view written, NameUse use);
    void slot_operation(Binding binding, std::uint32_t slot, NameUse use);
    void global_operation(std::string_view name, NameUse use);
    [[nodiscard]] std::uint32_t slot_of(std::string_view name) const;

    // Statements
    void statements(syntax::List<syntax::Statement*> body);
    void statement(const syntax::Statement& node);
    void body_with_docstring(syntax::List<syntax::Statement*> body);
    struct StatementWriter;
    friend struct StatementWriter;
    void assign_to(const syntax::Expression& target);
    void define_target(const syntax::Expression& target, NameUse use);
    void delete_target(const syntax::Expression& target);
    void augmented(const syntax::AugAssign& node);
    void annotated(const syntax::AnnAssign& node);
    void import(const syntax::Import& node);
    void import_from(const syntax::ImportFrom& node);

    // Control flow (compiler_control.cpp, compiler_exceptions.cpp)
    void if_statement(const syntax::If& node);
    void while_statement(const syntax::While& node);
    void for_statement(const syntax::For& node);
    void async_for_statement(const syntax::For& node);
    void return_statement(const syntax::Return& node);
    void break_statement(text::Span span);
    void continue_statement(text::Span span);
    void assert_statement(const syntax::Assert& node);
    /// Leaves the innermost block; with `keep_top` the top of the stack stays on top.
    void unwind(const Block& block, bool keep_top);
    /// Writes what leaves all blocks, or those inside the innermost loop, then `finish(loop)`; goes
    /// on with all blocks as they were.
    void leaving(bool keep_top, bool stop_at_loop,
                 const std::function<void(const Block* loop)>& finish);
    void push_block(Block block);
    void pop_block();
    void try_statement(const syntax::Try& node);
    void try_finally(const syntax::Try& node);
    /// What is tried, its else and the jump to `end`; the handlers follow.
    void guarded_body(const syntax::Try& node, Label end);
    void try_except(const syntax::Try& node);
    void try_star(const syntax::Try& node);
    void with_statement(const syntax::With& node, std::size_t item);
    void restore_and_reraise();
    void clear_handler_name(std::string_view name);

    // Expressions
    void expression(const syntax::Expression& node);
    struct ExpressionWriter;
    friend struct ExpressionWriter;
    void expressions(syntax::List<syntax::Expression*> list);
    /// Jumps to `target` if the truth of the test is `when`.
    void jump_if(const syntax::Expression& test, Label target, bool when);
    void jump_if_compare(const syntax::Compare& test, Label target, bool when);
    void compare_operator(syntax::ComparisonOperator op);
    void compare(const syntax::Compare& node);
    void display(syntax::List<syntax::Expression*> elements, Opcode build, Opcode append,
                 Opcode extend);
    void dict_display(const syntax::Dict& node);
    void subscript_index(const syntax::Expression& index);
    void literal(const syntax::LiteralValue& value);
    void yield_from(AwaitContext context, bool await);
    void send_loop();

    // Calls (compiler_calls.cpp)
    void call(const syntax::Call& node);
    void call_arguments(syntax::List<syntax::Expression*> arguments,
                        syntax::List<syntax::Keyword*> keywords, std::uint32_t already,
                        text::Span span);
    void keyword_dict(syntax::List<syntax::Keyword*> keywords);

    // Texts (compiler_texts.cpp)
    void joined_string(const syntax::JoinedStr& node);
    void formatted_value(const syntax::FormattedValue& node);
    void template_string(const syntax::TemplateStr& node);

    // Functions and classes (compiler_functions.cpp, compiler_classes.cpp)
    void function(const syntax::FunctionDef& node);
    void lambda(const syntax::Lambda& node);
    void decorators(syntax::List<syntax::Expression*> list);
    void call_decorators(syntax::List<syntax::Expression*> list);
    void defaults(const syntax::Parameters& parameters, std::vector<FunctionAttribute>& attributes);
    void set_parameters(const syntax::Parameters& parameters);
    void function_annotations(const syntax::FunctionDef& node, const Scope& scope,
                              std::vector<FunctionAttribute>& attributes);
    std::shared_ptr<const CodeUnit> function_body(const syntax::FunctionDef& node,
                                                  const Scope& scope);
    void class_definition(const syntax::ClassDef& node);
    std::shared_ptr<const CodeUnit> class_body(const syntax::ClassDef& node, const Scope& scope);
    void class_call(const syntax::ClassDef& node, const Scope& scope, bool generic);
    void type_parameters(syntax::List<syntax::TypeParameter*> parameters);
    void type_alias(const syntax::TypeAlias& node);
    void deferred_function(const syntax::Expression& value, const Scope& scope,
                           std::string_view name);
    /// Calls `write` inside a function for type parameters, and calls that function.
    void in_type_parameter_scope(const syntax::Statement& node, std::string_view name,
                                 syntax::List<syntax::TypeParameter*> parameters,
                                 std::uint32_t arguments, const std::function<void()>& write);

    // Annotations (compiler_annotations.cpp)
    struct Annotation {
        std::string name;
        const syntax::Expression* expression;
    };
    void annotate_function(const Scope& scope, const std::vector<Annotation>& annotations);
    void finish_annotations();

    // Comprehensions (compiler_comprehensions.cpp)
    struct ComprehensionParts {
        const syntax::Expression* node;
        const syntax::Expression* element;  ///< the key of a dict comprehension
        const syntax::Expression* value;    ///< of a dict comprehension
        syntax::List<syntax::Comprehension> generators;
    };
    void comprehension(const ComprehensionParts& parts);
    void inlined_comprehension(const ComprehensionParts& parts, const Scope& scope);
    void comprehension_loops(const ComprehensionParts& parts, std::size_t index,
                             std::uint32_t depth, bool iterator_ready);
    void collect_targets(const syntax::Expression& target, std::vector<std::string_view>& names);

    // match (compiler_match.cpp)
    struct PatternState;
    void match_statement(const syntax::Match& node);
    /// Tests the value in the slot; jumps to the state's label where it does not match.
    void pattern(const syntax::Pattern& pattern, std::uint32_t slot, PatternState& state);
    struct PatternWriter;
    friend struct PatternWriter;
    /// A slot of this frame that has no name in the program.
    [[nodiscard]] std::uint32_t temporary();

    const syntax::Tree& tree_;
    const SymbolTable& symbols_;
    std::shared_ptr<const SourceFile> source_;
    std::unique_ptr<Unit> unit_;
    std::vector<Unit*> outer_units_;
    std::string class_name_;
    std::vector<std::unique_ptr<std::string>> texts_;
    std::vector<syntax::SyntaxWarning> warnings_;
};

}  // namespace firstboot::python
