"""Which names must be quoted."""

from _firstboot_schema import is_reserved

_legal = "abcdefghijklmnopqrstuvwxyz0123456789_$"


def is_plain(name):
    if not name or name[0] in "0123456789$":
        return False
    for character in name:
        if character not in _legal:
            return False
    return True


def quote(name, dialect):
    wanted = getattr(name, "quote", None)
    if wanted is None:
        wanted = name.lower() != name or not is_plain(name) or is_reserved(name, dialect)
    if not wanted:
        return str(name)
    mark = "`" if dialect in ("mysql", "mariadb") else '"'
    return mark + name.replace(mark, mark + mark) + mark


def always_quoted(name):
    return '"' + str(name).replace('"', '""') + '"'
