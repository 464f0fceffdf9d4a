#include <gtest/gtest.h>

#include <fstream>

#include "judgement.h"

namespace firstboot::dotenv {
namespace {

// Recorded from python-dotenv by `scripts/oracle record dotenv`.
TEST(Goldens, AreWhatPythonDotenvMakesOfTheFiles) {
    std::ifstream stream(FIRSTBOOT_TESTS "/oracle/goldens/dotenv.json");
    const auto goldens = nlohmann::json::parse(stream);
    ASSERT_GE(goldens.size(), 1000U);
    for (const auto& golden : goldens) {
        const auto& item = golden["case"];
        EXPECT_EQ(judgement(file_of(item), item["environ"]), golden["answer"]) << item;
    }
}

}  // namespace
}  // namespace firstboot::dotenv
