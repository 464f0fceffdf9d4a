"""html: texts for a page."""

# The characters from U+00A0 on, in order; these names are known without a semicolon as well.
_LATIN = (
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
    "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
    "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute "
    "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc "
    "uuml yacute thorn yuml"
)
_SIGNS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "AMP": "&", "LT": "<", "GT": ">", "QUOT": '"',
          "COPY": "\xa9", "REG": "\xae"}
# With a semicolon only; what else HTML has is not modelled.
_OTHERS = {
    "apos": "'", "OElig": "\u0152", "oelig": "\u0153", "Scaron": "\u0160", "scaron": "\u0161", "Yuml": "\u0178",
    "fnof": "\u0192", "circ": "\u02c6", "tilde": "\u02dc", "ensp": "\u2002", "emsp": "\u2003", "thinsp": "\u2009",
    "zwnj": "\u200c", "zwj": "\u200d", "lrm": "\u200e", "rlm": "\u200f", "ndash": "\u2013", "mdash": "\u2014",
    "lsquo": "\u2018", "rsquo": "\u2019", "sbquo": "\u201a", "ldquo": "\u201c", "rdquo": "\u201d", "bdquo": "\u201e",
    "dagger": "\u2020", "Dagger": "\u2021", "bull": "\u2022", "hellip": "\u2026", "permil": "\u2030",
    "prime": "\u2032", "Prime": "\u2033", "lsaquo": "\u2039", "rsaquo": "\u203a", "euro": "\u20ac", "trade": "\u2122",
    "larr": "\u2190", "uarr": "\u2191", "rarr": "\u2192", "darr": "\u2193", "harr": "\u2194", "infin": "\u221e",
    "ne": "\u2260", "le": "\u2264", "ge": "\u2265", "minus": "\u2212", "alpha": "\u03b1", "beta": "\u03b2",
    "gamma": "\u03b3", "delta": "\u03b4", "pi": "\u03c0", "Omega": "\u03a9", "omega": "\u03c9", "sum": "\u2211",
    "hearts": "\u2665", "check": "\u2713", "star": "\u2606", "phone": "\u260e", "colon": ":", "comma": ",",
    "period": ".", "excl": "!", "quest": "?", "num": "#", "dollar": "$", "percnt": "%", "lpar": "(", "rpar": ")",
    "ast": "*", "plus": "+", "sol": "/", "semi": ";", "equals": "=", "commat": "@", "lsqb": "[", "bsol": "\\",
    "rsqb": "]", "lowbar": "_", "grave": "`", "lcub": "{", "verbar": "|", "rcub": "}", "Tab": "\t", "NewLine": "\n",
}
# What Windows has between 128 and 159; "" where it has nothing.
_WINDOWS = "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d  \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178"
_REPLACEMENT = "\ufffd"


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _numbered(number):
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return _REPLACEMENT
    if 0x80 <= number <= 0x9F and _WINDOWS[number - 0x80] != " ":
        return _WINDOWS[number - 0x80]
    if number == 0x81 or 0x80 <= number <= 0x9F or number == 0x0D:
        return chr(number)
    is_control = number < 0x20 and number not in (0x09, 0x0A, 0x0C) or number == 0x7F
    if is_control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _named(text, short):
    """The text behind "&" with the name at its beginning replaced."""
    name = text.removesuffix(";")
    if name != text and (name in short or name in _OTHERS):
        return short.get(name) or _OTHERS[name]
    if name != text and name.isalnum():
        import _firstboot_catalogue

        return str(_firstboot_catalogue.unmodelled(f"html.unescape() of &{text}"))
    for end in range(len(text), 1, -1):
        if text[:end] in short:
            return short[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    if "&" not in s:
        return s
    import re

    short = {**_SIGNS, **{name: chr(0xA0 + place) for place, name in enumerate(_LATIN.split())}}

    def character(match):
        text = match[1]
        if not text.startswith("#"):
            return _named(text, short)
        digits = text[1:].rstrip(";")
        return _numbered(int(digits[1:], 16) if digits[0] in "xX" else int(digits))

    return re.sub(r"&(#\d+;?|#[xX][\da-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", character, s)
