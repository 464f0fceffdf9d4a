from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .constraints import ColumnCollectionConstraint, ColumnCollectionMixin, Constraint
from .dialect_options import DialectKWArgs
from .elements import ColumnClause
from .schema import BLANK_SCHEMA, RETAIN_SCHEMA, Column, SchemaItem, Table, _get_table_key


def _referred_column(argument):
    if isinstance(argument, (str, ColumnClause)):
        return argument
    if isinstance(argument, tuple) and _release != "2.0":
        return argument
    if hasattr(argument, "__clause_element__"):
        return argument.__clause_element__()
    if hasattr(argument, "_mapped_column_in_waiting"):
        return argument._mapped_column_in_waiting()
    raise exc.ArgumentError(
        "String column name or Column object for DDL foreign key constraint expected,"
        f" got {argument!r}."
    )


class ForeignKey(DialectKWArgs, SchemaItem):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "foreign_key"

    def __init__(
        self,
        column,
        _constraint=None,
        use_alter=False,
        name=None,
        onupdate=None,
        ondelete=None,
        deferrable=None,
        initially=None,
        link_to_name=False,
        match=None,
        info=None,
        comment=None,
        _unresolvable=False,
        **dialect_kw,
    ):
        self._spec = _referred_column(column)
        self._table_column = None if isinstance(self._spec, (str, tuple)) else self._spec
        self.constraint = _constraint
        self.parent = None
        self.use_alter = use_alter
        self.name = name
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.deferrable = deferrable
        self.initially = initially
        self.link_to_name = link_to_name
        self.match = match
        self.comment = comment
        if info:
            self.info = info
        self._dialect_kw = dialect_kw
        self._target = None

    def target_parts(self):
        """(schema, table, column) of the target; the column is None where only a table is named."""
        column = self._table_column
        if column is not None:
            table = column.table
            if table is None:
                return None, None, column.key
            return getattr(table, "schema", None), table.name, column.key
        if isinstance(self._spec, tuple):
            return self._spec if len(self._spec) == 3 else (None, *self._spec)
        parts = self._spec.split(".")
        if len(parts) == 1:
            return None, parts[0], None
        return ".".join(parts[:-2]) or None, parts[-2], parts[-1]

    @property
    def target_fullname(self):
        return ".".join([part for part in self.target_parts() if part is not None])

    @property
    def _colspec(self):
        return self._spec

    def __repr__(self):
        return f"ForeignKey({self.target_fullname!r})"

    def _copy(self, *, schema=None, **kw):
        spec = self._spec
        if schema not in (None, RETAIN_SCHEMA):
            _, table, column = self.target_parts()
            spec = ".".join([p for p in (None if schema is BLANK_SCHEMA else schema, table, column) if p])
        copied = ForeignKey(
            spec,
            use_alter=self.use_alter,
            name=self.name,
            onupdate=self.onupdate,
            ondelete=self.ondelete,
            deferrable=self.deferrable,
            initially=self.initially,
            link_to_name=self.link_to_name,
            match=self.match,
            comment=self.comment,
            **self._dialect_kw,
        )
        return self._copy_info(copied)

    def references(self, table):
        return table.corresponding_column(self.column) is not None

    def get_referent(self, table):
        return table.columns.corresponding_column(self.column)

    def _place(self):
        """(own table, key of the target's table, name of the target's column)"""
        if self.parent is None:
            raise exc.InvalidRequestError(
                "this ForeignKey object does not yet have a parent Column associated with it."
            )
        if self.parent.table is None:
            raise exc.InvalidRequestError(
                "this ForeignKey's parent column is not yet associated with a Table."
            )
        table = self.parent.table
        schema, name, column = self.target_parts()
        if schema is None and table.metadata.schema is not None:
            schema = table.metadata.schema
        return table, _get_table_key(name, schema), column

    def _find_column(self, own_table, table, name):
        key = self.parent.key if name is None else name
        found = table.c.get(key)
        if name is not None and self.link_to_name:
            named = [column for column in table.c if column.name == name]
            found = named[-1] if named else None
        if found is None:
            spec = self.target_fullname
            raise exc.NoReferencedColumnError(
                f"Could not initialize target column for ForeignKey '{spec}' on table"
                f" '{own_table.name}': table '{table.name}' has no column named '{key}'",
                table.name,
                key,
            )
        return found

    @property
    def target_table_key(self):
        column = self._table_column
        if column is not None and column.table is None:
            return None
        schema, table, _ = self.target_parts()
        return _get_table_key(table, schema)

    @property
    def column(self):
        if self._target is None:
            self._target = self._resolve_column()
        return self._target

    def _resolve_column(self, raiseerr=True):
        if self._table_column is not None:
            return self._table_column
        table, key, name = self._place()
        if key not in table.metadata.tables:
            if not raiseerr:
                return None
            raise exc.NoReferencedTableError(
                f"Foreign key associated with column '{self.parent}' could not find table '{key}' with"
                f" which to generate a foreign key to target column '{name}'",
                key,
            )
        if table.key not in table.metadata.tables:
            if not raiseerr:
                return None
            raise exc.InvalidRequestError(
                f"Table {table} is no longer associated with its parent MetaData"
            )
        return self._find_column(table, table.metadata.tables[key], name)

    def _set_target_column(self, column):
        if self.parent._type._isnull:
            self.parent._type = column.type

        def set_type(key):
            if key.parent._type._isnull:
                key.parent._type = column.type

        if self.parent.table is not None:
            self.parent._tell_foreign_keys(self.parent.table, set_type)
        self._target = column

    def _set_parent(self, column, **kw):
        if self.parent is not None and self.parent is not column:
            raise exc.InvalidRequestError("This ForeignKey already has a parent !")
        self.parent = column
        column.foreign_keys.add(self)
        column._on_table_attach(self._set_table)

    def _set_remote_table(self, table):
        own_table, _, name = self._place()
        self._set_target_column(self._find_column(own_table, table, name))
        self.constraint._check_single_target()

    def _set_table(self, column, table):
        if not isinstance(table, Table):
            return
        if self.constraint is None:
            self.constraint = ForeignKeyConstraint(
                [],
                [],
                use_alter=self.use_alter,
                name=self.name,
                onupdate=self.onupdate,
                ondelete=self.ondelete,
                deferrable=self.deferrable,
                initially=self.initially,
                match=self.match,
                comment=self.comment,
                **self._dialect_kw,
            )
            self.constraint.link_to_name = self.link_to_name
            self.constraint._columns.add(column)
            self.constraint.elements.append(self)
            self.constraint._set_parent_with_dispatch(table)
        table.foreign_keys.add(self)
        if self._table_column is not None:
            self._set_target_column(self._table_column)
            return
        own_table, key, name = self._place()
        metadata = own_table.metadata
        if key in metadata.tables:
            try:
                self._set_target_column(self._find_column(own_table, metadata.tables[key], name))
            except exc.NoReferencedColumnError:
                pass
        metadata._fk_memos.setdefault((key, name), []).append(self)


class ForeignKeyConstraint(ColumnCollectionConstraint):
    __module__ = "sqlalchemy.sql.schema"
    __visit_name__ = "foreign_key_constraint"

    def __init__(
        self,
        columns,
        refcolumns,
        name=None,
        onupdate=None,
        ondelete=None,
        deferrable=None,
        initially=None,
        use_alter=False,
        link_to_name=False,
        match=None,
        table=None,
        info=None,
        comment=None,
        **dialect_kw,
    ):
        Constraint.__init__(
            self,
            name=name,
            deferrable=deferrable,
            initially=initially,
            info=info,
            comment=comment,
            **dialect_kw,
        )
        self.onupdate = onupdate
        self.ondelete = ondelete
        self.link_to_name = link_to_name
        self.use_alter = use_alter
        self.match = match
        if len(columns) != len(refcolumns):
            raise exc.ArgumentError(
                "ForeignKeyConstraint number of constrained columns must match the number of referenced"
                " columns."
            )
        self.elements = [
            ForeignKey(
                refcolumn,
                _constraint=self,
                name=name,
                onupdate=onupdate,
                ondelete=ondelete,
                use_alter=use_alter,
                link_to_name=link_to_name,
                match=match,
                deferrable=deferrable,
                initially=initially,
            )
            for refcolumn in refcolumns
        ]
        self._take_columns(columns)
        if table is not None:
            self._set_parent_with_dispatch(table)

    @property
    def column_keys(self):
        return self._columns.keys()

    @property
    def referred_table(self):
        return self.elements[0].column.table

    def _check_single_target(self):
        keys = sorted({element.target_table_key for element in self.elements} - {None})
        if len(keys) > 1:
            columns = ", ".join(self.column_keys)
            raise exc.ArgumentError(
                f"ForeignKeyConstraint on {self.parent.fullname}({columns}) refers to multiple remote"
                f" tables: {keys[0]} and {keys[1]}"
            )

    def _set_parent(self, table, **kw):
        Constraint._set_parent(self, table)
        ColumnCollectionMixin._add_columns(self, table)
        for column, element in zip(self._columns, self.elements):
            if element.parent is not column:
                element._set_parent_with_dispatch(column)
        self._check_single_target()

    def _copy(self, *, schema=None, **kw):
        copied = ForeignKeyConstraint(
            [column if isinstance(column, str) else column.key for column in self._pending_colargs],
            [element._copy(schema=schema)._spec for element in self.elements],
            name=self.name,
            onupdate=self.onupdate,
            ondelete=self.ondelete,
            use_alter=self.use_alter,
            deferrable=self.deferrable,
            initially=self.initially,
            link_to_name=self.link_to_name,
            match=self.match,
            comment=self.comment,
            **self.kwargs,
        )
        return self._copy_info(copied)
