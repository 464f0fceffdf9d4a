// A .env file of any bytes: parsed, interpolated and loaded. The first byte chooses how.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "dotenv/interpolation.h"
#include "dotenv/parser.h"

namespace {

namespace dotenv = firstboot::dotenv;

void require(bool holds) {
    if (!holds) std::abort();
}

void check(std::string_view file, dotenv::Newlines newlines, dotenv::Precedence precedence) {
    const auto parsed = dotenv::parse(file, newlines);
    const auto* bindings = std::get_if<std::vector<dotenv::Binding>>(&parsed);
    if (bindings == nullptr) return;
    std::uint32_t end = file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (const dotenv::Binding& binding : *bindings) {
        // The statements follow each other without a gap.
        require(binding.statement.begin == end);
        end = binding.statement.end;
        require(binding.written.begin <= binding.written.end);
        if (!binding.value) continue;
        const auto size = static_cast<std::uint32_t>(binding.value->size());
        const auto whole = dotenv::source_of(file, binding, {0, size});
        require(whole.begin >= binding.value_span.begin && whole.end <= binding.value_span.end);
    }
    require(end == file.size());
    const dotenv::Environment process{{"A", "1"}};
    const auto values = dotenv::resolve(*bindings, process, precedence);
    if (const auto* resolved = std::get_if<std::vector<dotenv::Value>>(&values)) {
        require(dotenv::load(*resolved, process, true).set.size() <= resolved->size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
    check(file, (data[0] & 1U) != 0 ? dotenv::Newlines::keep : dotenv::Newlines::translate,
          (data[0] & 2U) != 0 ? dotenv::Precedence::process : dotenv::Precedence::file);
    return 0;
}
