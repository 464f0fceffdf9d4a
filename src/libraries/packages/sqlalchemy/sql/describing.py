"""Tables and types as the plain description from which the engine writes their DDL."""

import builtins

from .. import exc
from .elements import conv
from .rendering import ddl_text

_dialects = ("sqlite", "postgresql", "mysql")
_not_given = (None, False, {})
_empty = (None, [], {})
_attributes = (
    "length",
    "precision",
    "scale",
    "display_width",
    "fsp",
    "dimensions",
    "collation",
    "collation_schema",
    "charset",
    "fields",
    "timezone",
    "unsigned",
    "zerofill",
    "ascii",
    "unicode",
    "binary",
    "national",
    "varying",
)


def sql_text(expression):
    texts = {dialect: ddl_text(expression, dialect) for dialect in _dialects}
    return texts["sqlite"] if len(set(texts.values())) == 1 else texts


def name_of(name):
    if name is None:
        return None
    result = {"text": str(name)}
    if getattr(name, "quote", None) is not None:
        result["quote"] = name.quote
    if isinstance(name, conv):
        result["truncate"] = True
    return result if len(result) > 1 else str(name)


class _DialectName:
    """The dialect as a type's own methods are told of it."""

    def __init__(self, name):
        self.name = name

    def type_descriptor(self, type_):
        from .type_api import to_instance

        return to_instance(type_)


def _decorated(type_):
    """What a TypeDecorator answers for each dialect."""
    base = describe_type(type_.impl)
    answers = {}
    for dialect in _dialects:
        answer = describe_type(type_.load_dialect_impl(_DialectName(dialect)))
        if answer != base:
            answers[dialect] = answer
    if answers:
        base = dict(base, variants=[{"dialect": name, "type": answer} for name, answer in answers.items()])
    return base


def describe_type(type_):
    visit = type_.__visit_name__
    if visit == "interval":
        result = {"visit": "interval", "precision": type_.second_precision, "native": type_.native}
    elif hasattr(type_, "impl") and hasattr(type_, "load_dialect_impl") and visit == "type_decorator":
        result = _decorated(type_)
    else:
        # PostgreSQL's own ENUM is written as the generic one wherever else.
        result = {"visit": getattr(type_, "_described_as", visit)}
        for name in _attributes:
            value = getattr(type_, name, None)
            if isinstance(value, str) and value.isdigit():
                value = int(value)
            if value is not None and value is not False and not callable(value):
                result[name] = value
        if getattr(type_, "create_type", True) is False:
            result["create_type"] = False
        if getattr(type_, "native_enum", True) is False or getattr(type_, "native_uuid", True) is False:
            result["native"] = False
        if hasattr(type_, "enums"):
            result["values"] = list(type_.enums)
            result["name"] = name_of(type_.name)
            result["schema"] = getattr(type_, "schema", None)
            result["repr"] = repr(type_)
        elif visit == "SET":
            result["values"] = list(type_.values)
        if visit == "ARRAY":
            result["item"] = describe_type(type_.item_type)
        if visit == "user_defined":
            result["spec"] = type_.get_col_spec()
        if getattr(type_, "format_is_text_affinity", True) is False:
            result["text_affinity"] = False
    variants = [
        {"dialect": dialect, "type": describe_type(variant)}
        for dialect, variant in type_._variant_mapping.items()
    ]
    if variants:
        result["variants"] = variants + result.get("variants", [])
    return {key: value for key, value in result.items() if value is not None}


def _option(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, dict):
        return {str(key): _option(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [entry if isinstance(entry, str) else entry.key for entry in value]
    return ddl_text(value, "postgresql")


def _options(item):
    """The options of the dialects that tables are written for; what others are called may be of any kind."""
    return {
        key: _option(value)
        for key, value in item.kwargs.items()
        if key.partition("_")[0] in ("sqlite", "postgresql", "mysql", "mariadb")
    }


def _constraint(constraint):
    visit = constraint.__visit_name__
    result = {
        "name": name_of(constraint.name),
        "deferrable": constraint.deferrable,
        "initially": constraint.initially,
        "options": _options(constraint),
    }
    if visit == "primary_key_constraint":
        result["kind"] = "primary_key"
        result["columns"] = [column.name for column in constraint.columns]
        result["implicit"] = constraint._implicit_generated
    elif visit == "foreign_key_constraint":
        keys = constraint.elements
        targets = [key.target_parts() for key in keys]
        result["kind"] = "foreign_key"
        result["columns"] = [key.parent.name for key in keys]
        result["target_schema"] = targets[0][0]
        result["target_table"] = targets[0][1]
        result["target_columns"] = [target[2] for target in targets]
        result["target_texts"] = [key.target_fullname for key in keys]
        result["link_to_name"] = bool(keys[0].link_to_name)
        for name in ("ondelete", "onupdate", "match", "use_alter"):
            result[name] = getattr(constraint, name)
    elif visit == "unique_constraint":
        result["kind"] = "unique"
        result["columns"] = [column.name for column in constraint.columns]
    elif visit == "exclude_constraint":
        result["kind"] = "exclude"
        result["using"] = constraint.using
        result["elements"] = [[ddl_text(e, "postgresql"), op] for e, op in constraint.rendered]
    elif visit == "type_check":
        result["kind"] = "type_check"
        result["column"] = constraint.column_name
    else:
        result["kind"] = "check"
        result["text"] = sql_text(constraint.sqltext)
    return {
        key: value
        for key, value in result.items()
        if value not in _not_given or (key in ("deferrable", "implicit") and value is False)
    }


_autoincrements = {"auto": "auto", True: "yes", False: "no", "ignore_fk": "ignore_fk"}


def _server_default(column, result):
    server = column.server_default
    if column.computed is not None:
        result["computed"] = {"text": sql_text(server.sqltext), "persisted": server.persisted}
    elif column.identity is not None:
        names = ("always", "start", "increment", "minvalue", "maxvalue", "nominvalue", "nomaxvalue", "cache",
                 "cycle")
        result["identity"] = {
            name: getattr(server, name) for name in names if getattr(server, name) is not None
        }
    elif server is not None and server.has_argument:
        argument = server.arg
        result["server_default"] = (
            {"literal": argument} if isinstance(argument, str) else {"text": sql_text(argument)}
        )
    elif server is not None:
        result["server_fetched"] = True


def _column(column):
    default = "none"
    if column.default is not None:
        default = "value"
        if column.default.is_sequence:
            default = "optional_sequence" if column.default.optional else "sequence"
    result = {
        "name": name_of(column.name),
        "key": column.key if column.key != column.name else None,
        "type": describe_type(column.type),
        "nullable": bool(column.nullable),
        "primary_key": bool(column.primary_key),
        "system": bool(column.system),
        "autoincrement": _autoincrements.get(column.autoincrement, "auto"),
        "client_default": default,
        "comment": column.comment,
        "checks": [_constraint(check) for check in _by_creation(column.constraints)],
        "options": _options(column),
    }
    _server_default(column, result)
    return {key: value for key, value in result.items() if value is not None}


def _by_creation(items):
    return sorted(items, key=lambda item: item._creation_order) if items else ()


def _index_element(expression):
    if expression.__visit_name__ == "column" and not expression.is_literal:
        return {"column": expression.name, "key": expression.key}
    element = {"text": _index_text(expression)}
    key = getattr(expression, "key", None)
    if key:
        element["key"] = str(key)
    return element


def _index_text(expression):
    """PostgreSQL and MySQL put some expressions into brackets of their own."""
    plain = {dialect: ddl_text(expression, dialect) for dialect in _dialects}
    visit = expression.__visit_name__
    ordered = visit == "unary" and expression.suffix in (" DESC", " ASC")
    if visit == "binary":
        plain["postgresql"] = f"({plain['postgresql']})"
    if visit in ("binary", "function") or (visit == "unary" and not ordered):
        plain["mysql"] = f"({plain['mysql']})"
    return plain["sqlite"] if len(set(plain.values())) == 1 else plain


def describe_index(index):
    elements = [_index_element(expression) for expression in index.expressions]
    result = {
        "name": name_of(index.name),
        "elements": elements,
        "unique": bool(index.unique),
        "options": _options(index),
    }
    return {key: value for key, value in result.items() if value not in _not_given}


def describe_table(table):
    key = table.primary_key
    others = [constraint for constraint in table._sorted_constraints if constraint is not key]
    result = {
        "name": name_of(table.name),
        "schema": name_of(table.schema),
        "columns": [_column(column) for column in table.columns],
        "constraints": ([_constraint(key)] if len(key) else []) + [_constraint(other) for other in others],
        "indexes": [
            describe_index(index) for index in sorted(table.indexes, key=lambda index: str(index.name))
        ],
        "prefixes": list(table._prefixes),
        "comment": table.comment,
        "options": _options(table),
        "depends_on": [other.key for other in table._extra_dependencies],
    }
    return {name: value for name, value in result.items() if value not in _empty}


def describe_metadata(metadata):
    result = {"tables": [describe_table(table) for table in metadata.tables.values()]}
    if metadata.schema is not None:
        result["schema"] = metadata.schema
    return result


def raise_native(error):
    """The exception that the native compiler named: one of sqlalchemy.exc, or a builtin one."""
    kind, message, *names = error
    cls = getattr(exc, kind, None) or getattr(builtins, kind)
    if kind == "NoReferencedTableError":
        raise cls(message, names[0] if names else None)
    if kind == "NoReferencedColumnError":
        raise cls(message, *(names or (None, None)))
    raise cls(message) if message else cls


def type_text(type_, dialect):
    import _firstboot_schema

    name = dialect if isinstance(dialect, str) else getattr(dialect, "name", "default")
    text = _firstboot_schema.type_text(describe_type(type_), name)
    if not isinstance(text, str):
        raise_native(text)
    return text
