"""SELECT, INSERT, UPDATE and DELETE as text, with SQLAlchemy's line breaks."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from .dml import in_order
from .joins import all_froms, flat
from .labels import qualified
from .linting import FromLinter
from .operations import and_
from .selectable import mapper_of


def render_statement(renderer, element):
    writer = _writers.get(element.__visit_name__)
    if writer is None:
        raise exc.UnsupportedCompilationError(renderer, type(element))
    return writer(renderer, element)


class _Enclosing:
    """A SELECT that is being written: what a SELECT inside of it may leave to it."""

    def __init__(self, nearest, all_):
        self.nearest = nearest
        self.all = all_


def _is_among(source, sources):
    return any([source is other for other in sources])


def displayed_froms(renderer, select, as_from):
    """The FROMs of a SELECT, without those that it takes from the statement around it."""
    froms = all_froms(select)
    around = renderer.stack[-1] if renderer.stack else None
    if around is None:
        return froms
    explicit = [source for source in around.all if not as_from or not _is_among(source, around.nearest)]
    if select._correlate:
        froms = [f for f in froms if not (_is_among(f, explicit) and _is_among(f, select._correlate))]
    elif select._correlate_except is not None:
        kept = select._correlate_except
        froms = [f for f in froms if not (_is_among(f, explicit) and not _is_among(f, kept))]
    elif not as_from and len(froms) > 1:
        froms = [f for f in froms if not _is_among(f, around.nearest)]
        if not froms:
            raise exc.InvalidRequestError(
                f"Select statement '{select!r}' returned no FROM clauses due to auto-correlation; specify"
                " correlate(<tables>) to control correlation manually."
            )
    return froms


def select_text(renderer, select, as_from=False):
    if not select.entities and select._label_style == "tablename":
        raise exc.InvalidRequestError("Query contains no columns with which to SELECT from.")
    if select._options or any([_is_mapped(entity) for entity in select.entities]):
        from ..orm.context import planned

        select = planned(select, not renderer.stack).statement
    froms = displayed_froms(renderer, select, as_from)
    own = [table for source in froms for table in flat(source)]
    before, linter = renderer.stack, renderer.linter
    renderer.stack = before + [_Enclosing(own, own + (before[-1].all if before else []))]
    renderer.linter = None
    text = "SELECT " + ("DISTINCT " if select._distinct else "")
    if isinstance(select._distinct, tuple) and renderer.dialect == "postgresql":
        text += "ON (" + ", ".join([renderer.text(column) for column in select._distinct]) + ") "
    found = select._selected()
    text += ", ".join([_column_text(renderer, each, as_from) for each in found])
    text = text if found else text.rstrip()
    renderer.linter = FromLinter()
    if froms:
        text += " \nFROM " + ", ".join([from_text(renderer, source) for source in froms])
    if select._where:
        text += " \nWHERE " + condition_text(renderer, select._where)
    renderer.warn_of(renderer.linter)
    if select._group_by:
        text += " GROUP BY " + _named(renderer, found, froms, select._group_by)
    if select._having:
        text += " \nHAVING " + condition_text(renderer, select._having)
    text += _tail(renderer, select, found, froms)
    if select._for_update and renderer.dialect != "sqlite":
        text += " FOR UPDATE"
    renderer.stack, renderer.linter = before, linter
    return text


def _is_mapped(entity):
    """Whether the ORM has something to add to what is selected."""
    alias = getattr(entity, "_aliased", None)
    if mapper_of(entity) is not None or (alias is not None and alias._below is not None):
        return True
    within = getattr(getattr(entity, "element", entity), "_of_classes", ())
    owner = within[0] if within else getattr(entity, "class_", None)
    mapper = getattr(owner, "__mapper__", None) if isinstance(owner, type) else None
    if mapper is None:
        return False
    if mapper.registry._new_mappers:
        mapper._check_configure()
    return mapper.inherits is not None or bool(mapper._inheriting_mappers)


def condition_text(renderer, clauses):
    condition = and_(*clauses)
    text = renderer.text(condition)
    if getattr(condition, "is_loose", False):
        return f"({text})"
    # A database without booleans wants a comparison.
    return f"{text} = 1" if text in ("0", "1") and condition.__visit_name__ in ("true", "false") else text


def _named(renderer, found, froms, clauses, ordering=False):
    """Clauses that may name what is selected."""
    before = renderer.named, renderer.ordered
    renderer.named = _names_of(found, froms)
    renderer.ordered = [each.column for each in found if each.column.__visit_name__ == "label"] if ordering else []
    text = ", ".join([renderer.text(clause) for clause in clauses])
    renderer.named, renderer.ordered = before
    return text


def _names_of(found, froms):
    names = {}
    for source in froms:
        for table in flat(source):
            if not getattr(table, "lends_names", True):
                continue
            for key, column in getattr(table, "c", {}).items():
                names[key] = column
    for each in found:
        column = each.column
        is_column = column.__visit_name__ == "column" and not column.is_literal
        names[qualified(column) if is_column else each.key] = column
        if not froms and each.key:
            names.setdefault(each.key, column)
    return names


def _tail(renderer, select, found, froms=()):
    text = ""
    if select._order_by:
        text += " ORDER BY " + _named(renderer, found, froms, select._order_by, True)
    return text + _limit_text(renderer, select)


def _limit_text(renderer, select):
    written = [None if number is None else _number(number) for number in (select._limit, select._offset)]
    limit, offset = written
    if limit is None and offset is None:
        return ""
    if renderer.dialect == "mysql":
        # MySQL puts the offset first, and has no offset without a limit.
        parts = [renderer.text(part) for part in (offset, limit) if part is not None]
        return " \n LIMIT " + ", ".join(parts + ["18446744073709551615"] if limit is None else parts)
    if limit is None:
        endless = renderer.text(_number(-1)) if renderer.dialect == "sqlite" else "-1"
        text = "\n LIMIT " + ("ALL" if renderer.dialect == "postgresql" else endless)
    else:
        text = (" \n LIMIT " if renderer.dialect == "postgresql" else "\n LIMIT ") + renderer.text(limit)
    if offset is None and renderer.dialect == "sqlite":
        offset = _number(0)
    return text if offset is None else text + " OFFSET " + renderer.text(offset)


def _number(value):
    from .operations import coerce

    return coerce(value)


def _column_text(renderer, selected, as_from):
    column, label = selected.column, selected.label
    if getattr(column, "prefix", None) == "DISTINCT " and _release != "2.0":
        from ..util import warn

        warn(
            "Column-expression-level unary distinct() should not be used outside of an aggregate function. For general"
            " 'SELECT DISTINCT' support use select().distinct()."
        )
    if label is not None:
        # Its number comes before those of what it stands for.
        renderer.numbering.written(label)
    text = renderer.text(column)
    if label is None and as_from and isinstance(selected.name, str) and column.__visit_name__ != "textclause":
        if column.__visit_name__ != "column" or not column.is_literal:
            label = selected.name
    return text if label is None else f"{text} AS {renderer.quote(label)}"


def from_text(renderer, source):
    visit = source.__visit_name__
    linter = renderer.linter
    if visit == "join":
        keyword = " FULL OUTER JOIN " if source.full else " LEFT OUTER JOIN " if source.isouter else " JOIN "
        left, right = from_text(renderer, source.left), from_text(renderer, source.right)
        right = f"({right})" if source.right.__visit_name__ == "join" else right
        if linter is not None:
            linter.connected(flat(source.left), flat(source.right))
        return f"{left}{keyword}{right} ON {renderer.text(source.onclause)}"
    if linter is not None and hasattr(source, "name"):
        linter.found(source, renderer.numbering.written(source.name))
    if visit == "alias":
        return f"{renderer.text(source.element)} AS {renderer.quote(source.name)}"
    if visit == "cte":
        return _cte_name(renderer, source)
    if visit == "subquery":
        # Its number comes before those of what lies inside of it.
        name = renderer.quote(source.name)
        return f"({_inside(renderer, source.element)}) AS {name}"
    return renderer.text(source)


def _inside(renderer, element):
    """A SELECT that stands for a table."""
    visit = element.__visit_name__
    if visit == "select":
        return select_text(renderer, element, True)
    return compound_text(renderer, element, True) if visit == "compound" else renderer.text(element)


def _cte_name(renderer, table):
    """The name of a table that stands before the whole statement, where it is written when it is met first."""
    name = renderer.quote(table.name)
    if table.name in renderer.ctes:
        return name
    # It may name itself, and those that it names come before it.
    renderer.ctes[table.name] = None
    around = renderer.positions, renderer.stack, renderer.linter
    renderer.positions, renderer.stack, renderer.linter = [], [], None
    names = f"({', '.join([renderer.quote(column.name) for column in table.c])})" if table.recursive else ""
    text = f"{name}{names} AS \n({_inside(renderer, table.element)})"
    del renderer.ctes[table.name]
    renderer.ctes[table.name] = table.recursive, text, renderer.positions
    renderer.positions, renderer.stack, renderer.linter = around
    return name


def with_ctes(renderer, text):
    """A statement with the tables that it names before it."""
    if not renderer.ctes:
        return text
    found = list(renderer.ctes.values())
    renderer.positions[:0] = [position for _, _, positions in found for position in positions]
    recursive = "RECURSIVE " if any([flag for flag, _, _ in found]) else ""
    return f"WITH {recursive}" + ", \n".join([each for _, each, _ in found]) + f"\n {text}"


def compound_text(renderer, compound, as_from=False):
    before = renderer.stack
    if not before:
        renderer.stack = [_Enclosing([], [])]
    parts = [_part_text(renderer, part, as_from) for part in compound.selects]
    text = f" {compound.keyword} ".join(parts)
    renderer.by_name = True
    text += _tail(renderer, compound, compound._selected())
    renderer.by_name = False
    renderer.stack = before
    return text


def _part_text(renderer, part, as_from):
    narrowed = part._order_by or part._limit is not None or part._offset is not None
    text = select_text(renderer, part, as_from) if part.__visit_name__ == "select" else renderer.text(part)
    return f"({text})" if narrowed or part.__visit_name__ == "compound" else text


def _check_consumed(values):
    unknown = [name for row in (values if isinstance(values, list) else [values or {}]) for name in row
               if isinstance(name, str)]
    if unknown:
        raise exc.CompileError(f"Unconsumed column names: {', '.join(sorted(unknown))}")


def insert_text(renderer, insert):
    from .upserts import conflict_text

    table = renderer.table_name(insert.table)
    _check_consumed(insert._values)
    if insert._select is not None:
        names, select = insert._select
        columns = ", ".join([renderer.quote(getattr(name, "name", name)) for name in names])
        return f"INSERT INTO {table} ({columns}) {renderer.text(select)}"
    rows = insert._values if isinstance(insert._values, list) else [insert._values or {}]
    rows = [_with_defaults(renderer, insert.table, row, "default") for row in rows]
    columns = list(rows[0])
    if insert._values is None:
        columns = list(insert.table.c)
        rows = [{column: None for column in columns}]
    renderer.inserted = (insert.table, columns)
    if not columns and not insert._is_of_many:
        return f"INSERT INTO {table} DEFAULT VALUES" + _returning(renderer, insert)
    if not columns:
        first = renderer.quote(list(insert.table.c)[0].name)
        return f"INSERT INTO {table} ({first}) VALUES (NULL)" + _returning(renderer, insert)
    names = ", ".join([renderer.quote(column.name) for column in columns])
    groups = []
    for number, row in enumerate(rows):
        mark = f"_m{number}" if len(rows) > 1 else ""
        # What Python fills in the first row is called as if there were no other.
        filled = [c for c in columns if mark and number == 0 and c not in insert._values[0]]
        texts = [_value_text(renderer, c, row.get(c), "" if any([c is each for each in filled]) else mark) for c in columns]
        groups.append("(" + ", ".join(texts) + ")")
    return f"INSERT INTO {table} ({names}) VALUES {', '.join(groups)}" + conflict_text(renderer, insert) + _returning(
        renderer, insert
    )


def _with_defaults(renderer, table, values, name):
    """What is shown of a statement that is not run has the columns that Python would fill."""
    if renderer.expands or not values:
        return values
    found = dict(values)
    for column in getattr(table, "c", ()):
        default = getattr(column, name, None)
        if default is not None and column not in found and not default.is_sequence:
            found[column] = default.arg if default.is_clause_element else None
    return in_order(table, found)


def _value_text(renderer, column, value, mark=""):
    from .elements import BindParameter

    if hasattr(value, "get_children") or hasattr(value, "__clause_element__"):
        from .operations import coerce

        value = coerce(value)
        text = renderer.text(value)
        return f"({text})" if value.__visit_name__ == "binary" else text
    # What is no column has no name of its own.
    named = mark is not None and column.__visit_name__ == "column"
    return renderer.text(BindParameter(column.key + mark if named else None, value, column.type, unique=not named))


def _returning(renderer, statement):
    if not statement._returning:
        return ""
    before, renderer.with_table = renderer.with_table, renderer.dialect == "postgresql"
    text = ", ".join([renderer.text(column) for column in statement._returning])
    renderer.with_table = before
    return " RETURNING " + text


def other_tables(statement):
    """The tables besides its own that an UPDATE or DELETE speaks of."""
    from .operations import coerce

    found = []
    for clause in statement._where + [coerce(value) for value in (statement._values or {}).values()]:
        for table in clause._from_objects:
            if not _is_among(table, [statement.table] + found):
                found.append(table)
    return found


def _further(renderer, keyword, tables):
    return f"{keyword} {', '.join([from_text(renderer, table) for table in tables])}" if tables else ""


def _inside_of(renderer, tables, write):
    """What `write` gives while a statement changes a table, whose rows a SELECT inside of it may speak of."""
    before = renderer.stack
    renderer.stack = before + [_Enclosing(tables, tables)]
    text = write()
    renderer.stack = before
    return text


def _where_text(renderer, statement, tables):
    if not statement._where:
        return ""
    return " WHERE " + _inside_of(renderer, tables, lambda: condition_text(renderer, statement._where))


def _target_text(renderer, target):
    """What is assigned to: a column, or what else a hybrid property stands for."""
    if target.__visit_name__ == "column":
        return renderer.quote(target.name)
    before, renderer.with_table = renderer.with_table, False
    text = renderer.text(target)
    renderer.with_table = before
    return text


def _note_several(what):
    from _firstboot_catalogue import note_unmodelled

    note_unmodelled(what + " of several tables")


def _check_one_table(renderer, update):
    columns = [each for each in update._values or {} if each.__visit_name__ == "column"]
    others = {column.table.name: None for column in columns if column.table is not update.table}
    if not others:
        return
    if renderer.dialect == "mysql":
        return _note_several("an UPDATE")
    names = ", ".join([repr(name) for name in others])
    raise exc.CompileError(
        "Backend does not support additional tables in the SET clause; cannot include columns from table(s)"
        f" {names} in SET clause"
    )


def update_text(renderer, update):
    table = renderer.table_name(update.table)
    _check_consumed(update._values)
    _check_one_table(renderer, update)

    def settings():
        values = _with_defaults(renderer, update.table, update._values or {}, "onupdate")
        if update._values is None and not renderer.expands:
            values = {column: None for column in update.table.c}
        values = sorted(values.items(), key=lambda each: each[0].__visit_name__ == "column")
        return ", ".join([f"{_target_text(renderer, c)}={_value_text(renderer, c, value)}" for c, value in values])

    others = other_tables(update)
    if others and renderer.dialect == "mysql":
        _note_several("an UPDATE")
    tables = [update.table] + others
    text = f"UPDATE {table} SET {_inside_of(renderer, tables, settings)}" + _further(renderer, " FROM", others)
    return text + _where_text(renderer, update, tables) + _returning(renderer, update)


def delete_text(renderer, delete):
    others = other_tables(delete)
    if others and renderer.dialect == "mysql":
        _note_several("a DELETE")
    if others and renderer.dialect == "sqlite":
        raise NotImplementedError("This backend does not support multiple-table criteria within DELETE")
    text = f"DELETE FROM {renderer.table_name(delete.table)}"
    text += _further(renderer, " USING" if renderer.dialect == "postgresql" else " ,", others)
    return text + _where_text(renderer, delete, [delete.table] + others) + _returning(renderer, delete)


def _brackets(renderer, element):
    return f"({renderer.text(element.element)})"


_writers = {
    "select": select_text,
    "compound": compound_text,
    "scalar_select": _brackets,
    "exists": lambda renderer, element: f"EXISTS ({renderer.text(element.element)})",
    "insert": insert_text,
    "update": update_text,
    "delete": delete_text,
    "from_statement": lambda renderer, element: renderer.text(element.element),
    "textual_select": lambda renderer, element: renderer.text(element.element),
    "join": from_text,
    "alias": from_text,
    "subquery": from_text,
    "cte": from_text,
}
