"""html: texts for a page."""

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "\xa9", "reg": "\xae",
          "euro": "\u20ac", "hellip": "\u2026", "mdash": "\u2014", "ndash": "\u2013"}


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    if "&" not in s:
        return s
    import re

    def character(match):
        name = match[1]
        if name.startswith("#"):
            number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
            return chr(number) if 0 < number < 0x110000 else "\ufffd"
        return _NAMED.get(name, match[0])

    return re.sub(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-z]+);", character, s)
