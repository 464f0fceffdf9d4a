#include "libraries/installed.h"

#include <gtest/gtest.h>

#include "libraries/frozen.h"
#include "libraries/module_names.h"

namespace firstboot::libraries {
namespace {

using Names = std::vector<std::string>;

TEST(Installed, EverythingModelledUnlessSomebodySaysWhatIs) {
    EXPECT_EQ(find_installed("flask_sqlalchemy", std::nullopt), Installation::present);
    EXPECT_EQ(find_installed("flak_alchemy", std::nullopt), Installation::absent);
}

TEST(Installed, BringsWhatItRequires) {
    const Names names = {"Flask_SQLAlchemy"};
    for (const char* module : {"flask_sqlalchemy", "flask", "werkzeug", "typing_extensions"}) {
        EXPECT_EQ(find_installed(module, names), Installation::present) << module;
    }
    EXPECT_EQ(find_installed("dotenv", names), Installation::absent);
    EXPECT_EQ(find_installed("dotenv", Names{"python.dotenv"}), Installation::present);
    EXPECT_EQ(find_installed("flask", Names{}), Installation::absent);
}

TEST(Installed, TakesAnUnknownDistributionForAModuleOfItsName) {
    EXPECT_EQ(find_installed("flask_login", Names{"Flask-Login"}), Installation::present);
    EXPECT_EQ(find_installed("boto3", Names{"flask"}), Installation::absent);
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
