// Any bytes are a file: they are read, or refused in words, and what is right is right to the end.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "python/compile/checks.h"
#include "python/compile/keyword_typos.h"
#include "python/syntax/dump.h"
#include "python/syntax/parse.h"

using namespace firstboot::python;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const syntax::ParseResult result = syntax::parse_module(source);
    if (const auto* error = std::get_if<syntax::SyntaxError>(&result)) {
        if (error->message.empty()) {
            std::abort();
        }
        static_cast<void>(find_keyword_typo(source, *error));
    } else if (const auto* tree = std::get_if<std::unique_ptr<syntax::Tree>>(&result)) {
        static_cast<void>(syntax::dump(**tree, true));
        static_cast<void>(check_tree(**tree));
    }
    return 0;
}
