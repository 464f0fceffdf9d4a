from _firstboot_functions import import_module

from .. import exc
from ..util import set_creation_order
from .collections import ReadOnlyColumnCollection
from .dialect_options import DialectKWArgs
from .elements import ClauseElement, ColumnClause, _truncated_label, quoted_name

RETAIN_SCHEMA = "retain"
BLANK_SCHEMA = "blank"
NULL_UNSPECIFIED = "unspecified"
_absent = object()


def _get_table_key(name, schema):
    return name if schema is None else schema + "." + name


class SchemaItem:
    __visit_name__ = "schema_item"

    def _init_items(self, *args, **kw):
        for item in args:
            if item is None:
                continue
            attach = getattr(item, "_set_parent_with_dispatch", None)
            if attach is None:
                raise exc.ArgumentError(
                    "'SchemaItem' object, such as a 'Column' or a 'Constraint' expected,"
                    f" got {item!r}"
                )
            attach(self, **kw)

    def _set_parent_with_dispatch(self, parent, **kw):
        from ..event import fire

        fire(self, "before_parent_attach", self, parent)
        self._set_parent(parent, **kw)
        fire(self, "after_parent_attach", self, parent)

    @property
    def info(self):
        return self.__dict__.setdefault("_info", {})

    @info.setter
    def info(self, value):
        self.__dict__["_info"] = value

    def _copy_info(self, copied):
        if "_info" in self.__dict__:
            copied.info = dict(self._info)
        return copied

    def __repr__(self):
        from ..util import generic_repr

        return generic_repr(self, omit=("info",))


class MetaData(SchemaItem):
    __visit_name__ = "metadata"

    def __init__(self, schema=None, quote_schema=None, naming_convention=None, info=None):
        if schema is not None and not isinstance(schema, str):
            raise exc.ArgumentError(f"expected schema argument to be a string, got {type(schema)}.")
        self.tables = {}
        self.schema = quoted_name.construct(schema, quote_schema)
        self.naming_convention = naming_convention or {"ix": "ix_%(column_0_label)s"}
        if info:
            self.info = info
        self._sequences = {}
        # Counts what is added to the tables, for who keeps something made of them.
        self._changes = 0
        # Foreign keys that wait for their target: {(table, column): [keys]}
        self._fk_memos = {}

    def __repr__(self):
        return "MetaData()"

    def __contains__(self, table_or_key):
        key = table_or_key if isinstance(table_or_key, str) else table_or_key.key
        return key in self.tables

    def _add_table(self, name, schema, table):
        self._changes += 1
        self.tables[_get_table_key(name, schema)] = table

    def _remove_table(self, name, schema):
        removed = self.tables.pop(_get_table_key(name, schema), None)
        if removed is not None:
            for memos in self._fk_memos.values():
                memos[:] = [key for key in memos if key.parent.table is not removed]

    def clear(self):
        self.tables.clear()
        self._fk_memos.clear()
        self._sequences.clear()

    def remove(self, table):
        self._remove_table(table.name, table.schema)

    @property
    def sorted_tables(self):
        from .sorting import sort_tables

        return sort_tables(sorted(self.tables.values(), key=lambda table: table.key))

    def create_all(self, bind, tables=None, checkfirst=True):
        bind._run_ddl_visitor("create", self, tables, checkfirst)

    def drop_all(self, bind, tables=None, checkfirst=True):
        bind._run_ddl_visitor("drop", self, tables, checkfirst)

    def reflect(self, bind, schema=None, views=False, only=None, **options):
        from .reflecting import reflect_metadata

        reflect_metadata(self, bind, only)


class Table(DialectKWArgs, SchemaItem, ClauseElement):
    __visit_name__ = "table"
    named_with_column = True
    _is_table = True

    def __new__(cls, *args, **kw):
        if not args and not kw:
            return object.__new__(cls)
        if len(args) < 2:
            raise TypeError(
                "Table() takes at least two positional-only arguments 'name', and 'metadata'"
            )
        name, metadata = args[0], args[1]
        schema = kw.get("schema", None)
        if schema is None:
            schema = metadata.schema
        elif schema is BLANK_SCHEMA:
            schema = None
        keep = kw.get("keep_existing", False)
        extend = kw.get("extend_existing", False)
        if keep and extend:
            raise exc.ArgumentError("keep_existing and extend_existing are mutually exclusive.")
        must_exist = kw.pop("must_exist", False)
        key = _get_table_key(name, schema)
        if key in metadata.tables:
            if not keep and not extend and len(args) > 2:
                raise exc.InvalidRequestError(
                    f"Table '{key}' is already defined for this MetaData instance.  Specify"
                    " 'extend_existing=True' to redefine options and columns on an existing Table object."
                )
            table = metadata.tables[key]
            if extend:
                table._init_existing(args[2:], kw)
            return table
        if must_exist:
            raise exc.InvalidRequestError(f"Table '{key}' not defined")
        table = object.__new__(cls)
        metadata._add_table(name, schema, table)
        try:
            table.__init__(name, metadata, *args[2:], _no_init=False, **kw)
        except Exception:
            metadata._remove_table(name, schema)
            raise
        from ..event import fire

        fire(table, "after_parent_attach", table, metadata)
        return table

    def __init__(
        self,
        name,
        metadata,
        /,
        *args,
        schema=None,
        quote=None,
        quote_schema=None,
        autoload_with=None,
        autoload_replace=True,
        keep_existing=False,
        extend_existing=False,
        resolve_fks=True,
        include_columns=None,
        implicit_returning=True,
        comment=None,
        info=None,
        listeners=None,
        prefixes=None,
        _no_init=True,
        **kw,
    ):
        if _no_init:
            return
        from .constraints import PrimaryKeyConstraint

        self.name = quoted_name.construct(name if isinstance(name, str) else str(name), quote)
        self.metadata = metadata
        if schema is None:
            self.schema = metadata.schema
        elif schema is BLANK_SCHEMA:
            self.schema = None
        else:
            self.schema = quoted_name.construct(schema, quote_schema)
        self._columns = ReadOnlyColumnCollection()
        self.indexes = set()
        self.constraints = set()
        self.foreign_keys = set()
        self.primary_key = None
        PrimaryKeyConstraint(_implicit_generated=True)._set_parent_with_dispatch(self)
        self._extra_dependencies = []
        self.fullname = _get_table_key(self.name, self.schema)
        self.comment = comment
        if info is not None:
            self.info = info
        for event_name, function in listeners or ():
            from ..event import listen

            listen(self, event_name, function)
        self._prefixes = prefixes or []
        self._validate_dialect_kwargs(kw)
        if autoload_with is not None:
            from .reflecting import reflect_table

            reflect_table(self, autoload_with)
        self._init_items(*args, allow_replacements=extend_existing or keep_existing or autoload_with, all_names={})

    def _init_existing(self, items, options):
        options = dict(options)
        schema = options.pop("schema", None)
        if schema and schema != self.schema:
            raise exc.ArgumentError(
                f"Can't change schema of existing table from '{self.schema}' to '{schema}'"
            )
        for name in ("quote", "quote_schema"):
            if name in options:
                raise exc.ArgumentError("Can't redefine 'quote' or 'quote_schema' arguments")
        for name in ("extend_existing", "keep_existing", "autoload_with", "autoload_replace", "resolve_fks",
                     "include_columns", "implicit_returning"):
            options.pop(name, None)
        self.comment = options.pop("comment", self.comment)
        self.info = options.pop("info", self.info)
        self._validate_dialect_kwargs(options)
        names = {column.name: column for column in self.c}
        self._init_items(*items, allow_replacements=True, all_names=names)

    @property
    def c(self):
        return self._columns

    @property
    def columns(self):
        return self._columns

    @property
    def exported_columns(self):
        return self._columns

    @property
    def key(self):
        return _get_table_key(self.name, self.schema)

    @property
    def description(self):
        return self.name

    @property
    def _from_objects(self):
        return [self]

    @property
    def foreign_key_constraints(self):
        return {key.constraint for key in self.foreign_keys if key.constraint is not None}

    @property
    def _sorted_constraints(self):
        return sorted(self.constraints, key=lambda constraint: constraint._creation_order)

    @property
    def _autoincrement_column(self):
        return self.primary_key._autoincrement_column

    autoincrement_column = _autoincrement_column

    def corresponding_column(self, column, require_embedded=False):
        return self._columns.corresponding_column(column)

    def __repr__(self):
        parts = [repr(self.name), repr(self.metadata)] + [repr(column) for column in self.columns]
        return f"Table({', '.join(parts)}, schema={self.schema!r})"

    def __str__(self):
        return _get_table_key(self.name, self.schema)

    def __bool__(self):
        raise TypeError("Boolean value of this clause is not defined")

    def add_is_dependent_on(self, table):
        self._extra_dependencies.append(table)

    def append_column(self, column, *, replace_existing=False):
        self.insert_column(column, None, replace_existing=replace_existing)

    def insert_column(self, column, index, *, replace_existing=False):
        names = {known.name: known for known in self.c}
        try:
            column._set_parent_with_dispatch(
                self, allow_replacements=replace_existing, all_names=names, index=index
            )
        except exc.DuplicateColumnError as error:
            raise exc.DuplicateColumnError(
                f"{error.args[0]} Specify replace_existing=True to Table.append_column() or"
                " Table.insert_column() to replace an existing column."
            ) from error

    def append_constraint(self, constraint):
        constraint._set_parent_with_dispatch(self)

    def _set_parent(self, metadata, **kw):
        metadata._add_table(self.name, self.schema, self)
        self.metadata = metadata

    def create(self, bind, checkfirst=False):
        bind._run_ddl_visitor("create", self.metadata, [self], checkfirst)

    def drop(self, bind, checkfirst=False):
        bind._run_ddl_visitor("drop", self.metadata, [self], checkfirst)

    def to_metadata(self, metadata, schema=RETAIN_SCHEMA, referred_schema_fn=None, name=None):
        from .copying import copy_table

        return copy_table(self, metadata, schema, name)

    def select(self):
        from .selectable import Select

        return Select(self)

    def insert(self):
        from .dml import Insert

        return Insert(self)

    def update(self):
        from .dml import Update

        return Update(self)

    def delete(self):
        from .dml import Delete

        return Delete(self)

    def alias(self, name=None, flat=False):
        from .selectable import Alias

        return Alias(self, name)

    def join(self, right, onclause=None, isouter=False, full=False):
        from .selectable import Join

        return Join(self, right, onclause, isouter, full)

    def outerjoin(self, right, onclause=None, full=False):
        return self.join(right, onclause, True, full)


class Column(DialectKWArgs, SchemaItem, ColumnClause):
    __visit_name__ = "column"

    def __init__(
        self,
        __name_pos=None,
        __type_pos=None,
        /,
        *args,
        name=None,
        type_=None,
        autoincrement="auto",
        default=_absent,
        insert_default=_absent,
        doc=None,
        key=None,
        index=None,
        unique=None,
        info=None,
        nullable=NULL_UNSPECIFIED,
        onupdate=None,
        primary_key=False,
        server_default=None,
        server_onupdate=None,
        quote=None,
        system=False,
        comment=None,
        insert_sentinel=False,
        _omit_from_statements=False,
        **dialect_kwargs,
    ):
        items = [__name_pos, __type_pos, *args]
        if isinstance(items[0], str):
            if name is not None:
                raise exc.ArgumentError("May not pass name positionally and as a keyword.")
            name = items.pop(0)
        elif items[0] is None:
            items.pop(0)
        if items:
            if hasattr(items[0], "_sqla_type"):
                if type_ is not None:
                    raise exc.ArgumentError("May not pass type_ positionally and as a keyword.")
                type_ = items.pop(0)
            elif items[0] is None:
                items.pop(0)
        if name is not None:
            name = quoted_name.construct(name, quote)
        elif quote is not None:
            raise exc.ArgumentError("Explicit 'name' is required when sending 'quote' argument")
        ColumnClause.__init__(self, name, type_)
        self.key = name if key is None else key
        self.primary_key = primary_key
        self._user_defined_nullable = nullable
        self.nullable = (not primary_key) if nullable is NULL_UNSPECIFIED else nullable
        self.index = index
        self.unique = unique
        self.system = system
        self.doc = doc
        self.autoincrement = autoincrement
        self.constraints = set()
        self.foreign_keys = set()
        self.comment = comment
        self.computed = None
        self.identity = None
        self._insert_sentinel = insert_sentinel
        self._omit_from_statements = _omit_from_statements
        self._waiting = []
        self._set_type(self.type)
        if insert_default is not _absent:
            if default is not _absent:
                raise exc.ArgumentError(
                    "The 'default' and 'insert_default' parameters of Column are mutually exclusive"
                )
            default = insert_default
        self.default = self.onupdate = None
        # As they were given until they are attached: what computes a column looks whether it has a default.
        self.server_default, self.server_onupdate = server_default, server_onupdate
        if default is not _absent and default is not None or onupdate is not None:
            from .defaults import as_column_default

            if default is not _absent and default is not None:
                items.append(as_column_default(default, False))
            if onupdate is not None:
                items.append(as_column_default(onupdate, True))
        if server_default is not None or server_onupdate is not None:
            from .defaults import as_server_default

            if server_default is not None:
                items.append(as_server_default(server_default, False))
            if server_onupdate is not None:
                items.append(as_server_default(server_onupdate, True))
        self._init_items(*items)
        set_creation_order(self)
        if info is not None:
            self.info = info
        self._validate_dialect_kwargs(dialect_kwargs)

    def _set_type(self, type_):
        self._type = type_
        type_._attach_to(self)
        for variant in type_._variant_mapping.values():
            variant._attach_to(self)

    def __str__(self):
        if self.name is None:
            return "(no name)"
        if self.table is not None:
            return self.table.description + "." + self.name
        return self.name

    def __repr__(self):
        names = ["key"] if self.key != self.name else []
        for name in ("primary_key", "nullable", "onupdate", "default", "server_default", "comment"):
            value = getattr(self, name)
            if (not value) if name == "nullable" else value:
                names.append(name)
        parts = [repr(self.name), repr(self.type)]
        parts += [repr(key) for key in self.foreign_keys]
        parts += [repr(constraint) for constraint in self.constraints]
        parts.append("table=None" if self.table is None else f"table=<{self.table.description}>")
        parts += [f"{name}={getattr(self, name)!r}" for name in names]
        return f"Column({', '.join(parts)})"

    def references(self, column):
        return any([key.column is column for key in self.foreign_keys])

    def append_foreign_key(self, fk):
        fk._set_parent_with_dispatch(self)

    def _on_table_attach(self, function):
        if self.table is not None:
            function(self, self.table)
        else:
            self._waiting.append(function)

    def _set_parent(self, table, *, all_names=None, allow_replacements=False, index=None, **kw):
        if not self.name:
            raise exc.ArgumentError(
                "Column must be constructed with a non-blank name or assign a non-blank .name before"
                " adding to a Table."
            )
        if self.key is None:
            self.key = self.name
        if self.table is not None and self.table is not table:
            raise exc.ArgumentError(
                f"Column object '{self.key}' already assigned to Table '{self.table.description}'"
            )
        all_names = {} if all_names is None else all_names
        replaced, conflict = table._columns.get(self.key), "name" if self.key == self.name else "key"
        also_remove = None
        if replaced is None and self.name in all_names:
            replaced, conflict = all_names[self.name], "name"
            also_remove = [replaced]
        if replaced is not None and replaced is not self:
            if not allow_replacements:
                taken = self.key if conflict == "key" else self.name
                raise exc.DuplicateColumnError(
                    f"A column with {conflict} '{taken}' is already present in table '{table.name}'."
                )
            for key in replaced.foreign_keys:
                table.foreign_keys.discard(key)
                table.constraints.discard(key.constraint)
        table._columns.replace(self, extra_remove=also_remove, index=index)
        all_names[self.name] = self
        table.metadata._changes += 1
        self.table = table
        if self.primary_key:
            table.primary_key._replace(self)
        elif self.key in table.primary_key._columns:
            raise exc.ArgumentError(
                f"Trying to redefine primary-key column '{self.key}' as a non-primary-key column on"
                f" table '{table.fullname}'"
            )
        if self.index or self.unique:
            self._add_index(table)
        self._tell_foreign_keys(table, lambda key: key._set_remote_table(table))
        if self.identity and (
            getattr(self.default, "is_sequence", False) or getattr(self.onupdate, "is_sequence", False)
        ):
            raise exc.ArgumentError("An column cannot specify both Identity and Sequence.")
        waiting, self._waiting = self._waiting, []
        for function in waiting:
            function(self, table)

    def _add_index(self, table):
        from .constraints import Index, UniqueConstraint

        if self.index:
            if isinstance(self.index, str):
                raise exc.ArgumentError(
                    "The 'index' keyword argument on Column is boolean only. To create indexes with a"
                    " specific name, create an explicit Index object external to the Table."
                )
            table.append_constraint(Index(None, self.key, unique=bool(self.unique), _column_flag=True))
        else:
            if isinstance(self.unique, str):
                raise exc.ArgumentError(
                    "The 'unique' keyword argument on Column is boolean only. To create unique"
                    " constraints or indexes with a specific name, append an explicit UniqueConstraint"
                    " to the Table's list of elements, or create an explicit Index object external to"
                    " the Table."
                )
            table.append_constraint(UniqueConstraint(self.key, _column_flag=True))

    def _tell_foreign_keys(self, table, tell):
        """Tells the foreign keys that were waiting for this column."""
        memos = table.metadata._fk_memos
        for name, by_name in ((self.key, False), (self.name, True)):
            for key in memos.get((table.key, name), ()):
                if bool(key.link_to_name) is by_name:
                    tell(key)

    def _copy(self, **kw):
        from .copying import copy_column

        return copy_column(self, **kw)

    copy = _copy

    def _merge(self, other, *, omit_defaults=False):
        from .copying import merge_column

        merge_column(self, other, omit_defaults)

    @property
    def _ddl_label(self):
        table = self.table
        prefix = table.name if not table.schema else table.schema.replace(".", "_") + "_" + table.name
        return _truncated_label(prefix + "_" + self.name)


_places = {
    "CheckConstraint": "constraints",
    "ColumnCollectionConstraint": "constraints",
    "ColumnCollectionMixin": "constraints",
    "ColumnDefault": "defaults",
    "CallableColumnDefault": "defaults",
    "ColumnElementColumnDefault": "defaults",
    "Computed": "defaults",
    "Constraint": "constraints",
    "DefaultClause": "defaults",
    "FetchedValue": "defaults",
    "ForeignKey": "foreign_keys",
    "ForeignKeyConstraint": "foreign_keys",
    "Identity": "defaults",
    "Index": "constraints",
    "PrimaryKeyConstraint": "constraints",
    "ScalarElementColumnDefault": "defaults",
    "Sequence": "defaults",
    "UniqueConstraint": "constraints",
}


def __getattr__(name):
    if name in _places:
        return getattr(import_module("sqlalchemy.sql." + _places[name]), name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
