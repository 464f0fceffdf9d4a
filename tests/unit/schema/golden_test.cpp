// What SQLAlchemy made of random tables (tests/oracle/schema), one MetaData a line.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "description.h"
#include "schema/ddl.h"
#include "schema/references.h"

namespace firstboot::schema {
namespace {

using Json = nlohmann::ordered_json;

template <class T, class F>
Json as_json(const Result<T>& result, F value) {
    if (result.ok()) return value(result.value());
    return {{"error", name_of(result.error().type)}, {"message", result.error().message}};
}

Json as_json(const Result<std::string>& result) {
    return as_json(result, [](const std::string& text) { return Json(text); });
}

Json indexes_of(const DdlCompiler& compiler, const Table& table) {
    Json indexes = Json::array();
    for (const Index& index : table.indexes) {
        indexes.push_back(as_json(compiler.create_index(table, index)));
    }
    return indexes;
}

Json ddl_of(const Metadata& metadata, const Table& table, Release release) {
    Json result;
    for (const Dialect dialect : {Dialect::sqlite, Dialect::postgresql, Dialect::mysql}) {
        const DdlCompiler compiler(metadata, dialect, release);
        const std::string name(name_of(dialect));
        result[name] = as_json(compiler.create_table(table));
        if (!table.indexes.empty()) result[name + "_indexes"] = indexes_of(compiler, table);
    }
    const DdlCompiler postgresql(metadata, Dialect::postgresql, release);
    const Json types =
        as_json(postgresql.create_types(table), [](const auto& v) { return Json(v); });
    if (!types.empty()) result["types"] = types;
    const auto comments = postgresql.comments(table);
    if (!comments.empty()) result["comments"] = comments;
    return result;
}

Json order_of(const SortedTables& sorted) {
    Json keys = Json::array();
    for (const Table* table : sorted.tables) keys.push_back(table->key());
    return keys;
}

Json pairs_of(const std::vector<JoinPair>& pairs) {
    Json texts = Json::array();
    for (const JoinPair& pair : pairs) {
        texts.push_back(pair.referred_table->key() + "." + pair.referred->name.text + " = " +
                        pair.referring_table->key() + "." + pair.referring->name.text);
    }
    return texts;
}

class Golden : public testing::TestWithParam<Release> {};

TEST_P(Golden, DdlOrderAndJoinsAreSqlAlchemys) {
    const std::string version = GetParam() == Release::v2_0 ? "2.0" : "2.1";
    std::ifstream file(std::string(FIRSTBOOT_TESTS) + "/unit/schema/goldens/ddl-" + version +
                       ".jsonl");
    ASSERT_TRUE(file.is_open());
    std::size_t compared = 0;
    for (std::string line; std::getline(file, line);) {
        const Json golden = Json::parse(line);
        const Metadata metadata = metadata_from(golden);
        const Json& expected = golden["result"];
        for (std::size_t i = 0; i < metadata.tables.size(); ++i) {
            const Json actual = ddl_of(metadata, metadata.tables[i], GetParam());
            for (const auto& [name, value] : expected["tables"][i].items()) {
                // null: SQLAlchemy itself breaks there (record.py).
                if (std::find(value.begin(), value.end(), nullptr) != value.end()) continue;
                EXPECT_EQ(value, actual.value(name, Json()))
                    << "seed " << golden["seed"] << " " << name << "\n"
                    << (value.is_string() ? value.get<std::string>() : "");
            }
            ++compared;
        }
        const auto sorted = sort_tables(metadata);
        EXPECT_EQ(expected["order"], as_json(sorted, order_of)) << "seed " << golden["seed"];
        if (sorted.ok()) {
            EXPECT_EQ(expected.value("warning", ""), sorted.value().warning)
                << "seed " << golden["seed"];
        }
        for (const Json& join : expected.value("joins", Json::array())) {
            const Table* left = metadata.find(join[0].get<std::string>());
            const Table* right = metadata.find(join[1].get<std::string>());
            EXPECT_EQ(join[2], as_json(join_condition(metadata, *left, *right), pairs_of))
                << "seed " << golden["seed"] << " " << join[0] << " " << join[1];
        }
    }
    EXPECT_GT(compared, 500U);
}

INSTANTIATE_TEST_SUITE_P(Releases, Golden, testing::Values(Release::v2_0, Release::v2_1),
                         [](const auto& test) {
                             return test.param == Release::v2_0 ? "v2_0" : "v2_1";
                         });

}  // namespace
}  // namespace firstboot::schema
