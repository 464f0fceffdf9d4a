#include "judgement.h"

#include <array>

#include "python/compile/checks.h"
#include "python/compile/keyword_typos.h"
#include "python/syntax/dump.h"
#include "python/syntax/parse.h"

namespace firstboot::python::syntax {

namespace {

nlohmann::json number(const std::optional<std::int32_t>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json told(const SyntaxError& error) {
    constexpr const char* types[] = {"SyntaxError", "IndentationError", "TabError", "MemoryError",
                                     "RecursionError"};
    nlohmann::json said{{"type", types[static_cast<std::size_t>(error.kind)]},
                        {"message", error.message},
                        {"line", number(error.line)},
                        {"offset", number(error.offset)},
                        {"end_line", number(error.end_line)},
                        {"end_offset", number(error.end_offset)}};
    if (error.typo) {
        said["printed"] = {error.typo->message, error.typo->text, error.typo->offset,
                           error.typo->end_offset};
    }
    return said;
}

std::uint32_t checksum(std::string_view bytes) {
    constexpr std::uint32_t polynomial = 0xEDB88320U;
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t index = 0; index < table.size(); ++index) {
        std::uint32_t value = index;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value >> 1U) ^ ((value & 1U) != 0 ? polynomial : 0U);
        }
        table[index] = value;
    }
    std::uint32_t result = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        result = table[(result ^ static_cast<unsigned char>(byte)) & 0xFFU] ^ (result >> 8U);
    }
    return ~result;
}

}  // namespace

nlohmann::json tree_judgement(std::string_view file) {
    const ParseResult parsed = parse_module(file);
    const auto* tree = std::get_if<std::unique_ptr<Tree>>(&parsed);
    if (tree == nullptr) {
        return nullptr;
    }
    const std::string text = dump(**tree, true);
    return {text.size(), checksum(text)};
}

nlohmann::json judgement(std::string_view file) {
    ParseResult parsed = parse_module(file);
    if (SyntaxError* error = std::get_if<SyntaxError>(&parsed)) {
        error->typo = find_keyword_typo(file, *error);
        return told(*error);
    }
    if (const Unmodelled* unmodelled = std::get_if<Unmodelled>(&parsed)) {
        return {{"unmodelled", unmodelled->what}};
    }
    const auto checked = check_tree(*std::get<std::unique_ptr<Tree>>(parsed));
    const SyntaxError* error = std::get_if<SyntaxError>(&checked);
    return error != nullptr ? told(*error) : nlohmann::json();
}

}  // namespace firstboot::python::syntax
