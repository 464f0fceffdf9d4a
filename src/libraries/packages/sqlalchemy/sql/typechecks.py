"""The check that Boolean(create_constraint=True) and Enum(create_constraint=True) make."""

from .constraints import CheckConstraint, Constraint


class TypeCheck(Constraint):
    """A check of a column's values by its type. What it is called is found out when its table is written."""

    __visit_name__ = "type_check"

    def __init__(self, name, column):
        self._given = None
        super().__init__(name=name, _type_bound=True)
        self.column_name = column.name
        self._column = column

    @property
    def name(self):
        if self._given is not None or self.parent is None:
            return self._given
        return self._by_convention()

    @name.setter
    def name(self, value):
        self._given = value

    parent = None

    def _by_convention(self):
        from .naming import name_for

        # A convention speaks of checks by their columns.
        check = CheckConstraint("")
        check.columns.add(self._column)
        check.name = self._given
        return name_for(check, self.parent)


def add_type_check(type_, column):
    def attached(own, table):
        check = TypeCheck(type_.name, own)
        table.constraints.add(check)
        check.parent = table
        if check._given is not None:
            check._given = check._by_convention() or check._given

    column._on_table_attach(attached)
