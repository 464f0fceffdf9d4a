#include <gtest/gtest.h>

#include <fstream>

#include "judgement.h"

namespace firstboot::database_url {
namespace {

// Recorded from SQLAlchemy and Flask-SQLAlchemy by `scripts/oracle record url`.
void expect_goldens(const char* name, Version version) {
    std::ifstream stream(std::string(FIRSTBOOT_TESTS "/oracle/goldens/") + name);
    const auto goldens = nlohmann::json::parse(stream);
    ASSERT_GE(goldens.size(), 1000U);
    for (const auto& golden : goldens) {
        const std::string url = golden["case"];
        EXPECT_EQ(judgement(url, version), golden["answer"]) << url;
    }
}

TEST(Goldens, AreWhatSqlAlchemy21MakesOfTheUrls) {
    expect_goldens("url-sa21.json", Version::v2_1);
}

TEST(Goldens, AreWhatSqlAlchemy20MakesOfTheUrls) {
    expect_goldens("url-sa20.json", Version::v2_0);
}

}  // namespace
}  // namespace firstboot::database_url
