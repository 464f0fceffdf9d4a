from _firstboot_catalogue import unmodelled

from .. import exc as sa_exc
from ..sql.elements import literal_column
from ..sql.selectable import CompoundSelect, Exists, Select, Subquery
from .dml import execute_for_entity
from .inheriting import joined_tables
from .loading import _load, _mapper_of, get, rows_of


class Query:
    """`session.query(…)`, each method of which makes another query."""

    # What is bound to the names in its texts.
    _params = {}

    def __class_getitem__(cls, parameters):
        return cls

    def __init__(self, entities, session=None):
        if not isinstance(entities, (tuple, list)):
            entities = (entities,)
        self.session = session
        self._statement = statement = Select(*entities)
        statement._label_style = "tablename"
        for entity in statement.entities:
            mapper = _mapper_of(entity)
            if mapper is not None:
                mapper._check_configure()

    def _with(self, statement):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied._statement = statement
        return copied

    @property
    def _entity(self):
        return self._statement.entities[0]

    @property
    def statement(self):
        copied = self._statement._copy()
        if copied.entities:
            copied._label_style = None
        return copied

    def __clause_element__(self):
        return self.statement

    @property
    def column_descriptions(self):
        return [{"entity": entity, "expr": entity} for entity in self._statement.entities]

    # Narrowing

    def _check_unlimited(self, name):
        statement = self._statement
        if statement._limit is not None or statement._offset is not None:
            raise sa_exc.InvalidRequestError(
                f"Query.{name}() being called on a Query which already has LIMIT or OFFSET applied.  Call {name}()"
                " before limit() or offset() are applied."
            )

    def _check_plain(self, name, *more):
        """That nothing narrows the query yet; `more` are further parts of the statement that count."""
        statement = self._statement
        narrowing = [getattr(statement, part) for part in ("_where", "_froms", "_joins", "_group_by", *more)]
        if any(narrowing) or statement._limit is not None or statement._offset is not None:
            raise sa_exc.InvalidRequestError(f"Query.{name}() being called on a Query with existing criterion. ")

    def filter(self, *criterion):
        self._check_unlimited("filter")
        return self._with(self._statement.where(*criterion))

    where = filter

    def filter_by(self, **kwargs):
        joins = self._statement._joins
        entity = joins[-1][0] if joins else self._statement._froms[0] if self._statement._froms else self._entity
        if self._statement._change is not None:
            entity = self._entity
        shown = entity
        prop = getattr(entity, "prop", None)
        if prop is not None and prop._is_relationship:
            shown = entity = prop.mapper.class_
        elif not isinstance(entity, type) and hasattr(entity, "class_"):
            shown, entity = entity.__clause_element__(), entity.class_
        elif not isinstance(entity, type) and getattr(entity, "_from_objects", None):
            mapper = getattr(entity._from_objects[0], "_mapped_by", None)
            if mapper is not None:
                shown, entity = mapper.class_, mapper.class_
            elif hasattr(entity, "c"):
                entity = entity.c
        conditions = []
        for name, value in kwargs.items():
            if not hasattr(entity, name):
                table = joined_tables(shown.__mapper__) if isinstance(shown, type) else shown
                raise sa_exc.InvalidRequestError(
                    f'Entity namespace for "{table}" has no property "{name}"'
                )
            conditions.append(getattr(entity, name) == value)
        return self.filter(*conditions)

    def order_by(self, *clauses):
        self._check_unlimited("order_by")
        return self._with(self._statement.order_by(*clauses))

    def with_parent(self, instance, property=None, from_entity=None):
        from .aliasing import with_parent

        if property is None:
            own, wanted = type(instance), _mapper_of(self._statement._last_entity())
            relationships = [prop for prop in own.__mapper__._props.values() if prop._is_relationship]
            found = [prop.key for prop in relationships if prop.mapper is wanted]
            if not found:
                raise sa_exc.InvalidRequestError(
                    f"Could not locate a property which relates instances of class '{wanted.class_.__name__}' to"
                    f" instances of class '{own.__name__}'"
                )
            property = getattr(own, found[0])
        return self.filter(with_parent(instance, property, from_entity))

    def group_by(self, *clauses):
        self._check_unlimited("group_by")
        return self._with(self._statement.group_by(*clauses))

    def having(self, *having):
        self._check_unlimited("having")
        return self._with(self._statement.having(*having))

    def limit(self, limit):
        return self._with(self._statement.limit(limit))

    def offset(self, offset):
        return self._with(self._statement.offset(offset))

    def slice(self, start, stop):
        return self._with(self._statement.slice(start, stop))

    def distinct(self, *expr):
        return self._with(self._statement.distinct(*expr))

    def join(self, target, *props, **kwargs):
        self._check_unlimited("join")
        onclause = props[0] if props else None
        return self._with(self._statement.join(target, onclause, **kwargs))

    def outerjoin(self, target, *props, **kwargs):
        return self.join(target, *props, isouter=True)

    def select_from(self, *from_obj):
        self._check_plain("select_from", "_order_by", "_distinct")
        return self._with(self._statement.select_from(*from_obj))

    def options(self, *args):
        from .options import ExecutableOption

        for option in args:
            # What is none is asked for what every option has, and complains itself.
            isinstance(option, ExecutableOption) or option._is_core
        return self._with(self._statement.options(*args))

    def execution_options(self, **kw):
        return self._with(self._statement.execution_options(**kw))

    def with_for_update(self, **kw):
        return self._with(self._statement.with_for_update(**kw))

    def populate_existing(self):
        return self.execution_options(populate_existing=True)

    def enable_eagerloads(self, value):
        return self.execution_options(_eager=value)

    def yield_per(self, count):
        return self.execution_options(yield_per=count)

    def reset_joinpoint(self):
        return self

    def correlate(self, *fromclauses):
        return self._with(self._statement.correlate(*fromclauses))

    def from_statement(self, statement):
        return self._with(self._statement.from_statement(statement))

    def add_columns(self, *column):
        return self._with(self._statement.add_columns(*column))

    def add_entity(self, entity, alias=None):
        return self._with(self._statement.add_columns(entity))

    def with_entities(self, *entities):
        made = Query(entities, self.session)
        return self._with(self._statement.with_only_columns(*made._statement.entities))

    def with_session(self, session):
        copied = self._with(self._statement)
        copied.session = session
        return copied

    def autoflush(self, setting):
        copied = self._with(self._statement)
        copied._flushes = setting
        return copied

    _flushes = True

    def params(self, *args, **kwargs):
        copied = self._with(self._statement)
        copied._params = self._params | dict(*args, **kwargs)
        return copied

    # Answers

    def _result(self):
        if self._flushes:
            self.session._autoflush()
        statement = self._statement
        first = _first_mapper(statement)
        connection = self.session._connection_for(mapper=first, clause=statement)
        return _load(self.session, connection, statement, statement.entities, self._params,
                     populate=statement._execution_options.get("populate_existing", False))

    def _rows(self):
        result = self._result()
        mappers = [_mapper_of(entity) for entity in self._statement.entities]
        if len(mappers) == 1 and mappers[0] is not None:
            return result.unique().scalars().all()
        return result.unique().all() if any(mappers) else result.all()

    def all(self):
        return self._rows()

    def __iter__(self):
        return iter(self._rows())

    def first(self):
        found = self.limit(1)._rows()
        return found[0] if found else None

    def one(self):
        found = self._rows()
        if not found:
            raise sa_exc.NoResultFound("No row was found when one was required")
        if len(found) > 1:
            raise sa_exc.MultipleResultsFound("Multiple rows were found when exactly one was required")
        return found[0]

    def one_or_none(self):
        found = self._rows()
        if len(found) > 1:
            raise sa_exc.MultipleResultsFound("Multiple rows were found when one or none was required")
        return found[0] if found else None

    def scalar(self):
        try:
            found = self.one()
        except sa_exc.NoResultFound:
            return None
        return found if _mapper_of(self._entity) is not None else found[0]

    def get(self, ident):
        from ..exc import LegacyAPIWarning
        from ..util import warn

        warn(
            "The Query.get() method is considered legacy as of the 1.x series of SQLAlchemy and becomes a legacy"
            " construct in 2.0. The method is now available as Session.get() (deprecated since: 2.0)",
            LegacyAPIWarning,
        )
        self._check_plain("get")
        entities = self._statement.entities
        if len(entities) != 1 or not isinstance(entities[0], type):
            raise sa_exc.InvalidRequestError("get() can only be used against a single mapped class.")
        return get(self.session, entities[0], ident, self._statement._options)

    def count(self):
        from ..sql.functions import func

        if self._flushes:
            self.session._autoflush()
        inner = self._statement.subquery()
        statement = Select(func.count(literal_column("*"))).select_from(inner)
        statement._label_style = "tablename"
        return rows_of(self.session, statement, _first_mapper(self._statement), self._params).scalar()

    def exists(self):
        inner = self._statement.with_only_columns(literal_column("1"))
        inner._label_style = None
        inner._options = []
        mapper = _mapper_behind(self._entity)
        if mapper is not None and not inner._froms and not inner._joins:
            inner = inner.select_from(mapper.local_table)
        return Exists(inner)

    def subquery(self, name=None, **kw):
        return self.statement.subquery(name)

    def scalar_subquery(self):
        return self.statement.scalar_subquery()

    def label(self, name):
        return self.statement.label(name)

    def _combined(self, keyword, others):
        """The rows of several queries as a table, from which what is asked for is taken."""
        from .aliasing import AliasedClass

        first = self._statement
        compound = CompoundSelect(keyword, first, *[other._statement for other in others])
        compound._label_style = first._label_style
        source = Subquery(compound)
        columns = list(source.c)
        places = list(zip(first._columns(), columns))

        def change(column):
            for known, instead in places:
                if known is column:
                    return instead
            return None

        entities = []
        for entity in first.entities:
            mapper = _mapper_of(entity)
            if mapper is None:
                entities += [columns.pop(0)]
                continue
            table = _Taken(mapper, columns)
            entities.append(AliasedClass(mapper.class_, table))
            columns = columns[len(table.c) :]
        statement = Select(*entities)
        statement._label_style = first._label_style
        statement._change = change
        return self._with(statement.select_from(source))

    def union(self, *q):
        return self._combined("UNION", q)

    def union_all(self, *q):
        return self._combined("UNION ALL", q)

    def intersect(self, *q):
        return self._combined("INTERSECT", q)

    def except_(self, *q):
        return self._combined("EXCEPT", q)

    def __getitem__(self, item):
        if isinstance(item, slice):
            if (item.start or 0) < 0 or (item.stop or 0) < 0:
                raise IndexError("negative indexes are not accepted by SQL index / slice operators")
            return self.slice(item.start, item.stop).all()
        if item == -1:
            raise IndexError("negative indexes are not accepted by SQL index / slice operators")
        return self.slice(item, item + 1).all()[0]

    def delete(self, synchronize_session="auto"):
        from ..sql.dml import delete

        self._check_whole()
        return self._bulk(delete(*self._statement.entities), synchronize_session)

    def update(self, values, synchronize_session="auto", update_args=None):
        from ..sql.dml import update

        self._check_whole()
        return self._bulk(update(*self._statement.entities).values({
            name if isinstance(name, str) else name.key: value for name, value in values.items()
        }), synchronize_session)

    def _bulk(self, statement, synchronize_session):
        if self._flushes:
            self.session._autoflush()
        statement = statement.where(*self._statement._where)
        mapper = _mapper_of(self._entity)
        if mapper is None:
            # Of a Table: none of the session's objects is known to be of it.
            return self.session._connection_for(clause=statement).execute(statement, {}).rowcount
        statement = statement.execution_options(synchronize_session=synchronize_session)
        return execute_for_entity(self.session, self.session._connection_for(mapper=mapper), statement, None).rowcount

    def _check_whole(self):
        joined = "join(), outerjoin(), select_from(), or from_self()"
        parts = {"_limit": "limit()", "_offset": "offset()", "_order_by": "order_by()", "_group_by": "group_by()",
                 "_distinct": "distinct()", "_froms": joined, "_joins": joined}
        for part, called in parts.items():
            if getattr(self._statement, part) not in (None, False, []):
                raise sa_exc.InvalidRequestError(
                    f"Can't call Query.update() or Query.delete() when {called} has been called"
                )

    def __str__(self):
        # By the database that the session would ask, if it can be told.
        try:
            dialect = self.session.get_bind(mapper=_first_mapper(self._statement)).dialect
        except (AttributeError, RuntimeError, sa_exc.UnboundExecutionError):
            return str(self._statement)
        return str(self._statement.compile(dialect=dialect))


def _first_mapper(statement):
    for entity in statement.entities:
        mapper = _mapper_behind(entity)
        if mapper is not None:
            return mapper
    return None


def _mapper_behind(entity):
    """The mapper of what is asked for, or of a table that it speaks of."""
    mapper = _mapper_of(entity)
    if mapper is not None:
        return mapper
    owner = getattr(entity, "class_", None)
    if owner is not None and hasattr(owner, "__mapper__"):
        return owner.__mapper__
    for table in getattr(entity, "_from_objects", ()):
        if getattr(table, "_mapped_by", None) is not None:
            return table._mapped_by
    return None


class _Taken:
    """A mapper's columns in a table that holds those of others too."""

    def __init__(self, mapper, columns):
        from ..sql.collections import ReadOnlyColumnCollection
        from .properties import ColumnProperty

        self.c = ReadOnlyColumnCollection()
        self._expressions = {}
        mapped = [prop.columns[0] for prop in mapper._props.values() if isinstance(prop, ColumnProperty)]
        for own, column in zip(mapped, columns):
            self.c.add(column, own.key)
            self._expressions[own] = column
