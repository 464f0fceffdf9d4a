#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "setup/setup.h"
#include "setup/sources.h"
#include "text/span.h"

/// What a person who knows would say of a setup: why it fails, what boots but is wrong, and how to
/// mend it.
namespace firstboot::advice {

enum class Severity { error, warning, note };

/// A way out: edits that are safe to make together. After them the project boots, or what the
/// advice is about is gone.
struct Mend {
    std::string title;
    std::vector<text::Edit> edits;
};

struct Advice {
    std::string_view code;  ///< one of `codes()`
    Severity severity = Severity::note;
    std::string file;  ///< path in the project; empty where no place is to blame
    std::optional<text::Span> span;
    std::string message;
    std::string why;
    std::vector<Mend> mends;
};

/// All advice on a setup: errors first, else by file and place.
[[nodiscard]] std::vector<Advice> advise(const setup::Setup& setup, const setup::Sources& sources);

/// The registry: every code that `advise` can give, sorted. Codes are stable; the page, lessons and
/// tests name them.
[[nodiscard]] std::vector<std::string_view> codes();

}  // namespace firstboot::advice
