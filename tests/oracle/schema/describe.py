"""Real SQLAlchemy tables as the plain description that src/schema reads (see fields.h)."""

from sqlalchemy import Boolean, CheckConstraint, Computed, Enum, ForeignKeyConstraint, Identity
from sqlalchemy import Interval, PickleType, PrimaryKeyConstraint, Sequence, UniqueConstraint
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.schema import DefaultClause
from sqlalchemy.sql.elements import ColumnClause, _truncated_label, quoted_name
from sqlalchemy.types import TypeDecorator

DIALECTS = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect(), "mysql": mysql.dialect()}

SIMPLE = ("length", "precision", "scale", "display_width", "fsp", "dimensions", "collation",
          "collation_schema", "charset", "fields", "timezone", "unsigned", "zerofill", "ascii",
          "unicode", "binary", "national", "varying")


def sql_text(expression, group=None):
    texts = {}
    for name, dialect in DIALECTS.items():
        compiler = dialect.statement_compiler(dialect, None)
        part = group(name, expression) if group else expression
        texts[name] = compiler.process(part, include_table=False, literal_binds=True)
    return texts["sqlite"] if len(set(texts.values())) == 1 else texts


def name_of(name):
    if name is None:
        return None
    result = {"text": str(name)}
    if isinstance(name, quoted_name) and name.quote is not None:
        result["quote"] = name.quote
    if isinstance(name, _truncated_label):
        result["truncate"] = True
    return str(name) if len(result) == 1 else result


def type_of(type_):
    variants = [
        {"dialect": dialect, "type": type_of(variant)}
        for dialect, variant in type_._variant_mapping.items()
    ]
    if isinstance(type_, Interval):
        result = {"visit": "interval", "precision": type_.second_precision, "native": type_.native}
    elif isinstance(type_, TypeDecorator):
        result = type_of(type_.impl)
    else:
        result = {"visit": type_.__visit_name__}
        for name in SIMPLE:
            value = getattr(type_, name, None)
            if value is not None and value is not False:
                result[name] = value
        if getattr(type_, "create_type", True) is False:
            result["create_type"] = False
        for flag in ("native_enum", "native_uuid"):
            if getattr(type_, flag, True) is False:
                result["native"] = False
        if hasattr(type_, "enums"):
            result["values"] = list(type_.enums)
            result["name"] = name_of(type_.name)
            result["schema"] = getattr(type_, "schema", None)
            result["repr"] = repr(type_)
        elif type_.__visit_name__ == "SET":
            result["values"] = list(type_.values)
        if type_.__visit_name__ == "ARRAY":
            result["item"] = type_of(type_.item_type)
        if type_.__visit_name__ == "user_defined":
            result["spec"] = type_.get_col_spec()
        if hasattr(type_, "format_is_text_affinity") and not type_.format_is_text_affinity:
            result["text_affinity"] = False
    if variants:
        result["variants"] = variants
    return {key: value for key, value in result.items() if value is not None}


def options_of(item):
    return {key: option(value) for key, value in item.kwargs.items()}


def option(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, dict):
        return {str(key): option(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [entry if isinstance(entry, str) else entry.key for entry in value]
    compiler = DIALECTS["postgresql"].statement_compiler(DIALECTS["postgresql"], None)
    return compiler.process(value, include_table=False, literal_binds=True)


def constraint_of(constraint):
    result = {
        "name": name_of(constraint.name) if isinstance(constraint.name, str) else None,
        "deferrable": constraint.deferrable,
        "initially": constraint.initially,
        "options": options_of(constraint),
    }
    if isinstance(constraint, PrimaryKeyConstraint):
        result["kind"] = "primary_key"
        result["columns"] = [column.name for column in constraint.columns]
        result["implicit"] = constraint._implicit_generated
    elif isinstance(constraint, ForeignKeyConstraint):
        result["kind"] = "foreign_key"
        result["columns"] = [fk.parent.name for fk in constraint.elements]
        targets = [fk._column_tokens for fk in constraint.elements]
        result["target_schema"] = targets[0][0]
        result["target_table"] = targets[0][1]
        result["target_columns"] = [target[2] for target in targets]
        result["target_texts"] = [str(fk.target_fullname) for fk in constraint.elements]
        result["link_to_name"] = constraint.elements[0].link_to_name
        for name in ("ondelete", "onupdate", "match", "use_alter"):
            result[name] = getattr(constraint, name)
    elif isinstance(constraint, UniqueConstraint):
        result["kind"] = "unique"
        result["columns"] = [column.name for column in constraint.columns]
    elif isinstance(constraint, ExcludeConstraint):
        dialect = DIALECTS["postgresql"]
        compiler = dialect.statement_compiler(dialect, None)
        text = lambda e: compiler.process(e, include_table=False, literal_binds=True)
        result["kind"] = "exclude"
        result["using"] = constraint.using
        result["elements"] = [[text(e), op] for e, _, op in constraint._render_exprs]
    elif constraint._type_bound:
        result["kind"] = "type_check"
        result["column"] = list(constraint.columns)[0].name
    else:
        assert isinstance(constraint, CheckConstraint)
        result["kind"] = "check"
        result["text"] = sql_text(constraint.sqltext)
    return {key: value for key, value in result.items() if value not in (None, False, {})
            or (key in ("deferrable", "implicit") and value is False)}


def column_of(column):
    default = "none"
    if isinstance(column.default, Sequence):
        default = "optional_sequence" if column.default.optional else "sequence"
    elif column.default is not None:
        default = "value"
    # A column that was given no type has that of its target by now.
    typed = column.info.get("typed", True)
    result = {
        "name": name_of(column.name),
        "key": column.key if column.key != column.name else None,
        "type": type_of(column.type) if typed else {"visit": "null"},
        "nullable": column.nullable,
        "primary_key": column.primary_key,
        "system": column.system,
        "autoincrement": {"auto": "auto", True: "yes", False: "no",
                          "ignore_fk": "ignore_fk"}[column.autoincrement],
        "client_default": default,
        "comment": column.comment,
        "checks": [constraint_of(check) for check in column.constraints],
        "options": options_of(column),
    }
    server = column.server_default
    if isinstance(server, DefaultClause):
        literal = isinstance(server.arg, str)
        result["server_default"] = (
            {"literal": server.arg} if literal else {"text": sql_text(server.arg)}
        )
    elif isinstance(server, Computed):
        result["computed"] = {"text": sql_text(server.sqltext), "persisted": server.persisted}
    elif isinstance(server, Identity):
        names = ("always", "start", "increment", "minvalue", "maxvalue", "nominvalue",
                 "nomaxvalue", "cache", "cycle")
        result["identity"] = {
            name: getattr(server, name) for name in names if getattr(server, name) is not None
        }
    elif server is not None:
        result["server_fetched"] = True
    plain = {"nullable": True, "primary_key": False, "system": False, "autoincrement": "auto",
             "client_default": "none", "comment": None, "checks": [], "options": {}, "key": None}
    return {key: value for key, value in result.items() if value != plain.get(key, ...)}


def index_element(dialect, expression):
    """What each dialect's index compiler does to an expression before it writes it."""
    if dialect == "postgresql":
        return expression.self_group()
    if dialect == "mysql":
        from sqlalchemy.sql import elements, functions, operators

        plain_order = (
            isinstance(expression, elements.UnaryExpression)
            and expression.modifier in (operators.desc_op, operators.asc_op)
        )
        grouped = (elements.BinaryExpression, elements.UnaryExpression, functions.FunctionElement)
        if isinstance(expression, grouped) and not plain_order:
            return elements.Grouping(expression)
    return expression


def index_of(index):
    elements = []
    for expression in index.expressions:
        if isinstance(expression, ColumnClause):
            elements.append({"column": expression.name, "key": expression.key})
        else:
            element = {"text": sql_text(expression, index_element)}
            if getattr(expression, "key", None):
                element["key"] = str(expression.key)
            elements.append(element)
    result = {"name": name_of(index.name), "elements": elements, "unique": bool(index.unique),
              "options": options_of(index)}
    return {key: value for key, value in result.items() if value not in (None, False, {})}


def table_of(table):
    result = {
        "name": name_of(table.name),
        "schema": name_of(table.schema),
        "columns": [column_of(column) for column in table.columns],
        "constraints": ([constraint_of(table.primary_key)] if len(table.primary_key) else [])
        + [constraint_of(c) for c in table._sorted_constraints if c is not table.primary_key],
        "indexes": [index_of(index) for index in sorted(table.indexes, key=lambda i: str(i.name))],
        "prefixes": list(table._prefixes),
        "comment": table.comment,
        "options": options_of(table),
        "depends_on": [other.key for other in table._extra_dependencies],
    }
    return {key: value for key, value in result.items() if value not in (None, [], {})}


def metadata_of(metadata):
    result = {"tables": [table_of(table) for table in metadata.tables.values()]}
    if metadata.schema is not None:
        result["schema"] = metadata.schema
    return result
