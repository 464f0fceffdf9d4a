"""fnmatch: file names against patterns of the shell."""


def _class_end(pattern, at):
    end = at + 1
    if pattern[end : end + 1] == "!":
        end += 1
    end = pattern.find("]", end + 1)
    return end


def _in_class(character, inside):
    negated = inside.startswith("!")
    inside = inside[1:] if negated else inside
    found, at = False, 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            found = found or inside[at] <= character <= inside[at + 2]
            at += 3
        else:
            found = found or inside[at] == character
            at += 1
    return found != negated


def _matches(name, pattern):
    # The place after the last star, and how much of the name that star has taken, for going back.
    star, taken, at, place = -1, 0, 0, 0
    while at < len(name):
        mark = pattern[place : place + 1]
        if mark == "*":
            star, taken, place = place, at, place + 1
            continue
        end = _class_end(pattern, place) if mark == "[" else -1
        if end > 0 and _in_class(name[at], pattern[place + 1 : end]):
            at, place = at + 1, end + 1
        elif end <= 0 and mark and (mark == "?" or mark == name[at]):
            at, place = at + 1, place + 1
        elif star >= 0:
            taken += 1
            at, place = taken, star + 1
        else:
            return False
    return not pattern[place:].strip("*")


def fnmatchcase(name, pat):
    return _matches(name, pat)


def fnmatch(name, pat):
    from os import fspath

    return fnmatchcase(fspath(name), fspath(pat))


def filter(names, pat):
    return [name for name in names if _matches(name, pat)]


def filterfalse(names, pat):
    return [name for name in names if not _matches(name, pat)]
