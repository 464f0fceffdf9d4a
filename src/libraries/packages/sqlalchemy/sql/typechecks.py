"""The check that Boolean(create_constraint=True) and Enum(create_constraint=True) make."""


def add_type_check(type_, column):
    def attached(own, table):
        from .constraints import CheckConstraint, Constraint
        from .naming import name_for

        check = Constraint(name=type_.name, _type_bound=True)
        check.__visit_name__ = "type_check"
        check.column_name = own.name
        check._set_parent_with_dispatch(table)
        if check.name is not None:
            # What it is called is the convention's affair, as of any other check.
            named = CheckConstraint("", name=check.name)
            check.name = name_for(named, table) or check.name

    column._on_table_attach(attached)
