"""The names of what a SELECT selects, some of which are numbered only when the statement is written."""


class Anonymous(str):
    """A name that each statement numbers anew: count_1, anon_2."""

    def __new__(cls, base):
        made = super().__new__(cls, f"{base}_1")
        made.base = base
        return made


class Joined(str):
    """A name made of others, of which one may be anonymous."""

    def __new__(cls, *parts):
        made = super().__new__(cls, "_".join(parts))
        made.parts = parts
        return made


def joined(*parts):
    return Joined(*parts) if any([isinstance(part, (Anonymous, Joined)) for part in parts]) else "_".join(parts)


def identity(name):
    """What tells a name from others: two anonymous ones differ, though they look alike before they are numbered."""
    if isinstance(name, Joined):
        return tuple([identity(part) for part in name.parts])
    return id(name) if isinstance(name, Anonymous) else name


class Numbering:
    """The numbers that one statement gives its anonymous names."""

    def __init__(self):
        self._counts = {}
        self._written = {}

    def next(self, base):
        self._counts[base] = number = self._counts.get(base, 0) + 1
        return f"{base}_{number}"

    def written(self, name):
        if isinstance(name, Joined):
            return "_".join([self.written(part) for part in name.parts])
        if not isinstance(name, Anonymous):
            return name
        known = self._written.get(id(name))
        if known is None:
            # The name is kept, so that its identity is not given to another.
            known = self._written[id(name)] = (self.next(name.base), name)
        return known[0]


def anonymous(element, base):
    """The anonymous name of an element, the same wherever it is selected."""
    names = element.__dict__.setdefault("_anonymous", {})
    if base not in names:
        names[base] = Anonymous(base)
    return names[base]


class Selected:
    """One column of a SELECT: `label` is what AS gives it, `name` what it is called outside."""

    __slots__ = ("column", "name", "label", "key")

    def __init__(self, column, name, label, key):
        self.column = column
        self.name = name
        self.label = label
        self.key = key


def named_by(column):
    """The column that gives an element its name, if one does."""
    visit = column.__visit_name__
    if visit == "column":
        return None if column.is_literal else column
    if visit in ("cast", "type_coerce"):
        return named_by(column.clause)
    if visit == "grouping":
        return named_by(column.element)
    return None


def qualified(column):
    table = column.table
    if table is None:
        return column.name
    schema = getattr(table, "schema", None)
    parts = [schema.replace(".", "_")] if schema else []
    wanted = label = joined(*parts, table.name, column.name)
    number = 0
    # The name of another column of the table is not taken from it.
    while not isinstance(label, Joined) and label in table.c:
        number += 1
        label = f"{wanted}_{number}"
    return label


class _Names:
    def __init__(self, style):
        self.style = style
        self.known = {}
        self.repeated = 0

    def of(self, column):
        visit = column.__visit_name__
        if visit == "label":
            return Selected(column, column.name, column.name, column.key)
        named = named_by(column)
        if named is not None:
            return self._named(column, named)
        if visit in ("textclause", "column"):
            return Selected(column, getattr(column, "name", None), None, getattr(column, "key", None) or "_no_label")
        proxied = column.__dict__.get("_proxy_key")
        if proxied is not None and visit != "function":
            return Selected(column, proxied, proxied, proxied)
        base = column.name if visit in ("function", "next_value") else "anon"
        label = anonymous(column, base)
        key = base if visit == "function" else "_no_label"
        if visit == "unary":
            return Selected(column, label, None, key)
        return Selected(column, label, label, key)

    def _named(self, column, named):
        plain = qualified(named) if self.style == "tablename" else named.name
        key = named.key
        own = column if column is not named else getattr(named, "_unmarked", None) or named
        known = identity(plain)
        if known not in self.known:
            self.known[known] = own
            wanted = self.style == "tablename" and named.table is not None or column is not named
            return Selected(column, plain, plain if wanted else None, key)
        if self.known[known] is own or column is not named and self.style is None:
            self.repeated += 1
            label = joined(plain, f"_{self.repeated}")
        else:
            label = anonymous(own, plain)
        return Selected(column, label, label, key)


def selected(columns, style):
    """What the columns of a SELECT are called; in the style of `none` no label tells those of one name apart."""
    names = _Names(style)
    found = [names.of(column) for column in columns]
    if style == "none":
        for each in found:
            if named_by(each.column) is each.column:
                each.label = None
    return found


def keys_of(found, style=None):
    """The keys of the columns for who looks at rows, or at a subquery's columns: name, name_1, name_2.

    In the style of `tablename`, which is Query's, what has no name of its own has no key."""
    keys, counts = [], {}
    for each in found:
        key = each.key or "_no_label"
        if style == "tablename" and isinstance(each.name, Anonymous) and named_by(each.column) is None:
            keys.append(None)
            continue
        number = counts.get(key)
        counts[key] = 1 if number is None else number + 1
        keys.append(key if number is None else f"{key}_{number}")
    return keys
