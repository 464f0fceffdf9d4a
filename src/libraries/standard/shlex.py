"""shlex: command lines taken apart as a shell does."""

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    return _words(s if isinstance(s, str) else s.read(), str.isspace, comments)


def _words(s, is_separator, comments):
    words, word, quote, escaped, in_comment = [], None, "", False, False
    for character in s:
        if in_comment:
            in_comment = character != "\n"
        elif escaped:
            word += character if not quote or character in ('"', "\\") else "\\" + character
            escaped = False
        elif character == "\\" and quote != "'":
            word, escaped = word or "", True
        elif quote:
            if character == quote:
                quote = ""
            else:
                word += character
        elif character in "'\"":
            word, quote = word or "", character
        elif is_separator(character) or (comments and character == "#"):
            if word is not None:
                words.append(word)
            word = None
            in_comment = character == "#"
        else:
            word = (word or "") + character
    if quote:
        raise ValueError("No closing quotation")
    if escaped:
        raise ValueError("No escaped character")
    return words if word is None else [*words, word]


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    return s if _SAFE.issuperset(s) else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(word) for word in split_command)
