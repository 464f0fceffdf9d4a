#include <algorithm>

#include "schema/references.h"

namespace firstboot::schema {

namespace {

/// The pairs that one foreign key gives to a join.
struct Candidate {
    const ForeignKey* key;
    const Table* owner;
    std::vector<JoinPair> pairs;
};

bool counts(const std::vector<std::string>& foreign_columns, const Table& table,
            const std::string& column) {
    return foreign_columns.empty() ||
           std::find(foreign_columns.begin(), foreign_columns.end(), table.key() + "." + column) !=
               foreign_columns.end();
}

bool same(const JoinPair& a, const JoinPair& b) {
    return a.referred == b.referred && a.referring == b.referring;
}

/// The keys of `owner` that refer to `referred`, in the order of their columns. A key whose target
/// is missing matters only where it names the other table.
Result<std::vector<Candidate>> keys_between(const Metadata& metadata, const Table& owner,
                                            const Table& referred,
                                            const std::vector<std::string>& foreign_columns) {
    std::vector<Candidate> candidates;
    for (const Column& column : owner.columns) {
        for (const Constraint& constraint : owner.constraints) {
            const auto* key = std::get_if<ForeignKey>(&constraint);
            if (key == nullptr) continue;
            const auto found =
                std::find(key->columns.begin(), key->columns.end(), column.name.text);
            if (found == key->columns.end()) continue;
            if (!counts(foreign_columns, owner, column.name.text)) continue;
            const auto target = resolve(metadata, owner, *key);
            if (!target) {
                if (key->target_table == referred.name.text) return target.error();
                continue;
            }
            if (target.value().table != &referred) continue;
            const auto place = static_cast<std::size_t>(found - key->columns.begin());
            const JoinPair pair{&referred, target.value().columns[place], &owner, &column};
            const auto known = std::find_if(candidates.begin(), candidates.end(),
                                            [&](const Candidate& c) { return c.key == key; });
            if (known == candidates.end()) {
                candidates.push_back({key, &owner, {pair}});
            } else {
                known->pairs.push_back(pair);
            }
        }
    }
    return candidates;
}

/// Whether the key consists of just the columns that the program named.
bool is_exactly(const Candidate& candidate, const std::vector<std::string>& foreign_columns) {
    return candidate.key->columns.size() == foreign_columns.size() &&
           std::all_of(candidate.key->columns.begin(), candidate.key->columns.end(),
                       [&](const std::string& column) {
                           return counts(foreign_columns, *candidate.owner, column);
                       });
}

bool all_same(const std::vector<Candidate>& candidates) {
    const auto& first = candidates.front().pairs;
    return std::all_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
        return std::equal(c.pairs.begin(), c.pairs.end(), first.begin(), first.end(), same);
    });
}

Error reworded(const Error& error, const Relationship& relationship) {
    const bool none = error.type == ErrorType::no_foreign_keys;
    if (!none && error.type != ErrorType::ambiguous_foreign_keys) return error;
    std::string text =
        "Could not determine join condition between parent/child tables on "
        "relationship " +
        relationship.name + " - there are " +
        (none ? "no foreign keys linking these tables"
              : "multiple foreign key paths linking the tables");
    if (relationship.secondary != nullptr) {
        text += " via secondary table '" + relationship.secondary->key() + "'";
    }
    text += ".  ";
    if (none) {
        text +=
            "Ensure that referencing columns are associated with a ForeignKey or "
            "ForeignKeyConstraint, or specify ";
        text += relationship.secondary != nullptr ? "'primaryjoin' and 'secondaryjoin' expressions."
                                                  : "a 'primaryjoin' expression.";
    } else {
        text +=
            "Specify the 'foreign_keys' argument, providing a list of those columns which "
            "should be counted as containing a foreign key reference ";
        text += relationship.secondary != nullptr
                    ? "from the secondary table to each of the parent and child tables."
                    : "to the parent table.";
    }
    return {error.type, std::move(text)};
}

}  // namespace

Result<std::vector<JoinPair>> join_condition(const Metadata& metadata, const Table& left,
                                             const Table& right,
                                             const std::vector<std::string>& foreign_columns) {
    auto candidates = keys_between(metadata, right, left, foreign_columns);
    if (!candidates) return candidates.error();
    std::vector<Candidate>& found = candidates.value();
    if (&left != &right) {
        auto others = keys_between(metadata, left, right, foreign_columns);
        if (!others) return others.error();
        found.insert(found.end(), others.value().begin(), others.value().end());
    }

    if (found.size() > 1) {
        if (!foreign_columns.empty()) {
            std::erase_if(found,
                          [&](const Candidate& c) { return !is_exactly(c, foreign_columns); });
        }
        const bool unambiguous = found.size() == 1 || (found.size() > 1 && all_same(found));
        if (!unambiguous) {
            return Error{ErrorType::ambiguous_foreign_keys,
                         "Can't determine join between '" + left.name.text + "' and '" +
                             right.name.text +
                             "'; tables have more than one foreign key constraint relationship "
                             "between them. Please specify the 'onclause' of this join "
                             "explicitly."};
        }
    }
    if (found.empty()) {
        return Error{ErrorType::no_foreign_keys,
                     "Can't find any foreign key relationships between '" + left.name.text +
                         "' and '" + right.name.text + "'."};
    }
    return found.front().pairs;
}

Result<RelationshipJoins> determine_joins(const Metadata& metadata,
                                          const Relationship& relationship) {
    RelationshipJoins joins;
    const Table& target =
        relationship.secondary != nullptr ? *relationship.secondary : *relationship.child;
    if (relationship.secondary != nullptr && !relationship.has_secondaryjoin) {
        auto pairs =
            join_condition(metadata, *relationship.child, target, relationship.foreign_columns);
        if (!pairs) return reworded(pairs.error(), relationship);
        joins.secondary = std::move(pairs.value());
    }
    if (!relationship.has_primaryjoin) {
        auto pairs =
            join_condition(metadata, *relationship.parent, target, relationship.foreign_columns);
        if (!pairs) return reworded(pairs.error(), relationship);
        joins.primary = std::move(pairs.value());
    }
    return joins;
}

}  // namespace firstboot::schema
