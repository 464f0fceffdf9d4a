#pragma once

#include <string>
#include <vector>

#include "schema/result.h"
#include "schema/table.h"

/// What the foreign keys of a MetaData refer to: targets, order of creation, joins.
namespace firstboot::schema {

/// The table and columns that a foreign key refers to. Points into the metadata.
struct Target {
    const Table* table = nullptr;
    std::vector<const Column*> columns;
};

/// Resolves a foreign key of `table`; NoReferencedTableError and NoReferencedColumnError with their
/// own words where that fails.
[[nodiscard]] Result<Target> resolve(const Metadata& metadata, const Table& table,
                                     const ForeignKey& key);

/// `MetaData.sorted_tables`: referred tables before the referring ones, else by key.
struct SortedTables {
    std::vector<const Table*> tables;
    /// The SAWarning about a cycle; empty where there is none.
    std::string warning;
};
[[nodiscard]] Result<SortedTables> sort_tables(const Metadata& metadata);

/// One equality of a join: `left.column = right.column`, referred side first.
struct JoinPair {
    const Table* referred_table = nullptr;
    const Column* referred = nullptr;
    const Table* referring_table = nullptr;
    const Column* referring = nullptr;
};

/// The condition that joins two tables by their foreign keys, as `Join._join_condition` finds it.
/// `foreign_columns` ("table.column"), where not empty, limits the keys that count, as
/// relationship(foreign_keys=…) does. The error is NoForeignKeysError or AmbiguousForeignKeysError
/// in the words of a join, or a NoReference… error.
[[nodiscard]] Result<std::vector<JoinPair>> join_condition(
    const Metadata& metadata, const Table& left, const Table& right,
    const std::vector<std::string>& foreign_columns = {});

/// What a relationship() needs to know of its tables.
struct Relationship {
    std::string name;  ///< "Parent.children", for messages
    const Table* parent = nullptr;
    const Table* child = nullptr;
    const Table* secondary = nullptr;  ///< null where there is none
    bool has_primaryjoin = false;      ///< given by the program, so not to be found
    bool has_secondaryjoin = false;
    std::vector<std::string> foreign_columns;
};

/// The conditions of a relationship; empty where the program gave its own.
struct RelationshipJoins {
    std::vector<JoinPair> primary;
    std::vector<JoinPair> secondary;
};

/// `JoinCondition._determine_joins`: the joins of a relationship, or the error of the mapper
/// ("Could not determine join condition between parent/child tables on relationship P.cs - …").
[[nodiscard]] Result<RelationshipJoins> determine_joins(const Metadata& metadata,
                                                        const Relationship& relationship);

}  // namespace firstboot::schema
