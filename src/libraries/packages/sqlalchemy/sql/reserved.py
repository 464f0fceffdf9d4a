"""Which names must be quoted."""

_legal = "abcdefghijklmnopqrstuvwxyz0123456789_$"
_words = {}


def is_plain(name):
    if not name or name[0] in "0123456789$":
        return False
    for character in name:
        if character not in _legal:
            return False
    return True


def reserved_words(dialect):
    words = _words.get(dialect)
    if words is None:
        from _firstboot_schema import reserved_words as lookup

        words = _words[dialect] = frozenset(lookup(dialect))
    return words


def quote(name, dialect):
    wanted = getattr(name, "quote", None)
    if wanted is None:
        wanted = name.lower() != name or not is_plain(name) or name in reserved_words(dialect)
    if not wanted:
        return str(name)
    mark = "`" if dialect in ("mysql", "mariadb") else '"'
    return mark + name.replace(mark, mark + mark) + mark
