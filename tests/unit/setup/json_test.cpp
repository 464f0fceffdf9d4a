#include "setup/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace firstboot::setup {
namespace {

TEST(SetupJson, HasEveryKeyOfTheContract) {
    const std::map<std::string, std::string> files;
    const Json json = to_json(setup::Setup(), Sources(files));
    for (const char* key :
         {"ok", "error", "unmodelled", "environ", "config", "database", "blueprints", "routes",
          "tables", "mapper_error", "printed", "advice", "versions"}) {
        EXPECT_TRUE(json.contains(key)) << key;
    }
    EXPECT_EQ(json["ok"], false);
    EXPECT_TRUE(json["error"].is_null());
}

TEST(SetupJson, CountsSpansInUtf16) {
    const std::map<std::string, std::string> files = {{".env", "# \U0001F600\nA=1\n"}};
    setup::Setup setup;
    setup.environ.push_back({"A", "1", {{".env", {7, 10}, ".env"}}});
    const Json json = to_json(setup, Sources(files));
    const Json& step = json["environ"]["A"]["origin"][0];
    EXPECT_EQ(step["line"], 2);
    EXPECT_EQ(step["span"], Json::array({5, 8}));
    EXPECT_EQ(step["how"], ".env");
}

TEST(SetupJson, WritesRowsThatJsonCanHold) {
    database::Rows rows;
    rows.columns = {"a", "b", "c", "d"};
    rows.rows = {{std::monostate{}, std::int64_t{1}, std::int64_t{9007199254740993},
                  database::Blob{"\xff"}}};
    EXPECT_EQ(write(to_json(rows)),
              R"({"columns":["a","b","c","d"],"rows":[[null,1,{"integer":"9007199254740993"},)"
              R"({"base64":"/w=="}]]})");
}

TEST(SetupJson, ReplacesWhatIsNotUtf8) {
    EXPECT_EQ(write(Json("a\xff")), "\"a\xEF\xBF\xBD\"");
}

}  // namespace
}  // namespace firstboot::setup
