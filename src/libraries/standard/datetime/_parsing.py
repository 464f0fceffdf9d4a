"""strptime: a date or time read by a layout."""

from _firstboot_interpreter import argument_type
from datetime._calendar import DAY_NAMES, MONTH_NAMES, from_ordinal, to_ordinal
from datetime._timedelta import timedelta

# The greatest number of digits of each numeric directive, and the values that it allows.
_NUMBERS = {
    "d": (2, 1, 31), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12),
    "M": (2, 0, 59), "S": (2, 0, 61), "y": (2, 0, 99), "Y": (4, 0, 9999), "w": (1, 0, 6),
    "u": (1, 1, 7), "U": (2, 0, 53), "W": (2, 0, 53), "V": (2, 1, 53), "G": (4, 0, 9999),
}
_NAMES = {
    "a": [name[:3] for name in DAY_NAMES], "A": list(DAY_NAMES),
    "b": [name[:3] for name in MONTH_NAMES[1:]], "B": list(MONTH_NAMES[1:]), "p": ["AM", "PM"],
}
_COMPOUND = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y",
             "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d"}


class _NoMatch(Exception):
    pass


def _number(text, at, directive):
    most, low, high = _NUMBERS[directive]
    length = 0
    while length < most and text[at + length : at + length + 1].isdigit():
        length += 1
    if directive in ("Y", "G") and length != 4:
        raise _NoMatch
    while length and not low <= int(text[at : at + length]) <= high:
        length -= 1
    if not length:
        raise _NoMatch
    return int(text[at : at + length]), at + length


def _name(text, at, directive):
    ranked = sorted(enumerate(_NAMES[directive]), key=lambda pair: -len(pair[1]))
    for position, name in ranked:
        if text[at : at + len(name)].lower() == name.lower():
            return position, at + len(name)
    raise _NoMatch


def _offset(text, at):
    if text[at : at + 1] in ("Z", "z"):
        return timedelta(0), at + 1
    if text[at : at + 1] not in ("+", "-"):
        raise _NoMatch
    digits, end = "", at + 1
    while end < len(text) and (text[end].isdigit() or text[end] == ":") and len(digits) < 6:
        digits += text[end] if text[end] != ":" else ""
        end += 1
    if len(digits) not in (4, 6):
        raise _NoMatch
    offset = timedelta(
        hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:] or 0)
    )
    return (-offset if text[at] == "-" else offset), end


def _read(text, layout):
    found, at, position = {}, 0, 0
    while position < len(layout):
        c = layout[position]
        if c.isspace():
            if not text[at : at + 1].isspace():
                raise _NoMatch
            while at < len(text) and text[at].isspace():
                at += 1
            position += 1
            continue
        if c != "%":
            if text[at : at + 1].lower() != c.lower():
                raise _NoMatch
            at, position = at + 1, position + 1
            continue
        directive = layout[position + 1 : position + 2]
        position += 2
        if directive in _NUMBERS:
            found[directive], at = _number(text, at, directive)
        elif directive in _NAMES:
            found[directive], at = _name(text, at, directive)
        elif directive == "f":
            end = at
            while end < len(text) and end < at + 6 and text[end].isdigit():
                end += 1
            if end == at:
                raise _NoMatch
            found["f"], at = int(text[at:end].ljust(6, "0")), end
        elif directive == "z":
            found["z"], at = _offset(text, at)
        elif directive == "Z":
            for zone in ("UTC", "GMT"):
                if text[at : at + 3].upper() == zone:
                    at += 3
                    break
        elif directive == "%":
            if text[at : at + 1] != "%":
                raise _NoMatch
            at += 1
        else:
            raise _NoMatch
    return found, at


def _expanded(layout):
    for directive, meaning in _COMPOUND.items():
        layout = layout.replace("%" + directive, meaning)
    position = layout.find("%")
    while position >= 0:
        directive = layout[position + 1 : position + 2]
        if not directive:
            raise ValueError(f"stray % in format '{layout}'")
        if directive not in "fzZ%" and directive not in _NUMBERS and directive not in _NAMES:
            raise ValueError(f"'{directive}' is a bad directive in format '{layout}'")
        position = layout.find("%", position + 2)
    return layout


def check_texts(text, layout):
    """What the C function says before it asks parse()."""
    for position, value in enumerate((text, layout), 1):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, not {argument_type(value)}")


def parse(text, layout):
    """((year, month, day, hour, minute, second, microsecond), offset or None)."""
    for position, value in enumerate((text, layout)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {position} must be str, not {type(value)}")
    try:
        found, end = _read(text, _expanded(layout))
    except _NoMatch:
        raise ValueError(f"time data {text!r} does not match format {layout!r}") from None
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    year = found.get("Y", 1900)
    if "y" in found:
        year = found["y"] + (1900 if found["y"] >= 69 else 2000)
    month = found.get("m", found.get("B", found.get("b", 0) - ("b" not in found)) + 1)
    month = month or 1
    day = found.get("d", 1)
    if "j" in found and "d" not in found:
        year, month, day = from_ordinal(to_ordinal(year, 1, 1) + found["j"] - 1)
    hour = found.get("H", found.get("I", 0))
    if "I" in found and "p" in found:
        hour = found["I"] % 12 + 12 * found["p"]
    fields = (year, month, day, hour, found.get("M", 0), found.get("S", 0), found.get("f", 0))
    return fields, found.get("z")
