from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .collections import ReadOnlyColumnCollection
from .elements import ClauseElement, ColumnClause, ColumnElement, TextClause
from .labels import Anonymous, keys_of, selected
from .operations import and_, coerce, coerce_name, expect_condition


class FromClause(ClauseElement):
    named_with_column = False
    schema = None
    # What only tables of a metadata have.
    foreign_keys = frozenset()

    @property
    def columns(self):
        return self.c

    @property
    def _from_objects(self):
        return [self]

    def select(self):
        return Select(self)

    def join(self, right, onclause=None, isouter=False, full=False):
        return Join(self, right, onclause, isouter, full)

    def outerjoin(self, right, onclause=None, full=False):
        return Join(self, right, onclause, True, full)

    def alias(self, name=None, flat=False):
        return Alias(self, name)


class TableClause(FromClause):
    __visit_name__ = "table"
    named_with_column = True

    def __init__(self, name, *columns, schema=None):
        self.name = name
        self.schema = schema
        self.c = ReadOnlyColumnCollection()
        for column in columns:
            self.c.add(column)
            column.table = self

    @property
    def description(self):
        return self.name


class _DerivedColumn(ColumnClause):
    """What stands for a table's column: neither is asked before the other when they are compared."""

    nullable = True


class _Derived(FromClause):
    """What has the columns of something else under its own name."""

    named_with_column = True

    def _derive(self, columns):
        """`columns` are (key, name, column)."""
        self.c = ReadOnlyColumnCollection()
        for key, name, column in columns:
            made = (_DerivedColumn if hasattr(column, "nullable") else ColumnClause)(name, column.type)
            made.table = self
            made.key = key
            made._original = column
            made.primary_key = getattr(column, "primary_key", False)
            self.c.add(made, key)

    @property
    def description(self):
        return self.name

    def corresponding_column(self, column, require_embedded=False):
        for known in self.c:
            if known._original is column:
                return known
        return None


class Alias(_Derived):
    __visit_name__ = "alias"
    # Whether ORDER BY and its like may mean its columns by their names alone.
    lends_names = True

    def __init__(self, element, name=None):
        self.element = element
        self.name = name or Anonymous(getattr(element, "name", "anon"))
        self._derive([(key, column.name, column) for key, column in element.c.items()])


class Subquery(Alias):
    __visit_name__ = "subquery"

    def __init__(self, element, name=None):
        self.element = element
        self.name = name or Anonymous("anon")
        found = element._selected()
        if element._label_style == "tablename":
            for each in found:
                each.key = each.label or each.key
        self._derive([(key, each.name, each.column) for key, each in zip(keys_of(found), found)])


class CTE(Subquery):
    __visit_name__ = "cte"
    recursive = False

    def union_all(self, other):
        made = CTE(CompoundSelect("UNION ALL", self.element, other), self.name)
        made.recursive = self.recursive
        return made

    def union(self, other):
        made = CTE(CompoundSelect("UNION", self.element, other), self.name)
        made.recursive = self.recursive
        return made


class Join(FromClause):
    __visit_name__ = "join"

    def __init__(self, left, right, onclause=None, isouter=False, full=False):
        self.left = from_clause(left)
        self.right = from_clause(right)
        self.isouter = isouter
        self.full = full
        if onclause is None:
            from ..orm.joining import join_condition

            last = _tables(self.left.right) if isinstance(self.left, Join) else ()
            onclause = join_condition(_tables(self.left), _tables(self.right), None, last)
        self.onclause = coerce(onclause)

    @property
    def c(self):
        found = ReadOnlyColumnCollection()
        for side in (self.left, self.right):
            for key, column in side.c.items():
                name = f"{getattr(side, 'name', '')}_{key}" if getattr(side, "name", "") else key
                found.add(column, name)
        return found

    @property
    def description(self):
        return f"Join object on {self.left.description} and {self.right.description}"


def _tables(source):
    return _tables(source.left) + _tables(source.right) if isinstance(source, Join) else [source]


def mapper_of(entity):
    if isinstance(entity, type):
        return entity.__dict__.get("__mapper__")
    return getattr(entity, "_mapper", None)


def from_clause(value):
    mapper = getattr(value, "__dict__", {}).get("__mapper__") if isinstance(value, type) else None
    if mapper is not None:
        return mapper.local_table
    if hasattr(value, "_aliased_table"):
        return value._aliased_table
    if isinstance(value, (FromClause,)) or hasattr(value, "c"):
        return value
    if isinstance(value, TextClause):
        return value
    if hasattr(value, "subquery"):
        return value.subquery()
    raise exc.ArgumentError(
        "FROM expression, such as a Table or alias() object expected, got " + repr(value) + "."
    )


def _source_of(entity):
    mapper = mapper_of(entity) if isinstance(entity, type) else None
    if mapper is None or (mapper.inherits is None and not mapper._inheriting_mappers):
        return from_clause(entity)
    from ..orm.inheriting import source_of

    return source_of(entity)


def _grouping(clauses):
    """What groups: of a class, of a table or of what stands for them all columns."""
    for clause in clauses:
        if mapper_of(clause) is not None or hasattr(clause, "c") and not isinstance(clause, SelectBase):
            yield from _source_of(clause).c
        else:
            yield coerce_name(clause, "GROUP BY")


class SelectBase(ClauseElement):
    def subquery(self, name=None):
        return Subquery(self, name)

    def alias(self, name=None, flat=False):
        return Subquery(self, name)

    def cte(self, name=None, recursive=False, nesting=False):
        made = CTE(self, name)
        made.recursive = recursive
        return made

    def scalar_subquery(self):
        return ScalarSelect(self)

    def as_scalar(self):
        return ScalarSelect(self)

    def label(self, name):
        return ScalarSelect(self).label(name)

    def exists(self):
        return Exists(self)

    def _selected(self):
        return selected(self._columns(), self._label_style)

    _label_style = None

    def _own(self, clause):
        return clause

    @property
    def selected_columns(self):
        found = ReadOnlyColumnCollection()
        selection = self._selected()
        for key, each in zip(keys_of(selection), selection):
            found.add(each.column, key)
        return found

    @property
    def c(self):
        return self.selected_columns

    def union(self, *other):
        return CompoundSelect("UNION", self, *other)

    def union_all(self, *other):
        return CompoundSelect("UNION ALL", self, *other)

    def except_(self, *other):
        return CompoundSelect("EXCEPT", self, *other)

    def except_all(self, *other):
        return CompoundSelect("EXCEPT ALL", self, *other)

    def intersect(self, *other):
        return CompoundSelect("INTERSECT", self, *other)

    def intersect_all(self, *other):
        return CompoundSelect("INTERSECT ALL", self, *other)

    def execution_options(self, **kw):
        copied = self._copy()
        copied._execution_options = {**self._execution_options, **kw}
        return copied

    _execution_options = {}

    def options(self, *options):
        from ..orm.options import expect_option

        return self._extended("_options", [expect_option(option) for option in options])

    _options = []

    def _copy(self):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied.__dict__.pop("_plan", None)
        return copied

    def _extended(self, name, items):
        copied = self._copy()
        setattr(copied, name, getattr(self, name) + list(items))
        return copied

    def order_by(self, *clauses):
        if len(clauses) == 1 and (clauses[0] is None or clauses[0] is False):
            copied = self._copy()
            copied._order_by = []
            return copied
        return self._extended("_order_by", [self._own(coerce_name(clause, "ORDER BY")) for clause in clauses])

    def limit(self, limit):
        copied = self._copy()
        copied._limit = _number(limit)
        return copied

    def offset(self, offset):
        copied = self._copy()
        copied._offset = _number(offset)
        return copied

    def slice(self, start, stop):
        """What lies between two places, of what an offset before has left."""
        if start is not None and stop is not None:
            made = self.limit(stop - start)
        elif stop is not None:
            return self.limit(stop)
        else:
            made = self
        skipped = self._offset if isinstance(self._offset, int) else 0
        made = made.offset(skipped + start)
        if made._offset == 0:
            made = made.offset(None)
        return made


class Select(SelectBase):
    __visit_name__ = "select"

    def __init__(self, *entities):
        self.entities = [_entity(entity) for entity in entities]
        self._froms = []
        self._joins = []
        self._where = []
        self._group_by = []
        self._having = []
        self._order_by = []
        self._limit = None
        self._offset = None
        self._distinct = False
        self._correlate = None
        self._correlate_except = None
        self._label_style = None
        self._for_update = False

    def _columns(self):
        return [column for entity in self.entities for column in _columns_of(entity)]

    def where(self, *criterion):
        return self._extended("_where", [self._own(expect_condition(clause)) for clause in criterion])

    filter = where

    # For a SELECT from others' rows: which of their columns stands for a table's.
    _change = None

    def _own(self, clause):
        if self._change is None:
            return clause
        from .traversal import adapted

        return adapted(clause, self._change)

    def from_statement(self, statement):
        return FromStatement(self.entities, statement)

    def params(self, *values, **kwargs):
        from .traversal import with_params

        copied = self._copy()
        copied._where = [with_params(clause, values[0] if values else kwargs) for clause in copied._where]
        return copied

    def filter_by(self, **kwargs):
        if _release == "2.0":
            found = [_named(self._last_entity(), name) for name in kwargs]
        else:
            entities = self._all_entities()
            found = [_named_by_one(entities, name) for name in kwargs]
        return self.where(*[column == value for column, value in zip(found, kwargs.values())])

    def _all_entities(self):
        """[(what the statement selects from, how it is shown)]: classes where they are mapped, else tables. A class that is
        joined by itself is its table there, and so another than the same class that is selected."""
        joined = []
        for target, _, _, _ in self._joins:
            entity = _join_target(target)
            joined.append((entity, str(from_clause(entity)) if target is entity else _shown(entity)))
        given = [(source._mapped_by.class_, str(source._mapped_by)) if hasattr(source, "_mapped_by") else
                 (source, _shown(source)) for source in self._froms]
        selected = []
        for entity in self.entities:
            owner = entity if isinstance(entity, type) else getattr(entity, "class_", None)
            found = [owner] if owner is not None else getattr(coerce(entity), "_from_objects", [])
            selected += [(each, _shown(each)) for each in found]
        entities = []
        for entity, shown in joined + given + selected:
            if not any([entity is known and shown == other for known, other in entities]):
                entities.append((entity, shown))
        return entities

    def _last_entity(self):
        if self._joins:
            return _join_target(self._joins[-1][0])
        if self._froms:
            return self._froms[0]._mapped_by.class_ if hasattr(self._froms[0], "_mapped_by") else self._froms[0]
        first = self.entities[0]
        owner = first if isinstance(first, type) else getattr(first, "class_", None)
        if owner is None:
            tables = getattr(first, "_from_objects", ())
            owner = tables[0]._mapped_by.class_ if tables and hasattr(tables[0], "_mapped_by") else first
        return owner

    def having(self, *having):
        return self._extended("_having", [expect_condition(clause) for clause in having])

    def group_by(self, *clauses):
        if len(clauses) == 1 and (clauses[0] is None or clauses[0] is False):
            copied = self._copy()
            copied._group_by = []
            return copied
        return self._extended("_group_by", [self._own(clause) for clause in _grouping(clauses)])

    def distinct(self, *expr):
        copied = self._copy()
        copied._distinct = tuple([coerce_name(each, "GROUP BY / OF / etc.") for each in expr]) or True
        return copied

    def select_from(self, *froms):
        return self._extended("_froms", [_source_of(source) for source in froms])

    def join(self, target, onclause=None, *, isouter=False, full=False):
        check_join(target, onclause)
        return self._extended("_joins", [(target, onclause, isouter, full)])

    def outerjoin(self, target, onclause=None, *, full=False):
        return self.join(target, onclause, isouter=True, full=full)

    def join_from(self, from_, target, onclause=None, *, isouter=False, full=False):
        return self.select_from(from_).join(target, onclause, isouter=isouter, full=full)

    def add_columns(self, *entities):
        return self._extended("entities", [_entity(entity) for entity in entities])

    # What is joined from, where other columns are selected since.
    _joined_from = None

    def with_only_columns(self, *entities):
        copied = self._copy()
        if self._joins and self._joined_from is None:
            copied._joined_from = self.entities
        copied.entities = [_entity(entity) for entity in entities]
        return copied

    def correlate(self, *froms):
        copied = self._copy()
        copied._correlate = [from_clause(source) for source in froms if source is not None]
        return copied

    def correlate_except(self, *froms):
        copied = self._copy()
        copied._correlate_except = [from_clause(source) for source in froms if source is not None]
        return copied

    def with_for_update(self, *, nowait=False, read=False, of=None, skip_locked=False, key_share=False):
        copied = self._copy()
        copied._for_update = True
        return copied

    def set_label_style(self, style):
        copied = self._copy()
        copied._label_style = style
        return copied

    @property
    def froms(self):
        from .joins import all_froms

        return all_froms(self)

    @property
    def whereclause(self):
        return and_(*self._where) if self._where else None


# Wrong arguments are told of by the class that has the method in the real package.
for _owner, _names in {
    "GenerativeSelect": "group_by limit offset order_by slice set_label_style with_for_update",
    "HasCTE": "cte",
    "Executable": "execution_options options",
    "Select": "union union_all",
}.items():
    for _name in _names.split():
        getattr(Select, _name).__qualname__ = f"{_owner}.{_name}"


def _named(entity, name):
    """A column or attribute of an entity."""
    space = entity if isinstance(entity, type) or hasattr(entity, "_aliased_table") else getattr(entity, "c", None)
    if not hasattr(space, name):
        called = entity.__mapper__.local_table.name if isinstance(entity, type) else entity
        raise exc.InvalidRequestError(f'Entity namespace for "{called}" has no property "{name}"')
    return getattr(space, name)


def _shown(entity):
    return str(getattr(entity, "__mapper__", entity))


def _named_by_one(entities, name):
    """The same in the one of the entities that has it."""
    shown = [each for _, each in entities]
    words = ", ".join(shown[:3]) + (f", ... ({len(shown)} total)" if len(shown) > 3 else "")
    having = [entity for entity, _ in entities if _has_name(entity, name)]
    if len(having) > 1:
        raise exc.AmbiguousColumnError(
            f'Attribute name "{name}" is ambiguous; it exists in multiple FROM clause entities ({words}). Use filter()'
            " with explicit column references instead of filter_by()."
        )
    if not having:
        raise exc.InvalidRequestError(
            f'None of the FROM clause entities have a property "{name}". Searched entities: {words}'
        )
    return _named(having[0], name)


def _has_name(entity, name):
    try:
        _named(entity, name)
    except exc.InvalidRequestError:
        return False
    return True


def _entity(value):
    if isinstance(value, type) and "__mapper__" in getattr(value, "__dict__", {}):
        return value
    if hasattr(value, "_aliased_table"):
        return value
    if isinstance(value, (ClauseElement,)) or hasattr(value, "__clause_element__"):
        if hasattr(getattr(value, "prop", None), "composite_class"):
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("a SELECT of a composite attribute")
        return value
    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual column expression {value!r} should be explicitly declared with text({value!r}), or use"
            f" column({value!r}) for more specificity"
        )
    if hasattr(value, "__sa_expression__"):
        return value.__sa_expression__()
    if value is None or isinstance(value, (int, float, bool)):
        return coerce(value)
    complaint = "Column expression, FROM clause, or other columns clause element expected, got " + repr(value) + "."
    if isinstance(value, list):
        complaint += f" Did you mean to say select({', '.join(map(repr, value))})?"
    raise exc.ArgumentError(complaint)


def _columns_of(entity):
    if isinstance(entity, type):
        mapper = entity.__mapper__
        if mapper._inheriting_mappers:
            from ..orm.inheriting import columns_with, loaded_along

            return columns_with(mapper, loaded_along(mapper))
        return [prop.columns[0] for prop in mapper._props.values() if hasattr(prop, "columns")]
    if hasattr(entity, "_aliased_table"):
        if entity._below is not None:
            from ..orm.inheriting import columns_with

            return columns_with(entity._mapper, entity._below)
        from ..orm.aliasing import in_table

        props = [prop for prop in entity._mapper._props.values() if hasattr(prop, "columns")]
        return [in_table(entity._mapper, prop.columns[0], entity._aliased_table) for prop in props]
    if isinstance(entity, ColumnElement):
        return [entity]
    if hasattr(entity, "__clause_element__"):
        return [entity.__clause_element__()]
    if hasattr(entity, "c"):
        return list(entity.c)
    return [entity]


def _number(value):
    """A LIMIT or OFFSET: a whole number, or an expression."""
    if value is None or isinstance(value, (ClauseElement, int)) and not isinstance(value, bool):
        return value
    return int(value)


def check_join(target, onclause):
    """That something can be joined, which is said where join() is called."""
    if isinstance(target, str) or not _is_join_target(target):
        raise exc.ArgumentError(
            "Join target, typically a FROM expression, or ORM relationship attribute expected, got "
            f"{target!r}."
        )
    if onclause is None:
        return
    related = getattr(target, "prop", None)
    if related is not None and related._is_relationship:
        raise exc.InvalidRequestError(
            "No 'on clause' argument may be passed when joining to a relationship path as a target"
        )
    if isinstance(onclause, (str, type)) or not (
        isinstance(onclause, (ClauseElement, bool)) or hasattr(onclause, "__clause_element__")
    ):
        raise exc.ArgumentError(
            "ON clause, typically a SQL expression or ORM relationship attribute expected, got " + repr(onclause) + "."
        )


def _is_join_target(target):
    if isinstance(target, type):
        return "__mapper__" in target.__dict__
    prop = getattr(target, "prop", None)
    if prop is not None:
        return prop._is_relationship
    return isinstance(target, (FromClause, SelectBase)) or hasattr(target, "_aliased_table") or hasattr(target, "metadata")


def _join_target(target):
    prop = getattr(target, "prop", None)
    if prop is not None and prop._is_relationship:
        prop.parent._check_configure()
        return getattr(target, "_of_type", None) or prop.mapper.class_
    return target


class FromStatement(SelectBase):
    """Entities that are read from the rows of a text or another statement."""

    __visit_name__ = "from_statement"

    def __init__(self, entities, element):
        self.entities = list(entities)
        self.element = element

    def _columns(self):
        return [column for entity in self.entities for column in _columns_of(entity)]


class CompoundSelect(SelectBase):
    __visit_name__ = "compound"

    def __init__(self, keyword, *selects):
        self.keyword = keyword
        self.selects = [getattr(each, "statement", each) for each in selects]
        self._order_by = []
        self._limit = None
        self._offset = None

    def _columns(self):
        first, *others = [each._columns() for each in self.selects]
        for number, columns in enumerate(others, 2):
            if len(columns) != len(first):
                raise exc.CompileError(
                    "All selectables passed to CompoundSelect must have identical numbers of columns; select #1 has"
                    f" {len(first)} columns, select #{number} has {len(columns)}"
                )
        return first

    @property
    def entities(self):
        return self.selects[0].entities


class ScalarSelect(ColumnElement):
    __visit_name__ = "scalar_select"

    def __init__(self, element):
        self.element = element
        columns = element._columns()
        self._type = columns[0].type if columns else None

    def get_children(self):
        return ()

    def where(self, *criterion):
        return ScalarSelect(self.element.where(*criterion))

    def correlate(self, *froms):
        return ScalarSelect(self.element.correlate(*froms))

    def correlate_except(self, *froms):
        return ScalarSelect(self.element.correlate_except(*froms))

    def scalar_subquery(self):
        return self


class Exists(ColumnElement):
    __visit_name__ = "exists"
    operator = "EXISTS"

    def __init__(self, element=None):
        if element is None or not hasattr(element, "_columns"):
            from .elements import literal_column

            element = Select(literal_column("*") if element is None else element)
        self.element = element
        from .sqltypes import BOOLEANTYPE

        self._type = BOOLEANTYPE

    def where(self, *criterion):
        return Exists(self.element.where(*criterion))

    def select_from(self, *froms):
        return Exists(self.element.select_from(*froms))

    def select(self):
        return Select(self)

    def correlate(self, *froms):
        return Exists(self.element.correlate(*froms))

    def correlate_except(self, *froms):
        return Exists(self.element.correlate_except(*froms))


class TextualSelect(SelectBase):
    __visit_name__ = "textual_select"

    def __init__(self, text, columns, types):
        self.element = text
        self.column_args = list(columns) + [ColumnClause(name, type_) for name, type_ in types.items()]
        self.entities = self.column_args

    def _columns(self):
        return self.column_args


def select(*entities, **kw):
    if kw:
        name = list(kw)[0]
        raise TypeError(f"select() got an unexpected keyword argument '{name}'")
    return Select(*entities)


def exists(element=None):
    return Exists(element)


def table(name, *columns, **kw):
    return TableClause(name, *columns, **kw)


def alias(selectable, name=None, flat=False):
    return from_clause(selectable).alias(name)


def join(left, right, onclause=None, isouter=False, full=False):
    return Join(left, right, onclause, isouter, full)


def outerjoin(left, right, onclause=None, full=False):
    return Join(left, right, onclause, True, full)


def cte(selectable, name=None, recursive=False):
    return selectable.cte(name, recursive)


def subquery(*args, **kw):
    return Select(*args).subquery(**kw)


def lateral(selectable, name=None):
    return selectable.subquery(name)


def _compound(keyword):
    def combine(*selects):
        return CompoundSelect(keyword, *selects)

    return combine


union = _compound("UNION")
union_all = _compound("UNION ALL")
except_ = _compound("EXCEPT")
except_all = _compound("EXCEPT ALL")
intersect = _compound("INTERSECT")
intersect_all = _compound("INTERSECT ALL")


def values(*columns, **kw):
    from _firstboot_catalogue import unmodelled

    return unmodelled("sqlalchemy.values()")


Selectable = FromClause
