"""SELECT, INSERT, UPDATE and DELETE as text, with SQLAlchemy's line breaks."""

from .. import exc
from .operations import and_
from .selectable import Join, _join_target, final_froms, from_clause


def render_statement(renderer, element):
    writer = _writers.get(element.__visit_name__)
    if writer is None:
        raise exc.UnsupportedCompilationError(renderer, type(element))
    return writer(renderer, element)


def _outer(renderer):
    return getattr(renderer, "outer_froms", [])


def select_text(renderer, select):
    froms = _joined_froms(select)
    if select._correlate_except is not None or _outer(renderer):
        outer = _outer(renderer)
        kept = [source for source in froms if not any([source is other for other in outer])]
        if kept:
            froms = kept
    before = _outer(renderer)
    renderer.outer_froms = before + [table for source in froms for table in _flat(source)]
    with_prefix = _cte_prefix(renderer, froms)
    text = "SELECT " + ("DISTINCT " if select._distinct else "")
    text += ", ".join(_column_texts(renderer, select))
    if froms:
        text += " \nFROM " + ", ".join([from_text(renderer, source) for source in froms])
    if select._where:
        text += " \nWHERE " + renderer.text(and_(*select._where))
    if select._group_by:
        text += " GROUP BY " + _named(renderer, select, froms, select._group_by)
    if select._having:
        text += " \nHAVING " + renderer.text(and_(*select._having))
    text += _tail(renderer, select, froms)
    if select._for_update and renderer.dialect != "sqlite":
        text += " FOR UPDATE"
    renderer.outer_froms = before
    return with_prefix + text


def _flat(source):
    return _flat(source.left) + _flat(source.right) if isinstance(source, Join) else [source]


def _named(renderer, select, froms, clauses):
    """Clauses that may name what is selected."""
    before = renderer.named
    renderer.named = _names_of(select, froms)
    text = ", ".join([renderer.text(clause) for clause in clauses])
    renderer.named = before
    return text


def _names_of(select, froms):
    found = {}
    for column in select._columns():
        key = getattr(column, "key", None) or getattr(column, "name", None)
        table = getattr(column, "table", None)
        if select._label_style == "tablename" and table is not None:
            key = _plus_column(table, column)
        if key is not None:
            found[key] = column
    for source in froms:
        for table in _flat(source):
            for key, column in getattr(table, "c", {}).items():
                found.setdefault(key, column)
    return found


def _tail(renderer, select, froms=()):
    text = ""
    if select._order_by:
        text += " ORDER BY " + _named(renderer, select, froms, select._order_by)
    if select._limit is not None:
        text += "\n LIMIT " + renderer.text(_number(select._limit))
    if select._offset is not None:
        if select._limit is None:
            text += "\n LIMIT -1" if renderer.dialect == "sqlite" else "\n"
        text += " OFFSET " + renderer.text(_number(select._offset))
    elif select._limit is not None and renderer.dialect == "sqlite" and renderer.style == "qmark":
        text += " OFFSET " + renderer.text(_number(0))
    return text


def _number(value):
    from .operations import coerce

    return coerce(value)


def _column_texts(renderer, select):
    texts = []
    seen = set()
    for column in select._columns():
        texts.append(_column_text(renderer, select, column, seen))
    return texts


def _column_text(renderer, select, column, seen):
    visit = column.__visit_name__
    text = renderer.text(column)
    if visit == "label":
        return f"{text} AS {renderer.quote(column.name)}"
    if visit == "column" and not column.is_literal:
        table = column.table
        if select._label_style == "tablename" and table is not None:
            return f"{text} AS {renderer.quote(_plus_column(table, column))}"
        if column.name in seen and table is not None:
            return f"{text} AS {renderer.quote(f'{column.name}_1')}"
        seen.add(column.name)
        return text
    if visit in ("textclause", "column"):
        return text
    if visit == "function":
        return f"{text} AS {renderer.quote(renderer.numbered_label(column.name))}"
    return f"{text} AS {renderer.numbered_label('anon')}"


def _plus_column(table, column):
    schema = getattr(table, "schema", None)
    return (schema.replace(".", "_") + "_" if schema else "") + f"{table.name}_{column.name}"


def _joined_froms(select):
    froms = final_froms(select)
    for target, onclause, isouter, full in select._joins:
        prop = getattr(target, "prop", None)
        right = from_clause(_join_target(target))
        if not froms:
            froms = [right]
            continue
        left = froms[-1] if len(froms) == 1 else _left_for(froms, target, right)
        if prop is not None and prop._is_relationship and onclause is None:
            made = _relationship_join(left, right, prop, isouter, full)
        elif getattr(getattr(onclause, "prop", None), "_is_relationship", False):
            made = _relationship_join(left, right, onclause.property, isouter, full)
        else:
            made = Join(left, right, onclause, isouter, full)
        froms = [made if source is left else source for source in froms]
    return froms


def _left_for(froms, target, right):
    from .. import exc as errors

    for source in froms:
        try:
            Join(source, right)
        except errors.ArgumentError:
            continue
        return source
    return froms[0]


def _relationship_join(left, right, prop, isouter, full):
    if prop.secondary is None:
        return Join(left, right, prop.primaryjoin, isouter, full)
    middle = Join(left, prop.secondary, prop.primaryjoin, isouter, full)
    return Join(middle, right, prop.secondaryjoin, isouter, full)


def from_text(renderer, source):
    visit = source.__visit_name__
    if visit == "join":
        keyword = " FULL OUTER JOIN " if source.full else " LEFT OUTER JOIN " if source.isouter else " JOIN "
        left, right = from_text(renderer, source.left), from_text(renderer, source.right)
        return f"{left}{keyword}{right} ON {renderer.text(source.onclause)}"
    if visit == "alias":
        return f"{from_text(renderer, source.element)} AS {renderer.quote(source.name)}"
    if visit == "cte":
        return renderer.quote(source.name)
    if visit == "subquery":
        return f"({renderer.text(source.element)}) AS {renderer.quote(source.name)}"
    return renderer.text(source)


def _cte_prefix(renderer, froms):
    found = []
    for source in froms:
        for table in _flat(source):
            if table.__visit_name__ == "cte":
                if table.name in renderer.__dict__.setdefault("written_ctes", set()):
                    continue
                renderer.written_ctes.add(table.name)
                recursive = "RECURSIVE " if table.recursive else ""
                found.append((recursive, f"{renderer.quote(table.name)} AS \n({renderer.text(table.element)})"))
    if not found:
        return ""
    recursive = "RECURSIVE " if any([flag for flag, _ in found]) else ""
    return f"WITH {recursive}" + ", \n".join([text for _, text in found]) + "\n "


def compound_text(renderer, compound):
    parts = [renderer.text(part) for part in compound.selects]
    return f" {compound.keyword} ".join(parts) + _tail(renderer, compound)


def insert_text(renderer, insert):
    table = renderer.table_name(insert.table)
    if insert._select is not None:
        names, select = insert._select
        columns = ", ".join([renderer.quote(getattr(name, "name", name)) for name in names])
        return f"INSERT INTO {table} ({columns}) {renderer.text(select)}"
    rows = insert._values if isinstance(insert._values, list) else [insert._values or {}]
    columns = list(rows[0])
    if insert._values is None:
        columns = list(insert.table.c)
        rows = [{column: None for column in columns}]
    if not columns:
        return f"INSERT INTO {table} DEFAULT VALUES" + _returning(renderer, insert)
    names = ", ".join([renderer.quote(column.name) for column in columns])
    groups = []
    for row in rows:
        groups.append("(" + ", ".join([_value_text(renderer, c, row.get(c), len(rows)) for c in columns]) + ")")
    return f"INSERT INTO {table} ({names}) VALUES {', '.join(groups)}" + _returning(renderer, insert)


def _value_text(renderer, column, value, count=1):
    from .elements import BindParameter

    if hasattr(value, "get_children") or hasattr(value, "__clause_element__"):
        from .operations import coerce

        return renderer.text(coerce(value))
    return renderer.text(BindParameter(column.key, value, column.type, unique=count > 1))


def _returning(renderer, statement):
    if not statement._returning:
        return ""
    before, renderer.with_table = renderer.with_table, False
    text = ", ".join([renderer.text(column) for column in statement._returning])
    renderer.with_table = before
    return " RETURNING " + text


def update_text(renderer, update):
    table = renderer.table_name(update.table)
    parts = [
        f"{renderer.quote(column.name)}={_value_text(renderer, column, value)}"
        for column, value in (update._values or {}).items()
    ]
    text = f"UPDATE {table} SET {', '.join(parts)}"
    if update._where:
        text += " WHERE " + renderer.text(and_(*update._where))
    return text + _returning(renderer, update)


def delete_text(renderer, delete):
    text = f"DELETE FROM {renderer.table_name(delete.table)}"
    if delete._where:
        text += " WHERE " + renderer.text(and_(*delete._where))
    return text + _returning(renderer, delete)


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
    "textual_select": lambda renderer, element: renderer.text(element.element),
    "join": from_text,
    "alias": from_text,
    "subquery": from_text,
    "cte": from_text,
}
