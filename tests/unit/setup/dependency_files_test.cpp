#include "setup/dependency_files.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace firstboot::setup {
namespace {

using Names = std::vector<std::string>;
using Files = std::map<std::string, std::string>;

std::optional<Names> listed(const Files& files) {
    auto names = listed_distributions(files);
    if (names) std::sort(names->begin(), names->end());
    return names;
}

TEST(DependencyFiles, DecideNothingWhereThereAreNone) {
    EXPECT_EQ(listed({{"app.py", ""}, {"notes.txt", "flask"}}), std::nullopt);
    EXPECT_EQ(listed({{"pyproject.toml", "[tool.black]\nline-length = 100\n"}}), std::nullopt);
    EXPECT_EQ(listed({{"Pipfile", "this is = no = TOML"}}), std::nullopt);
}

TEST(DependencyFiles, ReadAPipfile) {
    const char* pipfile = R"(
[[source]]
url = "https://pypi.org/simple"
name = "pypi"
[packages]
flask = "*"
Flask-Login = {version = ">=0.6", markers = "python_version >= '3.8'"}
pywin32 = {version = "*", sys_platform = "== 'win32'"}
psycopg = {extras = ["binary", "pool"], version = "*"}
[dev-packages]
pytest = "*"
[docs]
sphinx = "*"
[requires]
python_version = "3.14"
)";
    EXPECT_EQ(listed({{"Pipfile", pipfile}}),
              (Names{"Flask-Login", "flask", "psycopg[binary,pool]", "pytest", "sphinx"}));
    EXPECT_EQ(listed({{"Pipfile", "[packages]\n"}}), Names{});
}

TEST(DependencyFiles, ReadALockAlone) {
    const char* lock = R"({"_meta": {"sources": []}, "default": {"flask": {"version": "==3.1.3"},
        "colorama": {"markers": "sys_platform == 'win32'"}}, "develop": {"pytest": {}}})";
    EXPECT_EQ(listed({{"Pipfile.lock", lock}}), (Names{"flask", "pytest"}));
    EXPECT_EQ(listed({{"Pipfile.lock", lock}, {"Pipfile", "[packages]\nflask='*'"}}),
              Names{"flask"});
}

TEST(DependencyFiles, ReadProjectTables) {
    const char* pyproject = R"(
[project]
name = "mine"
dependencies = ["flask>=3", "tomli; python_version < '3.11'"]
[project.optional-dependencies]
mail = ["flask-mail"]
[dependency-groups]
test = ["pytest", {include-group = "lint"}]
lint = ["ruff"]
)";
    EXPECT_EQ(listed({{"pyproject.toml", pyproject}}),
              (Names{"flask", "flask-mail", "pytest", "ruff"}));
    const char* poetry = R"(
[tool.poetry.dependencies]
python = "^3.12"
flask = "^3.0"
[tool.poetry.group.dev.dependencies]
black = {version = "*", optional = true}
[tool.poetry.dev-dependencies]
pytest = "*"
)";
    EXPECT_EQ(listed({{"pyproject.toml", poetry}}), (Names{"black", "flask", "pytest"}));
}

TEST(DependencyFiles, ReadRequirements) {
    const Files files = {
        {"requirements.txt",
         "# what it needs\r\nFlask==3.1.3  # the framework\r\n-r requirements/base.txt\r\n\r\n"
         "-i https://pypi.org/simple\r\n-e git+https://github.com/x/y.git#egg=own-package\r\n"
         "SQLAlchemy \\\r\n    >=2 --hash=sha256:00\r\npywin32; sys_platform == 'win32'\r\n"},
        {"requirements/base.txt", "-r ../more.txt\n"},
        {"more.txt", "requests[socks]\n-r requirements.txt\n"},
        {"requirements-dev.txt", "\xEF\xBB\xBFpytest"},
    };
    EXPECT_EQ(listed(files),
              (Names{"Flask", "SQLAlchemy", "own-package", "pytest", "requests[socks]"}));
}

TEST(DependencyFiles, ReadWhatPowerShellWrites) {
    std::string text("\xFF\xFE", 2);
    for (const char c : std::string("flask==3.0\r\nflask-cors\r\n")) text += {c, '\0'};
    EXPECT_EQ(listed({{"requirements.txt", text}}), (Names{"flask", "flask-cors"}));
}

TEST(DependencyFiles, CountTogether) {
    EXPECT_EQ(listed({{"Pipfile", "[packages]\nflask='*'"}, {"requirements.txt", "gunicorn"}}),
              (Names{"flask", "gunicorn"}));
}

}  // namespace
}  // namespace firstboot::setup
