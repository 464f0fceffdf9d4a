"""Names of constraints and indexes by the metadata's naming convention."""

from .. import exc
from .constraints import CheckConstraint, Index, PrimaryKeyConstraint, UniqueConstraint
from .elements import conv
from .foreign_keys import ForeignKeyConstraint

_prefixes = {
    Index: "ix",
    PrimaryKeyConstraint: "pk",
    CheckConstraint: "ck",
    UniqueConstraint: "uq",
    ForeignKeyConstraint: "fk",
}


def name_for(constraint, table):
    if isinstance(constraint.name, conv):
        return None
    conventions = table.metadata.naming_convention
    for cls in type(constraint).__mro__:
        convention = conventions.get(_prefixes.get(cls), conventions.get(cls))
        if convention is not None:
            break
    else:
        return None
    if constraint.name is not None and "constraint_name" not in convention:
        return None
    return conv(convention % ConventionDict(constraint, table, conventions))


class ConventionDict(dict):
    """Answers the tokens of a convention, such as %(table_name)s and %(column_0_N_name)s."""

    def __init__(self, constraint, table, conventions):
        super().__init__()
        self.constraint = constraint
        self.table = table
        self.conventions = conventions
        self.given_name = constraint.name

    def __getitem__(self, token):
        if token in self.conventions:
            return self.conventions[token](self.constraint, self.table)
        if token == "table_name":
            return self.table.name
        if token == "constraint_name":
            return self._constraint_name()
        if token == "referred_table_name":
            return self.constraint.elements[0].target_parts()[1]
        return self._columns_token(token)

    def _constraint_name(self):
        if self.given_name is None:
            raise exc.InvalidRequestError(
                "Naming convention including %(constraint_name)s token requires that constraint is"
                " explicitly named."
            )
        self.constraint.name = None
        return self.given_name

    def _columns_token(self, token):
        import re

        found = re.match(r"(referred_)?column_(\d+)(_?N)?_(key|name|label)$", token)
        if not found:
            raise KeyError(token)
        referred, index, many, what = found.groups()
        if referred and many and not isinstance(self.constraint, ForeignKeyConstraint):
            raise KeyError(token)
        if referred:
            self.constraint.elements
        count = len(self._elements())
        if not many:
            return self._column_token(int(index), what, referred) if int(index) < count else ""
        separator = "_" if many.startswith("_") else ""
        return separator.join([self._column_token(i, what, referred) for i in range(count)])

    def _elements(self):
        if isinstance(self.constraint, ForeignKeyConstraint):
            return self.constraint.elements
        return list(self.constraint.columns)

    def _column_token(self, index, what, referred):
        element = self._elements()[index]
        if referred:
            return element.column.name
        column = element.parent if isinstance(self.constraint, ForeignKeyConstraint) else element
        return getattr(column, "_ddl_label" if what == "label" else what)
