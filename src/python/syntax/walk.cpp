#include "python/syntax/walk.h"

namespace firstboot::python::syntax {

namespace {

/// Goes down to the children of each node. Recursion is bounded by the depths that the parser
/// allows.
class Descent {
  public:
    explicit Descent(const Walker& walker) : walker_(walker) {}

    void body(List<Statement*> statements) {
        for (const Statement* each : statements) statement(*each);
    }

    void operator()(const FunctionDef& node) {
        all(node.decorators);
        parameters(*node.parameters);
        one(node.returns);
        body(node.body);
    }
    void operator()(const ClassDef& node) {
        all(node.decorators);
        all(node.bases);
        keywords(node.keywords);
        body(node.body);
    }
    void operator()(const Return& node) { one(node.value); }
    void operator()(const Delete& node) { all(node.targets); }
    void operator()(const Assign& node) {
        all(node.targets);
        one(node.value);
    }
    void operator()(const TypeAlias& node) { one(node.value); }
    void operator()(const AugAssign& node) {
        one(node.target);
        one(node.value);
    }
    void operator()(const AnnAssign& node) {
        one(node.target);
        one(node.annotation);
        one(node.value);
    }
    void operator()(const For& node) {
        one(node.target);
        one(node.iterable);
        body(node.body);
        body(node.orelse);
    }
    void operator()(const While& node) {
        one(node.test);
        body(node.body);
        body(node.orelse);
    }
    void operator()(const If& node) {
        // A chain of `elif` is as long as its author likes, so it is no recursion.
        const If* link = &node;
        for (;;) {
            one(link->test);
            body(link->body);
            const bool goes_on =
                link->orelse.size() == 1 && link->orelse.front()->kind == StatementKind::If;
            if (!goes_on) break;
            link = static_cast<const If*>(link->orelse.front());
            if (walker_.statement) walker_.statement(*link);
        }
        body(link->orelse);
    }
    void operator()(const With& node) {
        for (const WithItem& item : node.items) {
            one(item.context);
            one(item.target);
        }
        body(node.body);
    }
    void operator()(const Match& node) {
        one(node.subject);
        for (const MatchCase& each : node.cases) {
            one(each.guard);
            body(each.body);
        }
    }
    void operator()(const Raise& node) {
        one(node.exception);
        one(node.cause);
    }
    void operator()(const Try& node) {
        body(node.body);
        for (const ExceptHandler* handler : node.handlers) {
            one(handler->type);
            body(handler->body);
        }
        body(node.orelse);
        body(node.finalbody);
    }
    void operator()(const Assert& node) {
        one(node.test);
        one(node.message);
    }
    void operator()(const Expr& node) { one(node.value); }
    void operator()(const Import&) {}
    void operator()(const ImportFrom&) {}
    void operator()(const ScopeDeclaration&) {}
    void operator()(const PlainStatement&) {}

    void operator()(const BoolOp& node) { all(node.values); }
    void operator()(const NamedExpr& node) {
        one(node.target);
        one(node.value);
    }
    void operator()(const BinOp& node) {
        one(node.left);
        one(node.right);
    }
    void operator()(const UnaryOp& node) { one(node.operand); }
    void operator()(const Lambda& node) {
        parameters(*node.parameters);
        one(node.body);
    }
    void operator()(const IfExp& node) {
        one(node.test);
        one(node.body);
        one(node.orelse);
    }
    void operator()(const Dict& node) {
        for (std::size_t i = 0; i < node.keys.size(); ++i) {
            one(node.keys[i]);
            one(node.values[i]);
        }
    }
    void operator()(const Set& node) { all(node.elements); }
    void operator()(const ElementComprehension& node) {
        one(node.element);
        generators(node.generators);
    }
    void operator()(const DictComp& node) {
        one(node.key);
        one(node.value);
        generators(node.generators);
    }
    void operator()(const Await& node) { one(node.value); }
    void operator()(const Yield& node) { one(node.value); }
    void operator()(const YieldFrom& node) { one(node.value); }
    void operator()(const Compare& node) {
        one(node.left);
        all(node.comparators);
    }
    void operator()(const Call& node) {
        one(node.function);
        all(node.arguments);
        keywords(node.keywords);
    }
    void operator()(const FormattedValue& node) {
        one(node.value);
        one(node.format_spec);
    }
    void operator()(const Interpolation& node) {
        one(node.value);
        one(node.format_spec);
    }
    void operator()(const JoinedStr& node) { all(node.values); }
    void operator()(const TemplateStr& node) { all(node.values); }
    void operator()(const Constant&) {}
    void operator()(const Attribute& node) { one(node.value); }
    void operator()(const Subscript& node) {
        one(node.value);
        one(node.index);
    }
    void operator()(const Starred& node) { one(node.value); }
    void operator()(const Name&) {}
    void operator()(const Sequence& node) { all(node.elements); }
    void operator()(const Slice& node) {
        one(node.lower);
        one(node.upper);
        one(node.step);
    }

  private:
    void statement(const Statement& node) {
        if (walker_.statement) walker_.statement(node);
        visit(node, *this);
    }

    void one(const Expression* node) {
        if (node == nullptr) return;
        if (walker_.expression) walker_.expression(*node);
        visit(*node, *this);
    }

    void all(List<Expression*> nodes) {
        for (const Expression* each : nodes) one(each);
    }

    void keywords(List<Keyword*> nodes) {
        for (const Keyword* each : nodes) one(each->value);
    }

    void generators(List<Comprehension> nodes) {
        for (const Comprehension& each : nodes) {
            one(each.target);
            one(each.iterable);
            all(each.conditions);
        }
    }

    void parameters(const Parameters& node) {
        const auto annotations = [&](List<Parameter*> list) {
            for (const Parameter* each : list) one(each->annotation);
        };
        annotations(node.positional_only);
        annotations(node.positional);
        annotations(node.keyword_only);
        for (const Parameter* each : {node.variadic, node.keywords}) {
            if (each != nullptr) one(each->annotation);
        }
        all(node.defaults);
        all(node.keyword_defaults);
    }

    const Walker& walker_;
};

}  // namespace

void walk(const Tree& tree, const Walker& walker) {
    Descent(walker).body(tree.body());
}

}  // namespace firstboot::python::syntax
