#include "setup/origins.h"

#include <algorithm>
#include <unordered_set>

namespace firstboot::setup {

namespace {

/// More steps than this help nobody; a loop that builds a text can leave thousands.
constexpr std::size_t longest_chain = 64;
constexpr std::size_t most_nodes = 4096;

}  // namespace

Origin places_of(const python::Origin* origin) {
    // Each node is visited twice: first what came before it, then itself.
    struct Visit {
        const python::Origin* node;
        bool parents_done;
    };
    Origin steps;
    std::unordered_set<const python::Origin*> seen;
    std::vector<Visit> visits{{origin, false}};
    while (!visits.empty() && steps.size() < longest_chain && seen.size() < most_nodes) {
        const Visit visit = visits.back();
        visits.pop_back();
        if (visit.node == nullptr) continue;
        if (visit.parents_done) {
            if (!visit.node->is_join() && !visit.node->how.empty()) {
                steps.push_back({std::string(visit.node->file), visit.node->span,
                                 std::string(visit.node->how)});
            }
            continue;
        }
        if (!seen.insert(visit.node).second) continue;
        visits.push_back({visit.node, true});
        visits.push_back({visit.node->also, false});
        visits.push_back({visit.node->previous, false});
    }
    return steps;
}

}  // namespace firstboot::setup
