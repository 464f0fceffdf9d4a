#include <array>

#include "schema/type_rules.h"

namespace firstboot::schema {

namespace {

/// Values stored as digits alone get a name that gives the column TEXT affinity.
Result<std::string> date_or_time(const TypeContext&, const Type& type) {
    const std::string name = type.visit == "DATE" || type.visit == "date"   ? "DATE"
                             : type.visit == "TIME" || type.visit == "time" ? "TIME"
                                                                            : "DATETIME";
    return type.text_affinity ? name : name + "_CHAR";
}

constexpr std::array rules = {
    TypeRule{.visit = "DATETIME", .function = date_or_time},
    TypeRule{.visit = "DATE", .function = date_or_time},
    TypeRule{.visit = "TIME", .function = date_or_time},
    TypeRule{.visit = "JSON", .text = "JSON"},
    TypeRule{.visit = "JSONB", .text = "JSONB", .since = Release::v2_1},
};

}  // namespace

std::span<const TypeRule> sqlite_type_rules() {
    return rules;
}

}  // namespace firstboot::schema
