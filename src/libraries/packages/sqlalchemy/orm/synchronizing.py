"""A session's instances, kept in step with an UPDATE or DELETE of their class."""

import operator

from .. import exc
from ..engine.executing import bound_values, compile_statement, from_driver
from ..sql.operations import coerce
from ..sql.selectable import Select
from ..sql.statements import other_tables
from ..sql.traversal import columns_of
from .state import state_of

_operators = {"+": operator.add, "||": operator.add, "-": operator.sub, "*": operator.mul}


def met(session, connection, statement, mapper):
    """The instances whose rows a statement is about; the database is asked for them, which nobody hears of."""
    if statement._execution_options.get("synchronize_session", "auto") is False:
        return []
    if statement.__visit_name__ == "delete" and connection.dialect.name == "sqlite" and other_tables(statement):
        raise exc.CompileError(
            'Dialect "sqlite" does not support RETURNING with DELETE..USING; for synchronize_session=\'fetch\', please add'
            " the additional execution option 'is_delete_using=True' to the statement to indicate that a separate SELECT"
            " should be used for this backend."
        )
    if not any([isinstance(instance, mapper.class_) for instance in session._identities.values()]):
        return []
    import _firstboot_database

    text, renderer = compile_statement(connection, Select(*mapper.primary_key).where(*statement._where))
    rows = _firstboot_database.execute(connection._begun(), text, tuple(bound_values(text, renderer)))
    # What is wrong with the condition is the statement's to say.
    rows = rows[1] if len(rows) > 3 else []
    keys = [tuple([from_driver(value, c.type) for value, c in zip(row, mapper.primary_key)]) for row in rows]
    found = [session._identities.get((mapper.base_mapper.class_, key, None)) for key in keys]
    # What has expired is loaded anew anyway.
    return [instance for instance in found if isinstance(instance, mapper.class_) and _has_values(instance, mapper)]


_told_in_python = {"=", "!=", "<", "<=", ">", ">=", "IS", "IS NOT", "IN", "NOT IN", "+", "-", "*", "/", "%", "||"}


def asks_for_keys(statement, mapper):
    """Whether the database is asked which rows it changed, since Python can not tell by the condition."""
    wanted = statement._execution_options.get("synchronize_session", "auto")
    return wanted == "fetch" or wanted == "auto" and not all([_is_told(each, mapper) for each in statement._where])


def _is_told(element, mapper):
    visit = element.__visit_name__
    if visit in ("bindparam", "null", "true", "false"):
        return True
    if visit == "column":
        return element in mapper._columntoproperty
    if visit == "binary":
        right = element.right
        # What begins or ends with something, not what has it anywhere.
        if element.operator == "LIKE" and element.is_loose:
            return _is_told(element.left, mapper) and "binary" not in (right.left.__visit_name__, right.right.__visit_name__)
        if element.operator not in _told_in_python:
            return False
    elif visit not in ("grouping", "clauselist", "as_boolean") and getattr(element, "operator", "") != "NOT":
        return False
    return all([_is_told(each, mapper) for each in element.get_children()])


def _has_values(instance, mapper, columns=None):
    """Whether one of the columns, or of those that are named each, is loaded."""
    if columns is None:
        return any([prop.key in instance.__dict__ for prop in mapper._columntoproperty.values()])
    mapped = mapper._columntoproperty
    return all([mapped[column].key in instance.__dict__ for column in columns if column in mapped])


def updated(instance, mapper, given, written):
    """What can be told of a new value without the database is told; the rest is loaded when it is asked for.

    `written` has besides what was given what the columns have by themselves."""
    values = instance.__dict__
    before = dict(values)
    for column, value in {**written, **given}.items():
        key = mapper._columntoproperty[column].key if column in mapper._columntoproperty else None
        if key is None or column in given and key not in values:
            continue
        try:
            values[key] = _evaluated(coerce(value), mapper, before)
        except (KeyError, TypeError):
            values.pop(key, None)
        state_of(instance).modified.discard(key)


def _evaluated(element, mapper, values):
    if element.__visit_name__ == "bindparam":
        return element.value
    if element.__visit_name__ == "null":
        return None
    if element.__visit_name__ == "column":
        return values[mapper._columntoproperty[element].key]
    if element.__visit_name__ == "grouping":
        return _evaluated(element.element, mapper, values)
    if element.__visit_name__ != "binary":
        raise KeyError(element)
    parts = [_evaluated(part, mapper, values) for part in (element.left, element.right)]
    return None if None in parts else _operators[element.operator](*parts)


def deleted(session, instances, statement, mapper):
    asked = [column for clause in statement._where for column in columns_of(clause)]
    for instance in instances:
        if not _has_values(instance, mapper, asked):
            session.expire(instance)
            continue
        state = state_of(instance)
        session._identities.pop(state.key, None)
        state.deleted_now = True
        session._gone.append(instance)
