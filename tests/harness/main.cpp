// The engine's answers at native speed, for sanitizers and for differential runs against the real packages:
// harness boot|env|url|sql|check|run reads one JSON request a line and writes one answer a line.

#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "exports/answers.h"

namespace {

using Answer = std::string (*)(std::string_view request);

Answer find_answer(std::string_view name) {
    if (name == "boot") return firstboot::exports::answer_boot;
    if (name == "env") return firstboot::exports::answer_env;
    if (name == "url") return firstboot::exports::answer_url;
    if (name == "sql") return firstboot::exports::answer_sql;
    if (name == "check") return firstboot::exports::answer_check;
    if (name == "run") return firstboot::exports::answer_run;
    return nullptr;
}

}  // namespace

int main(int argument_count, char** arguments) {
    const Answer answer = argument_count == 2 ? find_answer(arguments[1]) : nullptr;
    if (answer == nullptr) {
        std::fprintf(stderr, "usage: %s boot|env|url|sql|check|run < REQUESTS > ANSWERS\n", arguments[0]);
        return 2;
    }
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        // Flushed line by line: whoever writes the requests may wait for each answer.
        std::cout << answer(line) << std::endl;
    }
}
