"""Prints src/text/unicode_tables.h: ranges of code points by what str's methods say of them."""

import sys
import unicodedata


def ranges(holds):
    found, start = [], None
    for value in range(sys.maxunicode + 2):
        inside = value <= sys.maxunicode and holds(chr(value))
        if inside and start is None:
            start = value
        elif not inside and start is not None:
            found.append((start, value - 1))
            start = None
    return found


def table(name, comment, found):
    print(f"/// {comment}")
    print(f"inline constexpr CodePointRange {name}[] = {{")
    for first, last in found:
        print(f"    {{0x{first:X}, 0x{last:X}}},")
    print("};\n")


print("#pragma once\n")
print(f"// Recorded by scripts/unicode-tables from Python {sys.version.split()[0]}, ", end="")
print(f"Unicode {unicodedata.unidata_version}.\n")
print("namespace firstboot::text {\n")
print("/// Both ends belong to it.")
print("struct CodePointRange {\n    char32_t first;\n    char32_t last;\n};\n")
table("space_ranges", "str.isspace()", ranges(str.isspace))
table("alphanumeric_ranges", "str.isalnum()", ranges(str.isalnum))
table("unprintable_ranges", "not str.isprintable()", ranges(lambda c: not c.isprintable()))

digits = [value for value in range(sys.maxunicode + 1) if chr(value).isdecimal()]
zeros = [value for value in digits if int(chr(value)) == 0]
assert digits == [zero + digit for zero in zeros for digit in range(10)]
print("/// The zeros of all scripts; the other nine digits follow each.")
print("inline constexpr char32_t decimal_zeros[] = {")
for zero in zeros:
    print(f"    0x{zero:X},")
print("};\n")
print("}  // namespace firstboot::text")
