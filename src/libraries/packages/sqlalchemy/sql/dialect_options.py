"""The keyword arguments `<dialect>_<argument>` that tables, columns, constraints and indexes accept."""

from .. import exc

# Dialect: {class: arguments}; "*" stands for any argument.
_accepted = {
    "sqlite": {
        "Table": ("autoincrement", "with_rowid", "strict"),
        "Index": ("where",),
        "Column": ("on_conflict_primary_key", "on_conflict_not_null", "on_conflict_unique"),
        "Constraint": ("on_conflict",),
    },
    "postgresql": {
        "Index": (
            "using",
            "include",
            "where",
            "ops",
            "concurrently",
            "with",
            "tablespace",
            "nulls_not_distinct",
        ),
        "Table": (
            "ignore_search_path",
            "tablespace",
            "partition_by",
            "with_oids",
            "with",
            "on_commit",
            "inherits",
            "using",
        ),
        "CheckConstraint": ("not_valid",),
        "ForeignKeyConstraint": ("not_valid",),
        "PrimaryKeyConstraint": ("include",),
        "UniqueConstraint": ("include", "nulls_not_distinct"),
    },
    "mysql": {
        "Table": "*",
        "PrimaryKeyConstraint": ("using",),
        "Index": ("using", "length", "prefix", "with_parser"),
    },
    "mssql": {
        "PrimaryKeyConstraint": ("clustered",),
        "UniqueConstraint": ("clustered",),
        "Index": ("clustered", "include", "where", "columnstore"),
        "Column": ("identity_start", "identity_increment"),
    },
    "oracle": {
        "Table": ("resolve_synonyms", "on_commit", "compress", "tablespace"),
        "Index": ("bitmap", "compress", "vector"),
        "Sequence": ("order",),
        "Identity": ("order", "on_null"),
    },
}
_accepted["mariadb"] = _accepted["mysql"]


def check_options(kind, options):
    """Raises, or warns, for each keyword that is no dialect's option for this class."""
    for name in options:
        dialect, separator, argument = _split(name)
        if not separator:
            raise TypeError(
                f"Additional arguments should be named <dialectname>_<argument>, got '{name}'"
            )
        if dialect not in _accepted:
            from ..util import warn

            warn(
                f"Can't validate argument {name!r}; can't locate any SQLAlchemy dialect named {dialect!r}"
            )
            continue
        known = _accepted[dialect]
        for cls in kind.__mro__:
            arguments = known.get(cls.__name__, ())
            if arguments == "*" or argument in arguments:
                break
        else:
            raise exc.ArgumentError(
                f"Argument {name!r} is not accepted by dialect {dialect!r} on behalf of {kind!r}"
            )


def _split(name):
    position = name.find("_", 1)
    if position < 1 or position == len(name) - 1:
        return name, "", ""
    return name[:position], "_", name[position + 1 :]


class DialectKWArgs:
    """What carries such options: `kwargs` holds them as they were given."""

    def _validate_dialect_kwargs(self, kwargs):
        if kwargs:
            check_options(type(self), kwargs)
            self.__dict__["kwargs"] = dict(kwargs)

    @property
    def dialect_kwargs(self):
        return self.kwargs

    @property
    def dialect_options(self):
        found = {}
        for name, value in self.kwargs.items():
            dialect, _, argument = _split(name)
            found.setdefault(dialect, {})[argument] = value
        return found

    kwargs = {}
