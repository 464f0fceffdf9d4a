#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace firstboot::schema {

/// The databases whose DDL is written.
enum class Dialect { sqlite, postgresql, mysql };

/// The SQLAlchemy whose rules apply. They differ in a few visible places, each named where it is.
enum class Release { v2_0, v2_1 };

/// The dialect's name as SQLAlchemy has it: "sqlite", "postgresql", "mysql".
[[nodiscard]] std::string_view name_of(Dialect dialect);

/// One value for each dialect.
template <class T>
struct PerDialect {
    T sqlite;
    T postgresql;
    T mysql;

    [[nodiscard]] const T& of(Dialect dialect) const {
        return dialect == Dialect::sqlite ? sqlite
                                          : (dialect == Dialect::mysql ? mysql : postgresql);
    }
    [[nodiscard]] T& of(Dialect dialect) {
        return const_cast<T&>(std::as_const(*this).of(dialect));
    }

    friend bool operator==(const PerDialect&, const PerDialect&) = default;
};

/// An SQL expression that is already text: as the dialect's own statement compiler renders it with
/// `include_table=False, literal_binds=True` (that is, columns without their table, values in
/// place). Schema never parses it.
using SqlText = PerDialect<std::string>;

}  // namespace firstboot::schema
