// Answers JSON lines as the real packages do in tests/oracle, from the engine's own stages:
// {"do": "dotenv", "text" | "base64", "environ"} and {"do": "url", "url", "sqlalchemy"}.
#include <iostream>
#include <string>

#include "database_url/judgement.h"
#include "dotenv/judgement.h"

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = nlohmann::json::parse(line);
        nlohmann::json answer;
        if (request["do"] == "dotenv") {
            answer = firstboot::dotenv::judgement(firstboot::dotenv::file_of(request),
                                                  request["environ"]);
        } else {
            const auto version = request["sqlalchemy"] == "2.0"
                                     ? firstboot::database_url::Version::v2_0
                                     : firstboot::database_url::Version::v2_1;
            answer = firstboot::database_url::judgement(request["url"].get<std::string>(), version);
        }
        std::cout << answer.dump() << '\n';
    }
}
