#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "sqljs/legacy_functions.h"
#include "sqljs/legacy_use.h"

namespace firstboot::sqljs {

namespace {

/// Why there is no result.
enum class Refusal { domain, memory, size };

struct Answer {
    std::optional<std::string> text;
    std::optional<Refusal> refusal;
};

/// A function of texts; it is not asked where its first argument is NULL, or one that it must have.
struct TextFunction {
    const char* name;
    int arity;
    bool needs_second;
    Answer (*compute)(std::string_view text, sqlite3_value** arguments);
};

struct NumberFunction {
    const char* name;
    int arity;
    std::int64_t (*compute)(std::string_view first, std::string_view second,
                            std::optional<std::int64_t> third);
};

/// Up to the first NUL.
std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Bytes of the character at the beginning: its first byte and all continuations that follow.
std::size_t character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        ++length;
    }
    return std::min(length, text.size());
}

std::int64_t count_characters(std::string_view text) {
    std::int64_t count = 0;
    for (; !text.empty(); text.remove_prefix(character(text))) ++count;
    return count;
}

/// What is left behind the first `count` characters.
std::string_view skip(std::string_view text, std::int64_t count) {
    for (; count > 0 && !text.empty(); --count) text.remove_prefix(character(text));
    return text;
}

Answer replicate(std::string_view text, sqlite3_value** arguments) {
    const std::int64_t times = sqlite3_value_int64(arguments[1]);
    if (times < 0) return {std::nullopt, Refusal::domain};
    constexpr std::int64_t longest = std::numeric_limits<std::int32_t>::max();
    if (!text.empty() && times > longest / static_cast<std::int64_t>(text.size())) {
        return {std::nullopt, Refusal::size};
    }
    std::string result;
    if (text.empty()) return {result, std::nullopt};
    result.reserve(text.size() * static_cast<std::size_t>(times));
    for (std::int64_t i = 0; i < times; ++i) result += text;
    return {result, std::nullopt};
}

Answer left_part(std::string_view text, sqlite3_value** arguments) {
    const std::string_view rest = skip(text, sqlite3_value_int64(arguments[1]));
    return {std::string(text.substr(0, text.size() - rest.size())), std::nullopt};
}

Answer right_part(std::string_view text, sqlite3_value** arguments) {
    const std::int64_t wanted = sqlite3_value_int64(arguments[1]);
    if (wanted < 0) return {std::nullopt, Refusal::memory};
    return {std::string(skip(text, count_characters(text) - wanted)), std::nullopt};
}

/// Blanks around the text until it is as long as wanted; `before` says how many of them stand
/// before it.
template <class Before>
Answer pad(std::string_view text, sqlite3_value** arguments, Before before) {
    const std::int64_t wanted = sqlite3_value_int64(arguments[1]);
    if (wanted < 0) return {std::nullopt, Refusal::domain};
    const std::int64_t missing = std::max<std::int64_t>(0, wanted - count_characters(text));
    if (missing > std::numeric_limits<std::int32_t>::max()) return {std::nullopt, Refusal::size};
    const std::int64_t left = before(missing);
    std::string result(static_cast<std::size_t>(left), ' ');
    result += text;
    result.append(static_cast<std::size_t>(missing - left), ' ');
    return {result, std::nullopt};
}

Answer reverse(std::string_view text, sqlite3_value**) {
    std::string result;
    result.reserve(text.size());
    std::size_t end = text.size();
    while (end > 0) {
        std::size_t begin = end - 1;
        while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
        result += text.substr(begin, end - begin);
        end = begin;
    }
    return {result, std::nullopt};
}

Answer proper(std::string_view text, sqlite3_value**) {
    std::string result;
    bool begins = true;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const int shown = byte >= 0x80 ? byte : begins ? std::toupper(byte) : std::tolower(byte);
        result += static_cast<char>(shown);
        begins = byte < 0x80 && std::isspace(byte) != 0;
    }
    return {result, std::nullopt};
}

Answer filter(std::string_view text, sqlite3_value** arguments) {
    const std::string_view allowed = text_of(arguments[1]);
    std::string result;
    for (; !text.empty(); text.remove_prefix(character(text))) {
        const std::string_view candidate = text.substr(0, character(text));
        for (auto rest = allowed; !rest.empty(); rest.remove_prefix(character(rest))) {
            if (rest.substr(0, character(rest)) == candidate) {
                result += candidate;
                break;
            }
        }
    }
    return {result, std::nullopt};
}

constexpr std::array<TextFunction, 9> texts = {{
    {"replicate", 2, false, replicate},
    {"leftstr", 2, true, left_part},
    {"rightstr", 2, true, right_part},
    {"padl", 2, false,
     [](std::string_view text, sqlite3_value** arguments) {
         return pad(text, arguments, [](std::int64_t missing) { return missing; });
     }},
    {"padr", 2, false,
     [](std::string_view text, sqlite3_value** arguments) {
         return pad(text, arguments, [](std::int64_t) { return std::int64_t{0}; });
     }},
    {"padc", 2, false,
     [](std::string_view text, sqlite3_value** arguments) {
         return pad(text, arguments, [](std::int64_t missing) { return missing / 2; });
     }},
    {"reverse", 1, false, reverse},
    {"proper", 1, false, proper},
    {"strfilter", 2, true, filter},
}};

/// The character at which `needle` begins, from 1; 0 where it is not there.
std::int64_t find(std::string_view needle, std::string_view text,
                  std::optional<std::int64_t> from) {
    if (needle.empty()) return 0;
    const std::int64_t passed = std::max<std::int64_t>(0, from.value_or(1) - 1);
    std::int64_t at = std::min(passed, count_characters(text));
    for (auto rest = skip(text, passed); !rest.empty(); rest.remove_prefix(character(rest))) {
        ++at;
        if (rest.starts_with(needle)) return at;
    }
    return 0;
}

/// How a word sounds, in four characters: its first letter and three digits, that of the first
/// letter among them.
std::array<char, 4> sound(std::string_view text) {
    constexpr std::string_view codes = "01230120022455012623010202";
    const auto is_letter = [](char letter) {
        return std::isalpha(static_cast<unsigned char>(letter)) != 0;
    };
    const auto begin = std::find_if(text.begin(), text.end(), is_letter);
    if (begin == text.end()) return {'?', '0', '0', '0'};
    const auto upper = [](char letter) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    };
    std::array<char, 4> result = {upper(*begin), '0', '0', '0'};
    std::size_t place = 1;
    for (auto letter = begin; letter != text.end() && place < result.size(); ++letter) {
        // A byte beyond ASCII sounds like the letter of its low seven bits.
        const char plain = upper(static_cast<char>(static_cast<unsigned char>(*letter) & 0x7FU));
        if (plain < 'A' || plain > 'Z') continue;
        const char code = codes[static_cast<std::size_t>(plain - 'A')];
        if (code != '0') result[place++] = code;
    }
    return result;
}

constexpr std::array<NumberFunction, 3> numbers = {{
    {"charindex", 2, find},
    {"charindex", 3, find},
    {"difference", 2,
     [](std::string_view first, std::string_view second, std::optional<std::int64_t>) {
         const auto one = sound(first);
         const auto other = sound(second);
         std::int64_t same = 0;
         for (std::size_t i = 0; i < one.size(); ++i) same += one[i] == other[i] ? 1 : 0;
         return same;
     }},
}};

bool is_null(sqlite3_value* value) {
    return sqlite3_value_type(value) == SQLITE_NULL;
}

void give(sqlite3_context* context, const Answer& answer) {
    if (answer.text) {
        sqlite3_result_text64(context, answer.text->data(), answer.text->size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8);
    } else if (answer.refusal == Refusal::domain) {
        sqlite3_result_error(context, "domain error", -1);
    } else if (answer.refusal == Refusal::size) {
        sqlite3_result_error_toobig(context);
    } else {
        sqlite3_result_error_nomem(context);
    }
}

void run_text(sqlite3_context* context, int, sqlite3_value** arguments) {
    const auto& function = use_legacy<TextFunction>(context);
    if (is_null(arguments[0]) || (function.needs_second && is_null(arguments[1]))) return;
    give(context, function.compute(text_of(arguments[0]), arguments));
}

void run_number(sqlite3_context* context, int count, sqlite3_value** arguments) {
    const auto& function = use_legacy<NumberFunction>(context);
    if (is_null(arguments[0]) || is_null(arguments[1])) return;
    const auto third = count > 2 ? std::optional(sqlite3_value_int64(arguments[2])) : std::nullopt;
    sqlite3_result_int64(context,
                         function.compute(text_of(arguments[0]), text_of(arguments[1]), third));
}

template <class Function>
int add(sqlite3* database, const Callbacks& callbacks, const Function& function,
        void (*call)(sqlite3_context*, int, sqlite3_value**)) {
    return sqlite3_create_function_v2(database, function.name, function.arity, SQLITE_UTF8,
                                      new LegacyUse<Function>{&function, &callbacks}, call, nullptr,
                                      nullptr, forget_legacy<Function>);
}

}  // namespace

int register_legacy_texts(sqlite3* database, const Callbacks& callbacks) {
    for (const TextFunction& function : texts) {
        const int code = add(database, callbacks, function, run_text);
        if (code != SQLITE_OK) return code;
    }
    for (const NumberFunction& function : numbers) {
        const int code = add(database, callbacks, function, run_number);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

}  // namespace firstboot::sqljs
