#include <algorithm>
#include <array>
#include <cctype>
#include <span>

#include "schema/writer.h"

namespace firstboot::schema {

namespace {

std::string upper(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct MysqlOption {
    std::string name;
    std::string value;
};

using Order = std::pair<std::string_view, std::string_view>;

/// Puts the first of each pair before the second and else keeps the order: in rounds, each taking
/// what waits for nothing that is left.
std::vector<MysqlOption> sorted(std::vector<MysqlOption> options, std::span<const Order> order) {
    std::vector<MysqlOption> result;
    while (!options.empty()) {
        const auto waits = [&](const MysqlOption& option) {
            return std::any_of(order.begin(), order.end(), [&](const Order& pair) {
                return pair.second == option.name &&
                       std::any_of(options.begin(), options.end(), [&](const MysqlOption& other) {
                           return other.name == pair.first;
                       });
            });
        };
        std::vector<MysqlOption> later;
        std::vector<MysqlOption> now;
        for (const MysqlOption& option : options) (waits(option) ? later : now).push_back(option);
        result.insert(result.end(), now.begin(), now.end());
        options = std::move(later);
    }
    return result;
}

}  // namespace

std::string Writer::sqlite_options(const Table& table) const {
    std::string text;
    const bool without_rowid = find_option(table.options, "sqlite_with_rowid") != nullptr &&
                               !is_set(table.options, "sqlite_with_rowid");
    if (without_rowid) text += "\n WITHOUT ROWID";
    if (is_set(table.options, "sqlite_strict")) {
        text += (text.empty() ? "\n " : ",\n ") + std::string("STRICT");
    }
    return text;
}

std::string Writer::storage_parameters(const OptionValue& value) const {
    const auto* parameters = std::get_if<std::vector<std::pair<std::string, Scalar>>>(&value);
    std::string text;
    if (parameters == nullptr) return text;
    const bool modern = release_ >= Release::v2_1;
    for (const auto& [name, scalar] : *parameters) {
        text += (text.empty() ? "" : ", ") + name;
        if (const bool* flag = std::get_if<bool>(&scalar)) {
            text += *flag ? (modern ? " = true" : " = True") : (modern ? " = false" : " = False");
        } else if (const auto* number = std::get_if<std::int64_t>(&scalar)) {
            text += " = " + std::to_string(*number);
        } else if (const auto* string = std::get_if<std::string>(&scalar)) {
            text += " = " + *string;
        } else if (!modern) {
            text += " = None";
        }
    }
    return text;
}

std::string Writer::postgresql_options(const Table& table) const {
    std::string text;
    const Options& options = table.options;
    if (const OptionValue* parents = find_option(options, "postgresql_inherits")) {
        std::vector<std::string> names;
        if (const auto* one = std::get_if<std::string>(parents)) names = {*one};
        if (const auto* many = std::get_if<std::vector<std::string>>(parents)) names = *many;
        std::string list;
        for (const std::string& name : names) {
            list += (list.empty() ? "" : ", ") + names_.quote(name);
        }
        const std::string_view space = release_ >= Release::v2_1 ? "" : " ";
        text += "\n INHERITS (" + std::string(space) + list + std::string(space) + ")";
    }
    if (const std::string* by = text_option(options, "postgresql_partition_by")) {
        text += "\n PARTITION BY " + *by;
    }
    if (const std::string* method = text_option(options, "postgresql_using")) {
        text += "\n USING " + *method;
    }
    if (const OptionValue* with = find_option(options, "postgresql_with");
        with != nullptr && release_ >= Release::v2_1) {
        text += "\n WITH (" + storage_parameters(*with) + ")";
    }
    if (find_option(options, "postgresql_with_oids") != nullptr) {
        text += is_set(options, "postgresql_with_oids") ? "\n WITH OIDS" : "\n WITHOUT OIDS";
    }
    if (const std::string* action = text_option(options, "postgresql_on_commit")) {
        text += "\n ON COMMIT " + upper(replaced(*action, '_', " "));
    }
    if (const std::string* space = text_option(options, "postgresql_tablespace")) {
        text += "\n TABLESPACE " + names_.quote(*space);
    }
    return text;
}

std::string Writer::mysql_options(const Table& table) const {
    constexpr std::string_view prefix = "mysql_";
    constexpr std::array<std::string_view, 4> partition = {"PARTITION_BY", "PARTITIONS",
                                                           "SUBPARTITIONS", "SUBPARTITION_BY"};
    constexpr std::array<std::string_view, 3> quoted = {"COMMENT", "PASSWORD", "CONNECTION"};
    constexpr std::array<std::string_view, 6> spaced = {"DATA_DIRECTORY",        "INDEX_DIRECTORY",
                                                        "DEFAULT_CHARACTER_SET", "CHARACTER_SET",
                                                        "DEFAULT_CHARSET",       "DEFAULT_COLLATE"};
    constexpr std::array<std::string_view, 4> joined_by_space = {
        "TABLESPACE", "DEFAULT_CHARACTER_SET", "CHARACTER_SET", "COLLATE"};
    constexpr std::array<Order, 4> order = {
        Order{"DEFAULT_CHARSET", "COLLATE"}, Order{"DEFAULT_CHARACTER_SET", "COLLATE"},
        Order{"CHARSET", "COLLATE"}, Order{"CHARACTER_SET", "COLLATE"}};
    constexpr std::array<Order, 6> partition_order = {
        Order{"PARTITION_BY", "PARTITIONS"},    Order{"PARTITION_BY", "SUBPARTITION_BY"},
        Order{"PARTITION_BY", "SUBPARTITIONS"}, Order{"PARTITIONS", "SUBPARTITIONS"},
        Order{"PARTITIONS", "SUBPARTITION_BY"}, Order{"SUBPARTITION_BY", "SUBPARTITIONS"}};

    std::vector<MysqlOption> plain;
    std::vector<MysqlOption> partitions;
    const auto add = [&](const std::string& name, const std::string& value) {
        auto& list = is_one_of(partition, name) ? partitions : plain;
        list.push_back({name, is_one_of(quoted, name) ? names_.literal(value) : value});
    };
    for (const auto& [name, value] : table.options) {
        if (!name.starts_with(prefix)) continue;
        if (const auto* text = std::get_if<std::string>(&value)) {
            const std::string option = upper(std::string_view(name).substr(prefix.size()));
            if (option != "COMMENT" || !table.comment) add(option, *text);
        }
    }
    if (table.comment) add("COMMENT", *table.comment);

    std::string text;
    for (const MysqlOption& option : sorted(std::move(plain), order)) {
        const std::string name =
            is_one_of(spaced, option.name) ? replaced(option.name, '_', " ") : option.name;
        text += (text.empty() ? "" : " ") + name +
                (is_one_of(joined_by_space, option.name) ? " " : "=") + option.value;
    }
    for (const MysqlOption& option : sorted(std::move(partitions), partition_order)) {
        text += (text.empty() ? "" : " ") + replaced(option.name, '_', " ") + " " + option.value;
    }
    return text;
}

}  // namespace firstboot::schema
