#include "setup/request.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "setup/base64.h"

namespace firstboot::setup {
namespace {

std::string fault_of(std::string_view text) {
    const auto parsed = parse_request(text);
    if (const auto* fault = std::get_if<Fault>(&parsed)) return fault->message;
    const auto project = read_project(std::get<Json>(parsed));
    const auto* fault = std::get_if<Fault>(&project);
    return fault == nullptr ? "" : fault->message;
}

TEST(Request, IsReadWhole) {
    const auto parsed = parse_request(
        R"({"files": {"./app//config.py": "x", "bin": {"base64": "AP8="}},
            "environ": {"B": "1", "A": "2"}, "installed": ["flask"], "sqlalchemy": "2.0"})");
    const auto read = read_project(std::get<Json>(parsed));
    ASSERT_TRUE(std::holds_alternative<libraries::Project>(read));
    const auto& project = std::get<libraries::Project>(read);
    EXPECT_EQ(project.files.at("app/config.py"), "x");
    EXPECT_EQ(project.files.at("bin"), std::string("\0\xff", 2));
    ASSERT_EQ(project.environment.size(), 2U);
    EXPECT_EQ(project.environment[0].first, "B");
    EXPECT_EQ(project.installed, std::vector<std::string>{"flask"});
    EXPECT_EQ(project.sqlalchemy, schema::Release::v2_0);
}

TEST(Request, IsRefusedWithAReason) {
    struct Case {
        std::string_view request;
        std::string_view reason;
    };
    const Case cases[] = {
        {"[]", "a request is a JSON object, not a list"},
        {"{}", "`files` is missing"},
        {R"({"files": []})", "`files` should be an object, not a list"},
        {R"({"files": {"a": 1}})", "`files.a` should be a text or {\"base64\": …}, not a number"},
        {R"({"files": {"a": null}})", "`files.a` should be a text or {\"base64\": …}, not null"},
        {R"({"files": {"a": {"base64": "?"}}})", "`files.a.base64` is not base64"},
        {R"({"files": {"../a": ""}})", "`files`: \"../a\" is not a path inside the project"},
        {R"({"files": {"/a": ""}})", "`files`: \"/a\" is not a path inside the project"},
        {R"({"files": {}, "environ": {"A": 1}})", "`environ.A` should be a text, not a number"},
        {R"({"files": {}, "environ": {"A=B": ""}})",
         "`environ`: no environment has the name \"A=B\""},
        {R"({"files": {}, "installed": "flask"})", "`installed` should be a list, not a text"},
        {R"({"files": {}, "sqlalchemy": "1.4"})", R"(`sqlalchemy` should be "2.1" or "2.0")"},
    };
    for (const Case& each : cases) EXPECT_EQ(fault_of(each.request), each.reason) << each.request;
    EXPECT_EQ(fault_of("{\"files\": {").substr(0, 10), "not JSON: ");
    EXPECT_EQ(fault_of("{\"id\": " + std::string(100'000, '[')),
              "the request is nested deeper than 64 levels");
    EXPECT_EQ(fault_of("{\"files\": {\"a\": \"" + std::string(100, '[') + "\"}}"), "");
}

TEST(Base64, GoesThereAndBack) {
    for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xff\xfe\xfd"}) {
        EXPECT_EQ(from_base64(to_base64(bytes)), bytes);
    }
    EXPECT_EQ(to_base64("foob"), "Zm9vYg==");
    EXPECT_FALSE(from_base64("Zm9!"));
    EXPECT_FALSE(from_base64("Z"));
}

}  // namespace
}  // namespace firstboot::setup
