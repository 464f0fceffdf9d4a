#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "libraries/regex/program.h"
#include "python/text/utf8.h"

namespace firstboot::libraries::regex {
namespace {

using nlohmann::json;

std::u32string points_of(const std::string& text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = python::decode_point(text, at);
        points += point.value;
        at += point.size;
    }
    return points;
}

json spans_of(const Match& match) {
    json spans = json::array();
    for (std::size_t slot = 0; slot < match.spans.size(); slot += 2) {
        const auto shown = [](std::size_t position) {
            return position == no_position ? json(-1) : json(position);
        };
        spans.push_back({shown(match.spans[slot]), shown(match.spans[slot + 1])});
    }
    spans.push_back(match.last_group);
    return spans;
}

json outcome(const std::u32string& pattern, std::uint32_t flags, const std::u32string& text) {
    auto parsed = parse(pattern, (flags & ascii) != 0 ? flags : flags | unicode, false);
    if (const auto* error = std::get_if<PatternError>(&parsed)) {
        const bool nowhere = error->position == PatternError::nowhere;
        return {{"error", error->message},
                {"position", nowhere ? json(nullptr) : json(error->position)}};
    }
    const auto program = compile(std::get<Pattern>(parsed));
    if (!program) return "too large";
    json matches = json::array();
    std::size_t begin = 0;
    std::size_t forbidden_empty = no_position;
    while (true) {
        std::uint64_t steps = 1'000'000;
        const Match match =
            run(*program, text, begin, text.size(), MatchKind::search, steps, forbidden_empty);
        if (match.outcome != MatchOutcome::matched) break;
        matches.push_back(spans_of(match));
        forbidden_empty = match.spans[0] == match.spans[1] ? match.spans[1] : no_position;
        begin = match.spans[1];
    }
    return {{"matches", matches}};
}

TEST(Regex, DoesWhatCPythonRecorded) {
    std::ifstream golden(FIRSTBOOT_TESTS "/oracle/goldens/libraries/regex.tsv");
    int cases = 0;
    for (std::string line; std::getline(golden, line); ++cases) {
        std::istringstream fields(line);
        std::string field[4];
        for (std::string& each : field) std::getline(fields, each, '\t');
        const auto flags = static_cast<std::uint32_t>(std::stoul(field[1]));
        const auto got =
            outcome(points_of(json::parse(field[0])), flags, points_of(json::parse(field[2])));
        EXPECT_EQ(got, json::parse(field[3])) << line;
    }
    EXPECT_GT(cases, 2000);
}

TEST(Regex, GivesUpWhereItWouldBacktrackForEver) {
    const auto parsed = parse(U"(a+)+b", unicode, false);
    const auto program = compile(std::get<Pattern>(parsed));
    const std::u32string text(64, U'a');
    std::uint64_t steps = 100'000;
    EXPECT_EQ(run(*program, text, 0, text.size(), MatchKind::match, steps).outcome,
              MatchOutcome::too_many_steps);
}

TEST(Regex, RefusesProgramsWithoutBound) {
    const auto parsed = parse(U"((a{1000}){1000}){1000}", unicode, false);
    EXPECT_FALSE(compile(std::get<Pattern>(parsed)).has_value());
}

}  // namespace
}  // namespace firstboot::libraries::regex
