from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .collections import ColumnCollection
from .elements import ClauseElement, ColumnClause, ColumnElement, TextClause
from .operations import and_, coerce, coerce_name, expect_condition


class FromClause(ClauseElement):
    named_with_column = False
    schema = None

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
        self.c = ColumnCollection()
        for column in columns:
            self.c.add(column)
            column.table = self

    @property
    def description(self):
        return self.name


class _Derived(FromClause):
    """What has the columns of something else under its own name."""

    named_with_column = True

    def _derive(self, columns):
        self.c = ColumnCollection()
        for key, column in columns:
            made = ColumnClause(getattr(column, "name", None) or key, column.type)
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


_names = [0]


class Alias(_Derived):
    __visit_name__ = "alias"

    def __init__(self, element, name=None):
        self.element = element
        if name is None:
            _names[0] += 1
            base = getattr(element, "name", "anon")
            name = f"{base}_1" if hasattr(element, "metadata") else "anon_1"
        self.name = name
        self._derive(element.c.items())


class Subquery(Alias):
    __visit_name__ = "subquery"

    def __init__(self, element, name=None):
        self.element = element
        self.name = name or "anon_1"
        self._derive(element._label_pairs())


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

            onclause = join_condition(_tables(self.left), _tables(self.right))
        self.onclause = coerce(onclause)

    @property
    def c(self):
        found = ColumnCollection()
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

    def _label_pairs(self):
        return [(getattr(column, "key", None) or f"anon_{i + 1}", column) for i, column in enumerate(self._columns())]

    @property
    def selected_columns(self):
        found = ColumnCollection()
        for key, column in self._label_pairs():
            found.add(column, key)
        return found

    @property
    def c(self):
        return self.selected_columns

    def union(self, *other):
        return CompoundSelect("UNION", self, *other)

    def union_all(self, *other):
        return CompoundSelect("UNION ALL", self, *other)

    def execution_options(self, **kw):
        return self

    def options(self, *options):
        return self

    def _copy(self):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
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
        return self._extended("_order_by", [coerce_name(clause) for clause in clauses])

    def limit(self, limit):
        copied = self._copy()
        copied._limit = limit
        return copied

    def offset(self, offset):
        copied = self._copy()
        copied._offset = offset
        return copied

    def slice(self, start, stop):
        return self.limit(stop - start).offset(start)


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
        self._correlate_except = None
        self._label_style = None
        self._for_update = False

    def _columns(self):
        return [column for entity in self.entities for column in _columns_of(entity)]

    def where(self, *criterion):
        return self._extended("_where", [expect_condition(clause) for clause in criterion])

    filter = where

    def filter_by(self, **kwargs):
        if _release == "2.0":
            found = [_named(self._last_entity(), name) for name in kwargs]
        else:
            entities = self._all_entities()
            found = [_named_by_one(entities, name) for name in kwargs]
        return self.where(*[column == value for column, value in zip(found, kwargs.values())])

    def _all_entities(self):
        """What the statement selects from, each once: classes where they are mapped, else tables."""
        joined = [_join_target(target) for target, _, _, _ in self._joins]
        selected = []
        for entity in self.entities:
            owner = entity if isinstance(entity, type) else getattr(entity, "class_", None)
            selected += [owner] if owner is not None else getattr(coerce(entity), "_from_objects", [])
        entities = []
        for entity in joined + self._froms + selected:
            if not any([entity is known for known in entities]):
                entities.append(entity)
        return entities

    def _last_entity(self):
        if self._joins:
            return self._joins[-1][0]
        first = self.entities[0]
        return getattr(first, "class_", first) if not isinstance(first, type) else first

    def having(self, *having):
        return self._extended("_having", [expect_condition(clause) for clause in having])

    def group_by(self, *clauses):
        return self._extended("_group_by", [coerce_name(clause) for clause in clauses])

    def distinct(self, *expr):
        copied = self._copy()
        copied._distinct = True
        return copied

    def select_from(self, *froms):
        return self._extended("_froms", [from_clause(source) for source in froms])

    def join(self, target, onclause=None, *, isouter=False, full=False):
        return self._extended("_joins", [(target, onclause, isouter, full)])

    def outerjoin(self, target, onclause=None, *, full=False):
        return self.join(target, onclause, isouter=True, full=full)

    def join_from(self, from_, target, onclause=None, *, isouter=False, full=False):
        return self.select_from(from_).join(target, onclause, isouter=isouter, full=full)

    def add_columns(self, *entities):
        return self._extended("entities", [_entity(entity) for entity in entities])

    def with_only_columns(self, *entities):
        copied = self._copy()
        copied.entities = [_entity(entity) for entity in entities]
        return copied

    def correlate(self, *froms):
        return self

    def correlate_except(self, *froms):
        copied = self._copy()
        copied._correlate_except = list(froms)
        return copied

    def with_for_update(self, **kw):
        copied = self._copy()
        copied._for_update = True
        return copied

    def set_label_style(self, style):
        copied = self._copy()
        copied._label_style = style
        return copied

    def scalar_subquery(self):
        return ScalarSelect(self)

    @property
    def froms(self):
        return final_froms(self)

    @property
    def whereclause(self):
        return and_(*self._where) if self._where else None


def _named(entity, name):
    """A column or attribute of an entity."""
    space = entity if isinstance(entity, type) or hasattr(entity, "_aliased_table") else getattr(entity, "c", entity)
    if not hasattr(space, name):
        called = entity.__mapper__.local_table.name if isinstance(entity, type) else entity
        raise exc.InvalidRequestError(f'Entity namespace for "{called}" has no property "{name}"')
    return getattr(space, name)


def _named_by_one(entities, name):
    """The same in the one of the entities that has it."""
    shown = [str(getattr(entity, "__mapper__", entity)) for entity in entities]
    words = ", ".join(shown[:3]) + (f", ... ({len(shown)} total)" if len(shown) > 3 else "")
    having = [entity for entity in entities if _has_name(entity, name)]
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
        return [prop.columns[0] for prop in mapper._props.values() if hasattr(prop, "columns")]
    if hasattr(entity, "_aliased_table"):
        return list(entity._aliased_table.c)
    if isinstance(entity, ColumnElement):
        return [entity]
    if hasattr(entity, "__clause_element__"):
        return [entity.__clause_element__()]
    if hasattr(entity, "c"):
        return list(entity.c)
    return [entity]


def final_froms(select):
    """The tables that a SELECT names: those given, then those of its columns and conditions."""
    found = list(select._froms)
    joined = []
    for target, _, _, _ in select._joins:
        joined.append(from_clause(_join_target(target)))
    candidates = [table for column in select._columns() for table in column._from_objects]
    candidates += [table for clause in select._where for table in clause._from_objects]
    inside = [table for source in found for table in _tables(source)]
    for table in candidates:
        if any([table is known for known in found + joined + inside]):
            continue
        found.append(table)
    return found


def _join_target(target):
    prop = getattr(target, "prop", None)
    if prop is not None and prop._is_relationship:
        prop.parent._check_configure()
        return prop.mapper.class_
    return target


class CompoundSelect(SelectBase):
    __visit_name__ = "compound"

    def __init__(self, keyword, *selects):
        self.keyword = keyword
        self.selects = list(selects)
        self._order_by = []
        self._limit = None
        self._offset = None

    def _columns(self):
        return self.selects[0]._columns()

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
        return self

    def scalar_subquery(self):
        return self


class Exists(ColumnElement):
    __visit_name__ = "exists"

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
        return self


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
