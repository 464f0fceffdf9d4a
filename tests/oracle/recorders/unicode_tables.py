"""Prints src/text/unicode_tables.cpp: what CPython's str knows of each code point. Run by scripts/unicode-tables.

Properties that unicodedata does not name are asked of the str methods that use them.
"""

import sys
import unicodedata

POINTS = range(0x110000)


def cased(character):
    return (character + "a").title()[-1] == "a"


def case_ignorable(character):
    """Final sigma is where only such characters stand between it and a cased one."""
    final = "\u03c2"
    after_cased = ("A" + character + "\u03a3").lower()[-1] == final
    cased_itself = ("1" + character + "\u03a3").lower()[-1] == final
    return after_cased and not cased_itself


PROPERTIES = {
    "alphabetic": str.isalpha,
    "decimal": str.isdecimal,
    "digit": str.isdigit,
    "numeric": str.isnumeric,
    "space": str.isspace,
    "lower_case": str.islower,
    "upper_case": str.isupper,
    "title_case": lambda character: unicodedata.category(character) == "Lt",
    "printable": str.isprintable,
    "cased": cased,
    "case_ignorable": case_ignorable,
    "identifier_start": str.isidentifier,
    "identifier_continue": lambda character: ("a" + character).isidentifier(),
}
CONVERSIONS = {
    "upper": str.upper,
    "lower": str.lower,
    "title": str.title,
    "folded": str.casefold,
}


def boundaries_by_plane(holds):
    """For each plane the offsets at which the property changes; each plane begins without it."""
    planes = []
    for plane in range(17):
        inside = False
        changes = []
        for low in range(0x10000):
            if holds(chr(plane << 16 | low)) != inside:
                inside = not inside
                changes.append(low)
        planes.append(changes)
    return planes


def conversion_runs(convert):
    """Runs of points, one or two apart, that move by the same distance."""
    runs = []
    for point in POINTS:
        result = convert(chr(point))
        if len(result) != 1 or result == chr(point):
            continue
        distance = ord(result) - point
        if runs:
            first, last, step, moved = runs[-1]
            gap = point - last
            if moved == distance and gap in ((1, 2) if first == last else (step,)):
                runs[-1] = (first, point, gap, moved)
                continue
        runs.append((point, point, 1, distance))
    return runs


def expansions(convert):
    return [(point, convert(chr(point))) for point in POINTS if len(convert(chr(point))) > 1]


def write_list(kind, name, entries):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 98:
            print(line)
            line = "   "
        line += f" {entry},"
    print(line)
    print("};\n")


def main():
    for point in POINTS:
        if chr(point).isdecimal():
            zero = point - unicodedata.decimal(chr(point))
            assert all(unicodedata.decimal(chr(zero + value)) == value for value in range(10))
    print(f"// Written by scripts/unicode-tables: CPython {sys.version.split()[0]}, "
          f"Unicode {unicodedata.unidata_version}. Not to be edited.")
    print("// clang-format off\n")
    print('#include "text/unicode_tables.h"\n')
    print("namespace firstboot::text {\n\nnamespace {\n")
    starts = {}
    for name, holds in PROPERTIES.items():
        planes = boundaries_by_plane(holds)
        offsets = [0]
        for changes in planes:
            offsets.append(offsets[-1] + len(changes))
        starts[name] = offsets
        write_list("std::uint16_t", f"{name}_changes",
                   [str(low) for changes in planes for low in changes])
    for name, convert in CONVERSIONS.items():
        write_list("CaseRun", f"{name}_runs",
                   ["{%d, %d, %d, %d}" % run for run in conversion_runs(convert)])
        write_list("CaseExpansion", f"{name}_expansions",
                   ["{%d, {%s}}" % (point, ", ".join(str(ord(c)) for c in text))
                    for point, text in expansions(convert)])
    zeros = [p for p in POINTS
             if chr(p).isdecimal() and unicodedata.decimal(chr(p)) == 0]
    write_list("char32_t", "zeros", [str(p) for p in zeros])
    print("}  // namespace\n")
    for name in PROPERTIES:
        offsets = ", ".join(map(str, starts[name]))
        print(f"const PropertyTable {name}_table{{{name}_changes, {{{offsets}}}}};")
    for name in CONVERSIONS:
        print(f"const CaseTable {name}_table{{{name}_runs, {name}_expansions}};")
    print("const std::span<const char32_t> decimal_zeros = zeros;")
    print("\n}  // namespace firstboot::text")


main()
