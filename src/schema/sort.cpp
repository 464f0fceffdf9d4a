#include <algorithm>
#include <map>
#include <set>

#include "schema/references.h"

namespace firstboot::schema {

namespace {

/// Tables by their place in the list that is sorted: parents[t] are those that t depends on.
using Node = std::size_t;
using Edges = std::vector<std::set<Node>>;

/// In rounds, each of what depends on nothing that is left, as SQLAlchemy sorts. False where a
/// cycle stops it.
bool sort_in_rounds(const Edges& parents, std::vector<Node>& result) {
    std::vector<bool> done(parents.size(), false);
    std::vector<Node> left(parents.size());
    for (Node node = 0; node < left.size(); ++node) left[node] = node;
    while (!left.empty()) {
        std::vector<Node> round;
        std::vector<Node> later;
        for (const Node node : left) {
            const bool ready = std::all_of(parents[node].begin(), parents[node].end(),
                                           [&](Node parent) { return done[parent]; });
            (ready ? round : later).push_back(node);
        }
        if (round.empty()) return false;
        for (const Node node : round) done[node] = true;
        result.insert(result.end(), round.begin(), round.end());
        left = std::move(later);
    }
    return true;
}

/// Finds the strongly connected components (Tarjan), without recursion.
class Components {
  public:
    explicit Components(const Edges& edges)
        : edges_(edges), number_(edges.size(), 0), low_(edges.size(), 0), open_(edges.size()) {
        for (Node node = 0; node < edges.size(); ++node) {
            if (number_[node] == 0) visit(node);
        }
    }

    /// The tables that lie on a cycle, in order.
    [[nodiscard]] const std::set<Node>& cyclic() const { return cyclic_; }

  private:
    struct Step {
        Node node;
        std::set<Node>::const_iterator next;
    };

    void enter(Node node) {
        number_[node] = low_[node] = ++count_;
        stack_.push_back(node);
        open_[node] = true;
        steps_.push_back({node, edges_[node].begin()});
    }

    void visit(Node start) {
        enter(start);
        while (!steps_.empty()) {
            Step& step = steps_.back();
            if (step.next == edges_[step.node].end()) {
                leave();
                continue;
            }
            const Node next = *step.next++;
            if (number_[next] == 0) {
                enter(next);
            } else if (open_[next]) {
                low_[step.node] = std::min(low_[step.node], number_[next]);
            }
        }
    }

    void leave() {
        const Node node = steps_.back().node;
        steps_.pop_back();
        if (!steps_.empty()) {
            Node& low = low_[steps_.back().node];
            low = std::min(low, low_[node]);
        }
        if (low_[node] != number_[node]) return;
        const auto begin = std::find(stack_.begin(), stack_.end(), node);
        if (stack_.end() - begin > 1) cyclic_.insert(begin, stack_.end());
        for (auto member = begin; member != stack_.end(); ++member) open_[*member] = false;
        stack_.erase(begin, stack_.end());
    }

    const Edges& edges_;
    std::vector<std::size_t> number_;
    std::vector<std::size_t> low_;
    std::vector<bool> open_;
    std::vector<Node> stack_;
    std::vector<Step> steps_;
    std::set<Node> cyclic_;
    std::size_t count_ = 0;
};

std::string cycle_warning(const std::vector<const Table*>& tables, const std::set<Node>& cyclic) {
    std::set<std::string> names;
    for (const Node node : cyclic) names.insert(tables[node]->key());
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return "Cannot correctly sort tables; there are unresolvable cycles between tables \"" + list +
           "\", which is usually caused by mutually dependent foreign key constraints.  Foreign "
           "key constraints involving these tables will not be considered; this warning may raise "
           "an error in a future release.";
}

}  // namespace

Result<SortedTables> sort_tables(const Metadata& metadata) {
    std::vector<const Table*> tables;
    tables.reserve(metadata.tables.size());
    for (const Table& table : metadata.tables) tables.push_back(&table);
    std::sort(tables.begin(), tables.end(),
              [](const Table* a, const Table* b) { return a->key() < b->key(); });
    std::map<const Table*, Node> places;
    std::map<std::string, Node> by_key;
    for (Node node = 0; node < tables.size(); ++node) {
        places[tables[node]] = node;
        by_key[tables[node]->key()] = node;
    }

    Edges foreign(tables.size());
    Edges fixed(tables.size());
    for (Node node = 0; node < tables.size(); ++node) {
        for (const Constraint& constraint : tables[node]->constraints) {
            const auto* key = std::get_if<ForeignKey>(&constraint);
            if (key == nullptr || key->use_alter) continue;
            const auto target = resolve(metadata, *tables[node], *key);
            if (!target) return target.error();
            const Node parent = places.at(target.value().table);
            if (parent != node) foreign[node].insert(parent);
        }
        for (const std::string& key : tables[node]->depends_on) {
            if (const auto found = by_key.find(key); found != by_key.end()) {
                fixed[node].insert(found->second);
            }
        }
    }
    const auto all = [&] {
        Edges edges = foreign;
        for (Node node = 0; node < edges.size(); ++node) {
            edges[node].insert(fixed[node].begin(), fixed[node].end());
        }
        return edges;
    };

    SortedTables sorted;
    std::vector<Node> order;
    if (!sort_in_rounds(all(), order)) {
        const Edges edges = all();
        const Components components(edges);
        sorted.warning = cycle_warning(tables, components.cyclic());
        for (const Node node : components.cyclic()) {
            foreign[node].clear();
            // SQLAlchemy looks at the targets of all keys here, those left for ALTER included.
            for (const Constraint& constraint : tables[node]->constraints) {
                const auto* key = std::get_if<ForeignKey>(&constraint);
                if (key == nullptr) continue;
                const auto target = resolve(metadata, *tables[node], *key);
                if (!target) return target.error();
            }
        }
        order.clear();
        sort_in_rounds(all(), order);
    }
    for (const Node node : order) sorted.tables.push_back(tables[node]);
    return sorted;
}

}  // namespace firstboot::schema
