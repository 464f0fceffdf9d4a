#include "lessons/parse.h"

#include <algorithm>

#include "lessons/blocks.h"
#include "lessons/files.h"
#include "lessons/front_matter.h"
#include "lessons/links.h"
#include "lessons/step_parser.h"
#include "lessons/words.h"

namespace firstboot::lessons {

namespace {

/// "Where the database is" → "where-the-database-is".
std::string slug(std::string_view title) {
    std::string result;
    for (const char c : title) {
        const bool upper = c >= 'A' && c <= 'Z';
        const char small = upper ? static_cast<char>(c - 'A' + 'a') : c;
        const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (plain) {
            result += small;
        } else if (!result.empty() && result.back() != '-' && c != '\'') {
            result += '-';
        }
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result;
}

class LessonParser {
  public:
    explicit LessonParser(ParsedLesson& result) : lesson_(result.lesson), faults_(result.faults) {}

    void parse(std::string_view text) {
        const Body body = read_front_matter(text, lesson_, faults_);
        const auto blocks = split_blocks(body.text, body.first_line, faults_);
        std::size_t at = 0;
        for (; at < blocks.size() && !is_step(blocks[at]); ++at) read_introduction(blocks[at]);
        while (at < blocks.size()) at = read_step(blocks, at);
        if (lesson_.steps.empty()) {
            faults_.push_back(
                {body.first_line, "This lesson has no step: ## and a title begin one."});
        }
        static_cast<void>(files_of(lesson_, &faults_));
        examine_links(lesson_, faults_);
    }

  private:
    static bool is_step(const Block& block) {
        return block.kind == BlockKind::heading && block.level <= 2;
    }

    void read_introduction(const Block& block) {
        const std::size_t faults_before = faults_.size();
        if (block.kind == BlockKind::fence) {
            if (auto change = read_file_change(block, faults_)) {
                lesson_.files.push_back(std::move(*change));
                return;
            }
            if (faults_.size() > faults_before) return;
        }
        add_to(lesson_.prose, block);
    }

    /// Reads the step whose heading is at `begin`; gives where the next one begins.
    std::size_t read_step(const std::vector<Block>& blocks, std::size_t begin) {
        const auto next = std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                                       blocks.end(), is_step);
        const auto end = static_cast<std::size_t>(next - blocks.begin());
        const Block& heading = blocks[begin];
        if (heading.level == 1) {
            faults_.push_back({heading.line,
                               "A step begins with ##; the lesson's title stands in "
                               "the front matter."});
        }
        if (lesson_.steps.size() == most_steps) {
            faults_.push_back(
                {heading.line,
                 "The lesson has more than " + std::to_string(most_steps) + " steps, the limit."});
            return blocks.size();
        }
        Step step;
        name(step, heading);
        StepParser parser(step, faults_);
        for (std::size_t at = begin + 1; at < end; ++at) parser.read(blocks[at]);
        parser.finish();
        lesson_.steps.push_back(std::move(step));
        return end;
    }

    void name(Step& step, const Block& heading) {
        std::string_view title = heading.title;
        step.line = heading.line;
        const auto mark = title.rfind("{#");
        if (mark != std::string_view::npos && title.back() == '}') {
            step.id = title.substr(mark + 2, title.size() - mark - 3);
            title = trimmed(title.substr(0, mark));
        } else {
            step.id = slug(title);
        }
        step.title = title;
        if (title.empty()) faults_.push_back({heading.line, "A step needs a title."});
        if (!is_id(step.id)) {
            faults_.push_back({heading.line,
                               "The step needs an id of small letters, digits and "
                               "\"-\": ## Title {#an-id}"});
        }
        const auto named_so = [&](const Step& other) { return other.id == step.id; };
        if (std::any_of(lesson_.steps.begin(), lesson_.steps.end(), named_so)) {
            faults_.push_back({heading.line, "Another step has the id \"" + step.id +
                                                 "\" already: ## Title {#another-id}"});
        }
    }

    Lesson& lesson_;
    std::vector<Fault>& faults_;
};

}  // namespace

ParsedLesson parse_lesson(std::string_view text) {
    ParsedLesson result;
    if (text.size() > most_bytes) {
        result.faults.push_back({1, "The lesson has more than " +
                                        std::to_string(most_bytes >> 20U) + " MB, the limit."});
        return result;
    }
    LessonParser(result).parse(text);
    std::stable_sort(result.faults.begin(), result.faults.end(),
                     [](const Fault& a, const Fault& b) { return a.line < b.line; });
    return result;
}

}  // namespace firstboot::lessons
