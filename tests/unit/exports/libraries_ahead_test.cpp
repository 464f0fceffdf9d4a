// Whether libraries ran ahead of the project or when it imported them must not show.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "exports/answers.h"

namespace firstboot::exports {
namespace {

using Json = nlohmann::json;

constexpr const char* app =
    "from flask import Flask\n"
    "from flask_sqlalchemy import SQLAlchemy\n"
    "app = Flask(__name__)\n"
    "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///a.db'\n"
    "db = SQLAlchemy(app)\n"
    "class User(db.Model):\n"
    "    id: db.Mapped[int] = db.mapped_column(primary_key=True)\n";

struct Case {
    const char* name;
    Json request;
};

void PrintTo(const Case& each, std::ostream* out) {
    *out << each.name;
}

class LibrariesAhead : public testing::TestWithParam<Case> {};

TEST_P(LibrariesAhead, DoNotShow) {
    const std::string request = GetParam().request.dump();
    setup::Start prepared;
    prepared.run_libraries_ahead();
    const Json ahead = Json::parse(answer_boot(request, prepared));
    setup::Start bare;
    EXPECT_EQ(ahead, Json::parse(answer_boot(request, bare)));
    EXPECT_TRUE(ahead.contains("ok")) << ahead;
}

/// Prints what is loaded before and behind the imports, in order.
std::string loaded(const std::string& imports) {
    return "import sys\nbefore = list(sys.modules)\n" + imports +
           "\nprint(before, [name for name in sys.modules if name not in before])\n";
}

INSTANTIATE_TEST_SUITE_P(
    Projects, LibrariesAhead,
    testing::Values(
        Case{"a model", {{"files", {{"app.py", app}}}}},
        Case{"the older SQLAlchemy", {{"files", {{"app.py", app}}}, {"sqlalchemy", "2.0"}}},
        Case{"not installed", {{"files", {{"app.py", app}}}, {"installed", {"flask"}}}},
        Case{"own module in front",
             {{"files", {{"app.py", app}, {"datetime.py", "raise ValueError('mine')"}}}}},
        Case{"own package in front",
             {{"files", {{"app.py", app}, {"sqlalchemy/__init__.py", "mine = 1"}}}}},
        Case{"own module with that name, imported before",
             {{"files",
               {{"app.py", "import json.mine\n" + std::string(app)}, {"json/mine.py", ""}}}}},
        Case{"nothing imported", {{"files", {{"app.py", loaded("")}}}}},
        Case{"all imported", {{"files", {{"app.py", loaded("import flask_sqlalchemy")}}}}},
        Case{"a part imported", {{"files", {{"app.py", loaded("import sqlalchemy.exc")}}}}},
        Case{"a submodule that nobody imported",
             {{"files", {{"app.py", "import sqlalchemy\nprint(sqlalchemy.dialects.mysql)"}}}}},
        Case{"no end", {{"files", {{"app.py", "while True: pass"}}}}}),
    [](const auto& each) {
        std::string name = each.param.name;
        for (char& letter : name) {
            if (letter == ' ' || letter == ',') letter = '_';
        }
        return name;
    });

}  // namespace
}  // namespace firstboot::exports
