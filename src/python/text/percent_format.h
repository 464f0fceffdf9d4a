#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "python/numbers/big_integer.h"
#include "python/text/outcome.h"

namespace firstboot::python {

/// One conversion of the % operator: %[(key)][flags][width][.precision]type, but for its key.
struct PercentConversion {
    bool left_adjust = false;
    bool always_sign = false;
    bool blank_sign = false;
    bool alternate = false;
    bool zero_padded = false;
    /// "*": the next argument is the width, or the precision.
    bool width_from_argument = false;
    bool precision_from_argument = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t type = 0;
    /// Where the type stands, in characters, as the error for an unknown one says it.
    std::size_t type_index = 0;
};

/// Reads a format piece by piece. Borrows the format.
class PercentFormatReader {
  public:
    explicit PercentFormatReader(std::string_view format) : format_(format) {}

    [[nodiscard]] bool at_end() const { return offset_ >= format_.size(); }
    /// Text up to the next conversion, to the end, or through a "%%", which gives one "%".
    [[nodiscard]] std::string_view literal();
    /// Whether a conversion follows here.
    [[nodiscard]] bool has_conversion() const {
        return !at_end() && format_[offset_] == '%' && format_.substr(offset_, 2) != "%%";
    }
    /// What stands between parentheses behind its "%", if anything; borrows the format.
    [[nodiscard]] Outcome<std::optional<std::string_view>> key();
    /// The rest of it. A key is looked up before that is read, and so comes to nothing first.
    [[nodiscard]] Outcome<PercentConversion> conversion();

  private:
    [[nodiscard]] char at() const { return at_end() ? '\0' : format_[offset_]; }

    std::string_view format_;
    std::size_t offset_ = 0;
};

/// The error for a type that is none.
[[nodiscard]] Complaint unsupported_conversion(const PercentConversion& conversion);

/// The converted value brought to its width: of %s, %r, %a and %c; of %d, %i, %u, %o, %x and %X;
/// of %e, %f, %g and their upper-case forms.
[[nodiscard]] std::string percent_text(std::string_view text, const PercentConversion& conversion);
[[nodiscard]] Outcome<std::string> percent_integer(const BigInteger& value,
                                                   const PercentConversion& conversion);
[[nodiscard]] std::string percent_float(double value, const PercentConversion& conversion);

}  // namespace firstboot::python
