// Answers JSON lines as the real packages do in tests/oracle, from the engine's own stages:
// {"do": "dotenv", "text" | "base64", "environ"}, {"do": "url", "url", "sqlalchemy"},
// {"do": "syntax", "text"} and {"do": "tree", "latin1"}.
#include <iostream>
#include <string>

#include "database_url/judgement.h"
#include "dotenv/judgement.h"
#include "python/syntax/judgement.h"

namespace {

/// The code points of a text of Latin-1 characters in UTF-8.
std::u32string points_of(const std::string& text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            points += char32_t{byte};
        } else {
            points += static_cast<char32_t>((byte & 3U) << 6U |
                                            (static_cast<unsigned char>(text[++at]) & 0x3FU));
        }
    }
    return points;
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = nlohmann::json::parse(line);
        nlohmann::json answer;
        if (request["do"] == "dotenv") {
            answer = firstboot::dotenv::judgement(firstboot::dotenv::file_of(request),
                                                  request["environ"]);
        } else if (request["do"] == "syntax") {
            answer =
                firstboot::python::syntax::judgement(request["text"].get_ref<const std::string&>());
        } else if (request["do"] == "tree") {
            // The file's bytes travel as the characters of Latin-1.
            std::string bytes;
            for (const char32_t point :
                 points_of(request["latin1"].get_ref<const std::string&>())) {
                bytes += static_cast<char>(point);
            }
            answer = firstboot::python::syntax::tree_judgement(bytes);
        } else {
            const auto version = request["sqlalchemy"] == "2.0"
                                     ? firstboot::database_url::Version::v2_0
                                     : firstboot::database_url::Version::v2_1;
            answer = firstboot::database_url::judgement(request["url"].get<std::string>(), version);
        }
        std::cout << answer.dump() << '\n';
    }
}
