#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace firstboot::text {

/// Which code points have a property: for each of the 17 planes the sorted low halves at which it
/// begins or ends, all in one list; plane P has the entries from plane_starts[P] to the next start.
struct PropertyTable {
    std::span<const std::uint16_t> changes;
    std::array<std::uint16_t, 18> plane_starts;
};

[[nodiscard]] bool is_in(const PropertyTable& table, char32_t point);

/// The points first, first + step, … last, which a conversion moves by `distance`.
struct CaseRun {
    char32_t first;
    char32_t last;
    std::uint16_t step;
    std::int32_t distance;
};

/// A point that becomes two or three; the third is 0 where there are two.
struct CaseExpansion {
    char32_t point;
    std::array<char32_t, 3> result;
};

/// Both lists in order of their points.
struct CaseTable {
    std::span<const CaseRun> runs;
    std::span<const CaseExpansion> expansions;
};

extern const PropertyTable alphabetic_table;
extern const PropertyTable decimal_table;
extern const PropertyTable digit_table;
extern const PropertyTable numeric_table;
extern const PropertyTable space_table;
extern const PropertyTable lower_case_table;
extern const PropertyTable upper_case_table;
extern const PropertyTable title_case_table;
extern const PropertyTable printable_table;
extern const PropertyTable cased_table;
extern const PropertyTable case_ignorable_table;
extern const PropertyTable identifier_start_table;
extern const PropertyTable identifier_continue_table;

extern const CaseTable upper_table;
extern const CaseTable lower_table;
extern const CaseTable title_table;
extern const CaseTable folded_table;

/// The digit zero of each script; one to nine follow it.
extern const std::span<const char32_t> decimal_zeros;

}  // namespace firstboot::text
