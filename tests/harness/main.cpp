// The engine's answers at native speed, for sanitizers and for differential runs against the real
// packages: harness boot|env|url|sql|check|run reads one JSON request a line and writes one answer
// a line. With --ahead, boots start from libraries that ran ahead, as they do in WebAssembly.

#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>

#include "exports/answers.h"

namespace {

using Answer = std::function<std::string(std::string_view request)>;

/// Empty for a name that there is not.
Answer find_answer(std::string_view name, bool ahead) {
    using namespace firstboot::exports;
    const auto booting = [ahead](decltype(&answer_boot) answer) {
        return [=](std::string_view request) {
            firstboot::setup::Start start;
            if (ahead) start.run_libraries_ahead();
            return answer(request, start);
        };
    };
    if (name == "boot") return booting(answer_boot);
    if (name == "env") return answer_env;
    if (name == "url") return answer_url;
    if (name == "sql") return booting(answer_sql);
    if (name == "check") return booting(answer_check);
    if (name == "run") return booting(answer_run);
    return {};
}

}  // namespace

int main(int argument_count, char** arguments) {
    const bool ahead = argument_count == 3 && std::string_view(arguments[2]) == "--ahead";
    const Answer answer =
        argument_count == (ahead ? 3 : 2) ? find_answer(arguments[1], ahead) : Answer();
    if (!answer) {
        std::fprintf(stderr,
                     "usage: %s boot|env|url|sql|check|run [--ahead] < REQUESTS > ANSWERS\n",
                     arguments[0]);
        return 2;
    }
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        // Flushed line by line: whoever writes the requests may wait for each answer.
        std::cout << answer(line) << '\n' << std::flush;
    }
}
