#include "judgement.h"

#include "dotenv/interpolation.h"
#include "dotenv/parser.h"

namespace firstboot::dotenv {

namespace {

using nlohmann::json;

json or_null(const std::optional<std::string>& text) {
    return text ? json(*text) : json(nullptr);
}

json error_of(std::string_view type, std::string_view message) {
    return {{"error", {{"type", type}, {"message", message}}}};
}

std::string translated(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    return out;
}

json loading(const std::vector<Binding>& bindings, const Environment& process, bool replace,
             json& environ) {
    const auto precedence = replace ? Precedence::file : Precedence::process;
    const auto values = std::get<std::vector<Value>>(resolve(bindings, process, precedence));
    const Load result = load(values, process, replace);
    environ = json::object();
    for (const std::size_t i : result.set) {
        const auto known = process.find(values[i].name);
        if (known == process.end() || known->second != *values[i].text) {
            environ[values[i].name] = *values[i].text;
        }
    }
    if (result.error) return error_of("ValueError", *result.error);
    return !values.empty();
}

}  // namespace

json judgement(std::string_view file, const json& environ) {
    json answer;
    const auto parsed = parse(file);
    if (const auto* fault = std::get_if<text::Utf8Error>(&parsed)) {
        const json error = error_of("UnicodeDecodeError", fault->message);
        for (const char* name : {"bindings", "values", "loaded", "overriding"}) {
            answer[name] = error;
        }
        answer["warnings"] = json::array();
        answer["environ"] = answer["overridden"] = json::object();
        return answer;
    }
    const auto& bindings = std::get<std::vector<Binding>>(parsed);
    answer["bindings"] = json::array();
    for (const Binding& binding : bindings) {
        const text::Span span = binding.statement;
        answer["bindings"].push_back({or_null(binding.key), or_null(binding.value),
                                      translated(file.substr(span.begin, span.end - span.begin)),
                                      binding.line, binding.error});
    }
    answer["warnings"] = json::array();
    for (const Warning& warning : warnings(bindings)) {
        answer["warnings"].push_back({{"line", warning.line}, {"message", warning.message}});
    }
    const Environment process(environ.get<Environment>());
    answer["values"] = json::array();
    const auto values = std::get<std::vector<Value>>(resolve(bindings, process, Precedence::file));
    for (const Value& value : values) {
        answer["values"].push_back({value.name, or_null(value.text)});
    }
    answer["loaded"] = loading(bindings, process, false, answer["environ"]);
    answer["overriding"] = loading(bindings, process, true, answer["overridden"]);
    return answer;
}

std::string file_of(const json& item) {
    if (item.contains("text")) return item["text"];
    constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char digit : item["base64"].get<std::string>()) {
        if (digit == '=') break;
        bits = (bits << 6U) | static_cast<unsigned>(alphabet.find(digit));
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
        }
    }
    return bytes;
}

}  // namespace firstboot::dotenv
