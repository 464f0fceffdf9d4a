#include "setup/requirement.h"

#include <gtest/gtest.h>

namespace firstboot::setup {
namespace {

TEST(Requirement, NamesItsDistribution) {
    const std::pair<const char*, const char*> cases[] = {
        {"flask", "flask"},
        {" Flask-SQLAlchemy == 3.1.1 ", "Flask-SQLAlchemy"},
        {"flask[async, dotenv]>=3", "flask[async,dotenv]"},
        {"zope.interface", "zope.interface"},
        {"name @ https://example.com/a;b.whl", "name"},
        {"pip>=1,<2 ; python_version>'2'", "pip"},
        {"psycopg2-binary~=2.9", "psycopg2-binary"},
    };
    for (const auto& [text, name] : cases) EXPECT_EQ(required_distribution(text), name) << text;
    for (const char* text : {"", "./folder", "https://example.com/a.whl", "-e .", "==3"}) {
        EXPECT_FALSE(required_distribution(text)) << text;
    }
}

TEST(Requirement, CountsWhereItsMarkerHolds) {
    EXPECT_FALSE(required_distribution("pywin32; sys_platform == 'win32'"));
    EXPECT_TRUE(required_distribution("uvloop; sys_platform != 'win32'"));
    EXPECT_FALSE(required_distribution("name @ https://example.com/a.whl ; os_name == 'nt'"));
}

TEST(Marker, IsReadAsPackagingDoes) {
    for (const char* marker :
         {"python_version >= '3.9'", "python_version > \"3.8\" and os_name == 'posix'",
          "python_version == '3.14.*'", "python_full_version < '3.15'", "'linux' in sys_platform",
          "platform_system == 'Windows' or platform_system == 'Linux'",
          "(python_version < '3' or sys_platform == 'linux') and implementation_name == 'cpython'",
          "python_version ~= '3.10'", "os_name not in 'nt'", "platform_machine != 'ppc64le'"}) {
        EXPECT_TRUE(marker_holds(marker)) << marker;
    }
    for (const char* marker :
         {"python_version < '3.11'", "python_version == '3.9'", "sys_platform == 'darwin'",
          "extra == 'dev'", "python_version ~= '3.10.1'",
          "os_name == 'nt' and python_version > '3'"}) {
        EXPECT_FALSE(marker_holds(marker)) << marker;
    }
    EXPECT_TRUE(marker_holds("nonsense"));
}

}  // namespace
}  // namespace firstboot::setup
