from .. import exc
from ..util import set_creation_order, warn
from .collections import ReadOnlyColumnCollection
from .dialect_options import DialectKWArgs
from .elements import ClauseElement, quoted_name
from .schema import NULL_UNSPECIFIED, Column, SchemaItem, Table


class Constraint(DialectKWArgs, SchemaItem):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "constraint"

    def __init__(
        self,
        name=None,
        deferrable=None,
        initially=None,
        info=None,
        comment=None,
        _create_rule=None,
        _type_bound=False,
        **dialect_kw,
    ):
        self.name = name
        self.deferrable = deferrable
        self.initially = initially
        if info:
            self.info = info
        self._create_rule = _create_rule
        self._type_bound = _type_bound
        set_creation_order(self)
        self._validate_dialect_kwargs(dialect_kw)
        self.comment = comment

    @property
    def table(self):
        parent = getattr(self, "parent", None)
        if isinstance(parent, Table):
            return parent
        raise exc.InvalidRequestError(
            "This constraint is not bound to a table.  Did you mean to call"
            " table.append_constraint(constraint) ?"
        )

    def _set_parent(self, parent, **kw):
        self.parent = parent
        parent.constraints.add(self)

    def _set_parent_with_dispatch(self, parent, **kw):
        SchemaItem._set_parent_with_dispatch(self, parent, **kw)
        _name_by_convention(self, parent)


def _name_by_convention(constraint, parent):
    if isinstance(parent, Table):
        parent.metadata._changes += 1
        # Most metadata have the default convention, which names indexes alone.
        conventions = parent.metadata.naming_convention
        if len(conventions) > 1 or "ix" not in conventions or isinstance(constraint, Index):
            from .naming import name_for

            name = name_for(constraint, parent)
            if name:
                constraint.name = name
    elif isinstance(parent, Column):
        parent._on_table_attach(lambda column, table: _name_by_convention(constraint, table))


class ColumnCollectionMixin:
    """What stands on columns, which are given as objects or by name and found when there is a table."""

    __module__ = "sqlalchemy.sql.schema"
    _allow_multiple_tables = False

    def _take_columns(self, columns, autoattach=True, column_flag=False):
        self._column_flag = column_flag
        self._columns = ReadOnlyColumnCollection()
        self._pending_colargs = [_constraint_column(column) for column in columns]
        if autoattach and self._pending_colargs:
            self._check_attach()

    def _check_attach(self):
        columns = [column for column in self._pending_colargs if isinstance(column, Column)]
        loose = [column for column in columns if column.table is None]
        if loose:
            others = [c for c in self._pending_colargs if c is not None and not isinstance(c, Column)]
            if not others:

                def attached(column, table):
                    loose[:] = [other for other in loose if other is not column]
                    if not loose:
                        self._check_attach()

                for column in list(loose):
                    column._on_table_attach(attached)
                return
        columns = [column for column in columns if column.table is not None]
        tables = []
        for column in columns:
            if not any([table is column.table for table in tables]):
                tables.append(column.table)
        if len(tables) == 1:
            self._set_parent_with_dispatch(tables[0])
        elif len(tables) > 1 and not self._allow_multiple_tables:
            table = columns[0].table
            others = ", ".join([f"'{column}'" for column in columns[1:] if column.table is not table])
            raise exc.ArgumentError(f"Column(s) {others} are not part of table '{table.description}'.")

    @property
    def columns(self):
        return self._columns

    @property
    def c(self):
        return self._columns

    def _found_columns(self, parent):
        if isinstance(parent, Column):
            return [column for column in self._pending_colargs if isinstance(column, Column)]
        found = []
        for column in self._pending_colargs:
            if isinstance(column, str):
                if column not in parent.c:
                    raise exc.ConstraintColumnNotFoundError(
                        f"Can't create {self.__class__.__name__} on table '{parent.description}': no"
                        f" column named '{column}' is present."
                    )
                column = parent.c[column]
            found.append(column)
        return found

    def _add_columns(self, parent):
        for column in self._found_columns(parent):
            if column is not None and column.key is not None:
                self._columns.add(column)


def _constraint_column(column):
    if isinstance(column, (str, ClauseElement)):
        return column
    if hasattr(column, "__clause_element__"):
        return column.__clause_element__()
    if hasattr(column, "_mapped_column_in_waiting"):
        return column._mapped_column_in_waiting()
    raise exc.ArgumentError(
        f"String column name or column expression for DDL constraint expected, got {column!r}."
    )


class ColumnCollectionConstraint(ColumnCollectionMixin, Constraint):
    __module__ = "sqlalchemy.sql.schema"

    def __init__(
        self,
        *columns,
        name=None,
        deferrable=None,
        initially=None,
        info=None,
        _autoattach=True,
        _column_flag=False,
        **dialect_kw,
    ):
        Constraint.__init__(
            self, name=name, deferrable=deferrable, initially=initially, info=info, **dialect_kw
        )
        self._take_columns(columns, _autoattach, _column_flag)

    def _set_parent(self, parent, **kw):
        Constraint._set_parent(self, parent)
        self._add_columns(parent)

    def __contains__(self, key):
        return key in self._columns

    def contains_column(self, column):
        return self._columns.contains_column(column)

    def __iter__(self):
        return iter(self._columns)

    def __len__(self):
        return len(self._columns)

    def _copy(self, **kw):
        names = [column if isinstance(column, str) else column.key for column in self._pending_colargs]
        copied = self.__class__(
            *names, name=self.name, deferrable=self.deferrable, initially=self.initially, **self.kwargs
        )
        return self._copy_info(copied)


class CheckConstraint(ColumnCollectionConstraint):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "table_or_column_check_constraint"
    _allow_multiple_tables = True

    def __init__(
        self,
        sqltext,
        name=None,
        deferrable=None,
        initially=None,
        table=None,
        info=None,
        _create_rule=None,
        _autoattach=True,
        _type_bound=False,
        **dialect_kw,
    ):
        from .defaults import ddl_expression
        from .traversal import columns_of

        self.sqltext = ddl_expression(sqltext)
        found = columns_of(self.sqltext)
        columns = [column for column in found if isinstance(column, Column)]
        # A column's own check may only speak of columns that are in a table, or of none.
        self._names_others = any([not isinstance(column, Column) and not column.is_literal for column in found])
        super().__init__(
            *columns,
            name=name,
            deferrable=deferrable,
            initially=initially,
            info=info,
            _create_rule=_create_rule,
            _type_bound=_type_bound,
            _autoattach=_autoattach,
            **dialect_kw,
        )
        if table is not None:
            self._set_parent_with_dispatch(table)

    def _set_parent(self, parent, **kw):
        if self._names_others and isinstance(parent, Column):
            raise AssertionError()
        super()._set_parent(parent, **kw)

    @property
    def is_column_level(self):
        return not isinstance(self.parent, Table)

    def _copy(self, **kw):
        copied = CheckConstraint(
            self.sqltext,
            name=self.name,
            deferrable=self.deferrable,
            initially=self.initially,
            _autoattach=False,
            _type_bound=self._type_bound,
            **self.kwargs,
        )
        return self._copy_info(copied)


class UniqueConstraint(ColumnCollectionConstraint):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "unique_constraint"


class PrimaryKeyConstraint(ColumnCollectionConstraint):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "primary_key_constraint"

    def __init__(
        self,
        *columns,
        name=None,
        deferrable=None,
        initially=None,
        info=None,
        _implicit_generated=False,
        **dialect_kw,
    ):
        self._implicit_generated = _implicit_generated
        super().__init__(
            *columns, name=name, deferrable=deferrable, initially=initially, info=info, **dialect_kw
        )

    def _set_parent(self, table, **kw):
        super()._set_parent(table)
        if table.primary_key is not self:
            table.constraints.discard(table.primary_key)
            table.primary_key = self
            table.constraints.add(self)
        marked = [column for column in table.c if column.primary_key]
        own = list(self._columns)
        if own and marked and {id(column) for column in own} != {id(column) for column in marked}:
            by_flag = ", ".join([f"'{column.name}'" for column in marked])
            by_name = ", ".join([f"'{column.name}'" for column in own])
            warn(
                f"Table '{table.name}' specifies columns {by_flag} as primary_key=True, not matching"
                f" locally specified columns {by_name}; setting the current primary key columns to"
                f" {by_name}. This warning may become an exception in a future release"
            )
            marked = []
        for column in own:
            column.primary_key = True
            if column._user_defined_nullable is NULL_UNSPECIFIED:
                column.nullable = False
        self._columns.extend(marked)

    def _replace(self, column):
        self._columns.replace(column)
        if self._implicit_generated:
            self.name = None
            _name_by_convention(self, self.table)

    @property
    def columns_autoinc_first(self):
        first = self._autoincrement_column
        if first is None:
            return list(self._columns)
        return [first] + [column for column in self._columns if column is not first]

    @property
    def _autoincrement_column(self):
        from .autoincrement import autoincrement_column

        return autoincrement_column(self)


class Index(ColumnCollectionMixin, DialectKWArgs, SchemaItem):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "index"

    def __init__(
        self, name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False,
        **dialect_kw,
    ):
        self.table = None
        self.name = quoted_name.construct(name, quote)
        self.unique = unique
        if info is not None:
            self.info = info
        self._validate_dialect_kwargs(dialect_kw)
        self.expressions = []
        self._take_expressions(expressions, _column_flag)
        if _table is not None:
            self._set_parent_with_dispatch(_table)

    def _take_expressions(self, expressions, column_flag):
        from .traversal import columns_of

        given = [_constraint_column(expression) for expression in expressions]
        self.expressions = given
        self._column_flag = column_flag
        self._columns = ReadOnlyColumnCollection()
        self._pending_colargs = []
        for expression in given:
            if isinstance(expression, (str, Column)):
                self._pending_colargs.append(expression)
            else:
                inside = [column for column in columns_of(expression) if isinstance(column, Column)]
                self._pending_colargs.append(inside[0] if inside else None)
        if self._pending_colargs:
            self._check_attach()

    def _set_parent(self, table, **kw):
        self._add_columns(table)
        if self.table is not None and table is not self.table:
            raise exc.ArgumentError(
                f"Index '{self.name}' is against table '{self.table.description}', and cannot be"
                f" associated with table '{table.description}'."
            )
        self.table = table
        table.indexes.add(self)
        found = self._found_columns(table)
        self.expressions = [
            given if isinstance(given, ClauseElement) else column
            for given, column in zip(self.expressions, found)
        ]

    def _set_parent_with_dispatch(self, parent, **kw):
        SchemaItem._set_parent_with_dispatch(self, parent, **kw)
        _name_by_convention(self, parent)

    def create(self, bind, checkfirst=False):
        bind._run_ddl_visitor("create_index", self.table.metadata, [self], checkfirst)

    def __repr__(self):
        parts = [repr(self.name)] + [repr(expression) for expression in self.expressions]
        return f"Index({', '.join(parts + (['unique=True'] if self.unique else []))})"
