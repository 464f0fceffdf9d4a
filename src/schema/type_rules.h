#pragma once

#include <span>
#include <string>
#include <string_view>

#include "schema/identifier.h"
#include "schema/result.h"
#include "schema/type.h"

/// How types become text: tables by visit name, one for each dialect before the generic one, as
/// SQLAlchemy's type compilers are classes that override a generic class.
namespace firstboot::schema {

/// What a rule's function may look at.
struct TypeContext {
    Dialect dialect;
    Release release;
    const Identifiers& names;
};

/// The text of any type; for rules that hold other types.
[[nodiscard]] Result<std::string> type_text(const TypeContext& context, const Type& type);

/// str() of a type: as a dialect without any features writes it, or its repr().
[[nodiscard]] std::string shown(const Type& type);

using TypeFunction = Result<std::string> (*)(const TypeContext&, const Type&);

/// One visit name: a fixed text, another visit name to go on with, or a function.
struct TypeRule {
    std::string_view visit;
    std::string_view text = {};
    std::string_view alias = {};
    TypeFunction function = nullptr;
    Release since = Release::v2_0;
};

[[nodiscard]] std::span<const TypeRule> generic_type_rules();
[[nodiscard]] std::span<const TypeRule> sqlite_type_rules();
[[nodiscard]] std::span<const TypeRule> postgresql_type_rules();
[[nodiscard]] std::span<const TypeRule> mysql_type_rules();

/// "NUMERIC", "NUMERIC(5)" or "NUMERIC(5, 2)".
[[nodiscard]] std::string with_precision(std::string_view name, const Type& type);

/// "VARCHAR(20) COLLATE …".
[[nodiscard]] std::string string_type(std::string_view name, const TypeContext& context,
                                      const Type& type);

}  // namespace firstboot::schema
