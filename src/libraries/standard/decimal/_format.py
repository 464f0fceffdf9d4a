"""Format specifications of Decimal: those of float, on all of its digits."""

from decimal._signals import ROUND_HALF_EVEN


def _parts(specifier):
    """(fill, align, sign, zero, width, grouping, precision, type)"""
    fill, align, rest = " ", "", specifier
    if len(rest) > 1 and rest[1] in "<>=^":
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in ("<", ">", "=", "^"):
        align, rest = rest[0], rest[1:]
    sign = "-"
    if rest[:1] in ("+", "-", " "):
        sign, rest = rest[0], rest[1:]
    rest = rest.removeprefix("z").removeprefix("#")
    if rest.startswith("0"):
        fill, align, rest = ("0", align or "=", rest[1:])

    def number(text):
        digits = text[: len(text) - len(text.lstrip("0123456789"))]
        return (int(digits) if digits else None), text[len(digits):]

    width, rest = number(rest)
    grouping = ""
    if rest[:1] in (",", "_"):
        grouping, rest = rest[0], rest[1:]
    precision = None
    if rest.startswith("."):
        precision, rest = number(rest[1:])
        if precision is None:
            raise ValueError("invalid format string")
    if rest not in ("", "e", "E", "f", "F", "g", "G", "n", "%", "s"):
        raise ValueError("invalid format string")
    return fill, align or ">", sign, width or 0, grouping, precision, rest


def _grouped(digits, separator, width=0):
    while True:
        groups, rest = [], digits
        while len(rest) > 3:
            groups.insert(0, rest[-3:])
            rest = rest[:-3]
        text = separator.join([rest, *groups]) if separator else digits
        if len(text) >= width:
            return text
        digits = "0" + digits


def formatted(number, specifier):
    fill, align, sign, width, grouping, precision, kind = _parts(specifier)
    if kind == "%":
        number = number._make(number._sign, number._int, number._exp + 2 if number.is_finite() else number._exp)
    if number.is_finite() and precision is not None:
        if kind in ("f", "F", "%"):
            number = number._to_exponent(-precision, ROUND_HALF_EVEN)
        elif kind in ("e", "E"):
            number = number._to_exponent(number.adjusted() - precision, ROUND_HALF_EVEN)
        elif len(str(number._int)) > max(precision, 1):
            number = number._to_exponent(number.adjusted() - max(precision, 1) + 1, ROUND_HALF_EVEN)
    if number.is_finite() and kind in ("f", "F", "%") and number._exp > 0:
        number = number._to_exponent(0, ROUND_HALF_EVEN)
    text = _digits(number, kind)
    minus, text = text.startswith("-"), text.removeprefix("-")
    lead = "-" if minus else sign if sign in "+ " else ""
    end = len(text) - len(text.lstrip("0123456789"))
    whole, rest = text[:end], text[end:] + ("%" if kind == "%" else "")
    room = width - len(lead) - len(rest) if fill == "0" and align == "=" else 0
    body = (_grouped(whole, grouping, room) if whole else "") + rest
    missing = fill * max(width - len(lead) - len(body), 0)
    if align == "<":
        return lead + body + missing
    if align == "=":
        return lead + missing + body
    if align == "^":
        half = len(missing) // 2
        return missing[:half] + lead + body + missing[half:]
    return missing + lead + body


def _digits(number, kind):
    if not number.is_finite() or kind in ("", "s"):
        return str(number)
    sign, digits, exponent = "-" if number._sign else "", str(number._int), number._exp
    if kind in ("f", "F", "%"):
        digits = digits.rjust(-exponent + 1, "0")
        return sign + digits[:exponent] + "." + digits[exponent:] if exponent < 0 else sign + digits
    point = len(digits) + exponent
    if kind in ("g", "G", "n") and exponent <= 0 and point > -6:
        return str(number)
    mantissa = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
    return f"{sign}{mantissa}{'E' if kind in 'EG' else 'e'}{point - 1:+d}"
