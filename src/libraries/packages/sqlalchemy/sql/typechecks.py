def add_type_check(type_, column):
    """The check that Boolean(create_constraint=True) and Enum(create_constraint=True) make."""

    def attached(own, table):
        from .constraints import Constraint

        check = Constraint(name=type_.name, _type_bound=True)
        check.__visit_name__ = "type_check"
        check.column_name = own.name
        check._set_parent_with_dispatch(table)

    column._on_table_attach(attached)
