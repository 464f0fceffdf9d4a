#include "libraries/catalogue.h"

#include <gtest/gtest.h>

namespace firstboot::libraries {
namespace {

constexpr std::string_view text =
    "module\tflask\tFlask\trequest\n"
    "class\tflask.app.Flask\tflask.app.App\troute\trun\n"
    "class\tflask.app.App\t\tlogger\n"
    "class\tflask.app.Empty\t\n"
    "instance\tflask.app.Flask\tconfig\n";

using Names = Catalogue::Names;

TEST(Catalogue, GivesTheNamesOfModules) {
    const Catalogue catalogue(text);
    EXPECT_TRUE(catalogue.knows_module("flask"));
    EXPECT_FALSE(catalogue.knows_module("flaks"));
    EXPECT_EQ(catalogue.module_names("flask"), (Names{"Flask", "request"}));
    EXPECT_EQ(catalogue.module_names("flaks"), Names{});
}

TEST(Catalogue, FollowsTheBasesOfClasses) {
    const Catalogue catalogue(text);
    EXPECT_EQ(catalogue.class_names("flask.app.Flask"), (Names{"route", "run", "logger"}));
    EXPECT_EQ(catalogue.class_names("flask.app.Empty"), Names{});
    EXPECT_EQ(catalogue.class_names("flask.app.Nothing"), Names{});
}

TEST(Catalogue, AddsWhatInstancesSet) {
    const Catalogue catalogue(text);
    EXPECT_EQ(catalogue.instance_names("flask.app.Flask"),
              (Names{"config", "route", "run", "logger"}));
}

}  // namespace
}  // namespace firstboot::libraries
