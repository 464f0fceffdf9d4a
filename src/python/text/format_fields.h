#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "python/text/outcome.h"

namespace firstboot::python {

/// A replacement field of str.format: {name!conversion:specification}. Borrows the format.
struct ReplacementField {
    std::string_view name;
    /// 0 where there is none.
    char32_t conversion = 0;
    std::string_view specification;
    /// The specification has fields of its own.
    bool nested = false;
};

/// Text, and the field after it if there is one.
struct FormatPiece {
    std::string_view literal;
    std::optional<ReplacementField> field;
};

/// Reads a str.format text piece by piece. Borrows it.
class FormatReader {
  public:
    explicit FormatReader(std::string_view format) : format_(format) {}

    [[nodiscard]] bool at_end() const { return offset_ >= format_.size(); }
    [[nodiscard]] Outcome<FormatPiece> next();

  private:
    Outcome<ReplacementField> field();

    std::string_view format_;
    std::size_t offset_ = 0;
};

/// ".attribute" or "[key]"; a key of digits only is a number.
struct FieldAccess {
    bool attribute = false;
    std::string_view name;
    std::optional<std::int64_t> index;
};

/// A field's name taken apart: "user.address[city]".
struct FieldName {
    /// Empty: numbered automatically.
    std::string_view first;
    std::optional<std::int64_t> index;
    std::vector<FieldAccess> accesses;
    /// A mistake behind the accesses, met once they have been made.
    std::optional<Complaint> complaint;
};

[[nodiscard]] Outcome<FieldName> parse_field_name(std::string_view name);

/// Hands out the numbers of unnumbered fields; a format must not mix the two kinds.
class FieldNumbering {
  public:
    /// The field's index, or nothing where its first part is a keyword.
    [[nodiscard]] Outcome<std::optional<std::int64_t>> index_of(const FieldName& name);

  private:
    enum class Kind { unknown, automatic, manual };
    Kind kind_ = Kind::unknown;
    std::int64_t next_ = 0;
};

}  // namespace firstboot::python
