from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..sql.elements import ColumnOperators
from ..sql.operations import coerce
from ..sql.schema import Column, Table
from ..sql.selectable import FromClause

_absent = object()
_dataclass_names = ("init", "repr", "default", "default_factory", "compare", "kw_only", "hash",
                    "dataclass_metadata")


class MapperProperty:
    """An attribute that a mapper manages."""

    key = None
    parent = None
    doc = None
    is_property = True
    _is_relationship = False
    _initialized = False
    dataclass_options = {}

    def __init__(self, attribute_options=None):
        self.dataclass_options = attribute_options or {}

    def __getattr__(self, name):
        # These words are all that is said of an unknown attribute: a suggestion would need more.
        raise AttributeError(name)

    @property
    def info(self):
        return self.__dict__.setdefault("_info", {})

    @info.setter
    def info(self, value):
        self.__dict__["_info"] = value

    @property
    def class_attribute(self):
        return getattr(self.parent.class_, self.key)

    def set_parent(self, parent):
        self.parent = parent

    def instrument_class(self, mapper):
        from .attributes import attribute_for

        type.__setattr__(mapper.class_, self.key, attribute_for(mapper, self))

    def init(self):
        if not self._initialized:
            self.do_init()
            self._initialized = True

    def do_init(self):
        pass

    def __str__(self):
        if self.parent is None or self.key is None:
            return object.__repr__(self)
        return f"{self.parent.class_.__name__}.{self.key}"

    def __repr__(self):
        owner = self.parent.class_.__name__ if self.parent is not None else "(no parent)"
        return f"<{type(self).__name__} at 0x{id(self):x}; {owner if self.key else 'no key'}{'.' + self.key if self.key else ''}>"


class ColumnProperty(MapperProperty):
    __visit_name__ = "column"
    deferred = False

    def __init__(self, column, *additional_columns, attribute_options=None, group=None, deferred=False,
                 raiseload=False, comparator_factory=None, active_history=False, expire_on_flush=True,
                 info=None, doc=None, _instrument=True, **ignored):
        super().__init__(attribute_options)
        self.columns = [_column_argument(item) for item in (column, *additional_columns)]
        self.group = group
        self.deferred = deferred
        self.active_history = active_history
        self.doc = doc if doc is not None else getattr(self.columns[0], "doc", None)
        if info is not None:
            self.info = info

    @property
    def expression(self):
        return self.columns[0]

    def copy(self):
        return ColumnProperty(*self.columns, deferred=self.deferred, group=self.group)

    # A Column inside deferred() or column_property() belongs to the table as a plain one does.
    @property
    def columns_to_assign(self):
        return [(column, 0) for column in self.columns if isinstance(column, Column) and column.table is None]

    @property
    def mapper_property_to_assign(self):
        return self

    def declarative_scan(self, scan, cls, key, collected):
        from .decl_base import name_column

        column = self.columns[0]
        if isinstance(column, Column):
            name_column(key, column)


def _column_argument(value):
    if isinstance(value, (Table, FromClause)) or hasattr(value, "__mapper__"):
        hint = "" if hasattr(value, "__mapper__") else (
            " To create a column expression from a FROM clause row as a whole, use the .table_valued() method."
        )
        raise exc.ArgumentError(f"SQL expression element expected, got {value!r}.{hint}")
    if hasattr(value, "__clause_element__"):
        found = value.__clause_element__()
        # What is no column has a name of its own, by which ORDER BY knows it.
        return found if found.__visit_name__ in ("column", "label", "textclause") else found.label(None)
    if isinstance(value, MappedColumn):
        return value.column
    if hasattr(value, "scalar_subquery"):
        return value.scalar_subquery().label(None)
    # Any other value is selected as it is.
    return coerce(value).label(None)


def raise_for_required(construct, cls, key):
    raise exc.ArgumentError(
        f"Python typing annotation is required for attribute \"{cls.__name__}.{key}\" when primary"
        f' argument(s) for "{construct}" construct are None or not present'
    )


class MappedColumn(ColumnOperators):
    """What mapped_column() makes: a Column that an annotation completes."""

    _says_what_is_mapped = True

    def __init__(self, *args, **kw):
        self.dataclass_options = kw.pop("attribute_options", {})
        self.use_existing_column = kw.pop("use_existing_column", False)
        self._has_insert_default = "insert_default" in kw
        # SQLAlchemy 2.1 takes one of them alone.
        if "default" in self.dataclass_options and not (self._has_insert_default and _release == "2.0"):
            kw["default"] = self.dataclass_options["default"]
        self.deferred = kw.pop("deferred", _absent)
        self.deferred_group = kw.pop("deferred_group", None)
        self.deferred_raiseload = kw.pop("deferred_raiseload", None)
        self.active_history = kw.pop("active_history", False)
        self._sort_order = kw.pop("sort_order", _absent)
        self.column = Column(*args, **kw)
        self._has_nullable = "nullable" in kw and kw.get("nullable") not in (None, "unspecified")

    @property
    def foreign_keys(self):
        return self.column.foreign_keys

    @property
    def name(self):
        return self.column.name

    def _mapped_column_in_waiting(self):
        return self.column

    def __clause_element__(self):
        return self.column

    def _copy(self, **kw):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied.column = self.column._copy()
        return copied

    @property
    def mapper_property_to_assign(self):
        effective = self.deferred if self.deferred is not _absent else bool(
            self.deferred_group or self.deferred_raiseload
        )
        if effective or self.active_history:
            return ColumnProperty(
                self.column, deferred=bool(effective), group=self.deferred_group,
                attribute_options=self.dataclass_options,
            )
        return None

    @property
    def columns_to_assign(self):
        return [(self.column, 0 if self._sort_order is _absent else self._sort_order)]

    def declarative_scan(self, scan, cls, key, collected):
        from .decl_base import name_column

        shares_table = scan.inherits is not None and scan.tablename is None and "__table__" not in cls.__dict__
        if self.use_existing_column and shares_table:
            if self.deferred is not _absent:
                raise exc.ArgumentError("Can't use use_existing_column with mapped_column(deferred)")
            table = scan.inherits.__mapper__.local_table
            known = table.c.get(self.column.name or key)
            if known is not None:
                self.column = known
        name_column(key, self.column)
        if collected is None:
            if self.column.type._isnull and not self.column.foreign_keys:
                raise_for_required("MappedColumn", cls, key)
        elif self.column.type._isnull or collected.argument is not None:
            from .annotations import complete_column

            complete_column(self, scan, cls, key, collected)


class SynonymProperty(MapperProperty):
    def __init__(self, name, map_column=None, descriptor=None, comparator_factory=None,
                 attribute_options=None, info=None, doc=None):
        super().__init__(attribute_options)
        self.name = name
        self.map_column = map_column
        self.descriptor = descriptor
        self.doc = doc
        if info:
            self.info = info

    def set_parent(self, parent):
        self.parent = parent
        if not self.map_column:
            return
        if self.key not in parent.local_table.c:
            raise exc.ArgumentError(
                f"Can't compile synonym '{self.name}': no column on table"
                f" '{parent.local_table.description}' named '{self.key}'"
            )
        if self.name in parent._props:
            raise exc.ArgumentError(
                f"Can't call map_column=True for synonym {self.key!r}={self.name!r}, a ColumnProperty"
                f" already exists keyed to the name {self.name!r} for column {self.key!r}"
            )
        parent._configure_property(self.name, ColumnProperty(parent.local_table.c[self.key]))

    def instrument_class(self, mapper):
        from .attributes import proxy_attribute

        type.__setattr__(mapper.class_, self.key, proxy_attribute(mapper.class_, self))


Synonym = SynonymProperty


def mapped_column(__name_pos=None, __type_pos=None, /, *args, **kw):
    return MappedColumn(__name_pos, __type_pos, *args, attribute_options=_take_dataclass_options(kw), **kw)


def _take_dataclass_options(kw):
    return {name: kw.pop(name) for name in _dataclass_names if name in kw}


def column_property(column, *additional_columns, **kw):
    options = _take_dataclass_options(kw)
    return ColumnProperty(column, *additional_columns, attribute_options=options, **kw)


def deferred(column, *additional_columns, **kw):
    options = _take_dataclass_options(kw)
    return ColumnProperty(column, *additional_columns, deferred=True, attribute_options=options, **kw)


def query_expression(default_expr=None, *, compare=True, info=None, doc=None, **kw):
    """An attribute that only queries with with_expression() fill."""
    from ..sql.elements import null

    options = _take_dataclass_options(kw)
    expression = null() if default_expr is None else default_expr
    return ColumnProperty(expression, deferred=True, attribute_options=options, info=info, doc=doc, **kw)


def orm_insert_sentinel(name=None, type_=None, *, default=None, omit_from_statements=True):
    from ..sql.sqltypes import Integer

    given = () if name is None else (name,)
    return mapped_column(*given, Integer() if type_ is None else type_, default=default, nullable=True)


def synonym(name, **kw):
    options = _take_dataclass_options(kw)
    return SynonymProperty(name, attribute_options=options, **kw)
