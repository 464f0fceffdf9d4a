"""shlex: command lines taken apart as a shell does."""

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, quote, escaped = [], None, "", False
    for character in s:
        if escaped:
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
        elif character.isspace():
            if word is not None:
                words.append(word)
            word = None
        elif comments and character == "#" and word is None:
            break
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
