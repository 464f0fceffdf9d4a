// How the targets that read Python get new inputs from old ones: by lines and by words, so that
// most of them get past the parser. libFuzzer calls these two functions where a target links them.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using Random = std::minstd_rand;
using Pieces = std::vector<std::string>;

/// What stands in a text where something else is wanted.
constexpr std::string_view values[] = {
    "None",           "True", "0",   "-1",    "1.5", "10**30", "''",        "'a'",
    "b'a'",           "[]",   "()",  "{}",    "{1}", "...",    "object()",  "lambda *a, **k: None",
    "self",           "db",   "app", "int",   "str", "type",   "super()",   "'a' * 99",
    "[x for x in y]", "*a",   "**k", "yield", "not", "2024",   "os.environ"};

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || (byte | 0x20U) - 'a' < 26U || byte - '0' < 10U;
}

/// Lines with their newlines.
Pieces lines_of(std::string_view text) {
    Pieces lines;
    while (!text.empty()) {
        const auto newline = text.find('\n');
        const auto size = newline == std::string_view::npos ? text.size() : newline + 1;
        lines.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Words, and each other character by itself.
Pieces words_of(std::string_view text) {
    Pieces words;
    while (!text.empty()) {
        std::size_t size = 1;
        if (is_word(text.front())) {
            while (size < text.size() && is_word(text[size])) ++size;
        }
        words.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return words;
}

std::string joined(const Pieces& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    return text;
}

/// A piece that is more than one blank, where one can be found by looking around a little.
std::size_t choose(const Pieces& pieces, Random& random) {
    std::size_t at = below(random, pieces.size());
    for (int tries = 0; tries < 8 && (pieces[at] == " " || pieces[at] == "\n"); ++tries) {
        at = below(random, pieces.size());
    }
    return at;
}

void misspell(std::string& word, Random& random) {
    if (word.size() < 2) return;
    const std::size_t at = below(random, word.size() - 1);
    switch (below(random, 3)) {
        case 0:
            word.erase(at, 1);
            break;
        case 1:
            word.insert(at, 1, word[at]);
            break;
        default:
            std::swap(word[at], word[at + 1]);
            break;
    }
}

void change_words(Pieces& words, Random& random) {
    const std::size_t at = choose(words, random);
    switch (below(random, 5)) {
        case 0:
            words[at] = words[choose(words, random)];
            break;
        case 1:
            words[at] = values[below(random, std::size(values))];
            break;
        case 2:
            words[at].clear();
            break;
        case 3:
            std::swap(words[at], words[choose(words, random)]);
            break;
        default:
            misspell(words[at], random);
            break;
    }
}

void change_lines(Pieces& lines, Random& random) {
    const std::size_t at = choose(lines, random);
    const std::size_t other = choose(lines, random);
    switch (below(random, 4)) {
        case 0:
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
            break;
        case 1:
            lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[other]);
            break;
        case 2:
            std::swap(lines[at], lines[other]);
            break;
        default:
            lines[at] = lines[at].starts_with("    ") ? lines[at].substr(4) : "    " + lines[at];
            break;
    }
}

std::size_t written(const std::string& text, std::uint8_t* out, std::size_t max_size) {
    const std::size_t size = std::min(text.size(), max_size);
    std::copy_n(text.data(), size, out);
    return size;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
    Random random(seed);
    if (size == 0 || below(random, 8) == 0) return LLVMFuzzerMutate(data, size, max_size);
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (below(random, 3) == 0) {
        Pieces lines = lines_of(text);
        change_lines(lines, random);
        return written(joined(lines), data, max_size);
    }
    Pieces words = words_of(text);
    change_words(words, random);
    return written(joined(words), data, max_size);
}

/// The first text with some lines of the second.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second,
                                                 std::size_t second_size, std::uint8_t* out,
                                                 std::size_t max_size, unsigned int seed) {
    Random random(seed);
    Pieces lines = lines_of({reinterpret_cast<const char*>(first), first_size});
    const Pieces others = lines_of({reinterpret_cast<const char*>(second), second_size});
    if (!others.empty()) {
        const std::size_t from = below(random, others.size());
        const std::size_t count = 1 + below(random, std::min<std::size_t>(others.size() - from, 8));
        const auto source = others.begin() + static_cast<std::ptrdiff_t>(from);
        const auto place = static_cast<std::ptrdiff_t>(below(random, lines.size() + 1));
        lines.insert(lines.begin() + place, source, source + static_cast<std::ptrdiff_t>(count));
    }
    return written(joined(lines), out, max_size);
}
