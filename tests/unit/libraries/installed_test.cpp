#include "libraries/installed.h"

#include <gtest/gtest.h>

#include "libraries/frozen.h"
#include "libraries/module_names.h"

namespace firstboot::libraries {
namespace {

using Names = std::vector<std::string>;

TEST(Installed, EverythingModelledUnlessSomebodySaysWhatIs) {
    EXPECT_TRUE(Installed(std::nullopt).has_module("flask_sqlalchemy"));
    EXPECT_FALSE(Installed(std::nullopt).has_module("flak_alchemy"));
}

TEST(Installed, BringsWhatItRequires) {
    const Names names = {"Flask_SQLAlchemy"};
    for (const char* module : {"flask_sqlalchemy", "flask", "werkzeug", "typing_extensions"}) {
        EXPECT_TRUE(Installed(names).has_module(module)) << module;
    }
    EXPECT_FALSE(Installed(names).has_module("dotenv"));
    EXPECT_TRUE(Installed(Names{"python.dotenv"}).has_module("dotenv"));
    EXPECT_FALSE(Installed(Names{}).has_module("flask"));
}

TEST(Installed, TakesAnUnknownDistributionForAModuleOfItsName) {
    EXPECT_TRUE(Installed(Names{"Flask-Login"}).has_module("flask_login"));
    EXPECT_FALSE(Installed(Names{"flask"}).has_module("boto3"));
}

TEST(ModuleNames, TellWhatCPythonHas) {
    EXPECT_TRUE(is_standard_module("asyncio"));
    EXPECT_FALSE(is_standard_module("flask"));
    EXPECT_TRUE(is_loaded_before_project("flask"));
    EXPECT_FALSE(is_loaded_before_project("sqlalchemy"));
    EXPECT_TRUE(is_builtin_module("sys"));
}

TEST(Frozen, HoldsTheModelsAsTheyAre) {
    bool found = false;
    for (const FrozenSource& source : frozen_sources()) {
        if (source.path == "standard/os/__init__.py") {
            found = source.text.find("import _firstboot_process as _process\n") !=
                    std::string_view::npos;
        }
    }
    EXPECT_TRUE(found);
}

}  // namespace
}  // namespace firstboot::libraries
