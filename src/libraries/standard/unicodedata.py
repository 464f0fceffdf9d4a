"""unicodedata: as far as plain text needs it; other characters' properties are not modelled."""

import _firstboot_process as _process

unidata_version = "16.0.0"


def normalize(form, unistr, /):
    if form not in ("NFC", "NFKC", "NFD", "NFKD"):
        raise ValueError("invalid normalization form")
    return unistr if unistr.isascii() else _process.unmodelled("unicodedata.normalize()")


def is_normalized(form, unistr, /):
    return unistr.isascii() or _process.unmodelled("unicodedata.is_normalized()")


def decimal(chr, default=None, /):
    return _number(chr, default, str.isdecimal, "not a decimal")


def digit(chr, default=None, /):
    return _number(chr, default, str.isdecimal, "not a digit")


def _number(character, default, holds, words):
    if holds(character):
        return int(character)
    if default is None:
        raise ValueError(words)
    return default


def category(chr, /):
    return _process.unmodelled("unicodedata.category()")


def name(chr, default=None, /):
    return _process.unmodelled("unicodedata.name()")


def combining(chr, /):
    return 0 if chr.isascii() else _process.unmodelled("unicodedata.combining()")
