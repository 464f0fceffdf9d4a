"""SQL expressions as text, for one dialect."""

from _firstboot_catalogue import note_unmodelled

from .. import exc
from . import reserved
from .labels import Numbering
from .operations import shortened

_numbers = (int, float)


_placeholders = {"qmark": "?", "format": "%s", "pyformat": "%({})s"}


def _joined_parts(element):
    if element.__visit_name__ == "binary" and element.operator == "||":
        return _joined_parts(element.left) + _joined_parts(element.right)
    return [element]


def postgresql_cast(type_, driver):
    """What a value is said to be, where the driver does not say it by itself."""
    from . import sqltypes

    if isinstance(type_, (sqltypes.Enum, sqltypes.Interval)):
        return None
    if isinstance(type_, sqltypes.TypeDecorator):
        type_ = type_.impl
    if isinstance(type_, sqltypes.Uuid):
        spoken = type_.native_uuid
    else:
        spoken = isinstance(type_, (sqltypes.JSON, sqltypes.ARRAY))
    if not spoken and driver == "psycopg":
        if isinstance(type_, sqltypes.String):
            return "VARCHAR"
        spoken = type_.__visit_name__ == "INTERVAL" or isinstance(
            type_, (sqltypes.Integer, sqltypes.Date, sqltypes.DateTime, sqltypes.Time)
        )
    return type_.compile("postgresql") if spoken else None


class Renderer:
    """Writes expressions. Values stand in place (`literal`) or are left as parameters."""

    def __init__(self, dialect="default", literal=False, with_table=True, style=None):
        self.dialect = dialect
        self.literal = literal
        self.with_table = with_table
        self.style = style
        self.driver = None
        # Whether a list of values is written out, as it is for the database.
        self.expands = literal or dialect != "default"
        self.parameters = {}
        self.positions = []
        # The names for which a text asks without that anything is bound to them.
        self.required = []
        # What names stand for, where a clause may name what is selected; None outside of one.
        self.named = None
        # The labels that ORDER BY may call by their names.
        self.ordered = []
        # Whether columns are called by their names alone, as below a UNION.
        self.by_name = False
        self.numbering = Numbering()
        # The SELECTs that are being written, the innermost at the end, and what looks at its tables.
        self.stack = []
        self.linter = None
        self.warnings = []
        # What an INSERT writes to: its table, and the columns that it gives values.
        self.inserted = None
        # By name: whether it is recursive, its text, and the parameters in it.
        self.ctes = {}

    def statement(self, element):
        from .statements import with_ctes

        return with_ctes(self, self.text(element))

    def warn_of(self, linter):
        said = linter.warning()
        if said is not None and said not in self.warnings:
            self.warnings.append(said)

    def text(self, element):
        method = getattr(self, "visit_" + element.__visit_name__, None)
        if method is None:
            from .statements import render_statement

            return render_statement(self, element)
        return method(element)

    def quote(self, name):
        return self.doubled(reserved.quote(self.numbering.written(name), self.dialect))

    def doubled(self, text):
        """The text with its percent signs doubled, where a placeholder has one too."""
        return text.replace("%", "%%") if self.style in ("format", "pyformat") else text

    def visit_label_reference(self, element):
        if self.named is None:
            return element.text
        column = self.named.get(element.text)
        if column is None:
            text = shortened(element.text)
            raise exc.CompileError(
                "Can't resolve label reference for ORDER BY / GROUP BY / DISTINCT etc. Textual SQL expression"
                f" {text!r} should be explicitly declared as text({text!r})"
            )
        if column.__visit_name__ == "label" or self.by_name:
            return self.quote(column.name)
        return self.text(column)

    def visit_grouping(self, element):
        return f"({self.text(element.element)})"

    def visit_column(self, element):
        name = element.name
        if element.is_literal:
            return self.doubled(name)
        table = element.table
        written = self.quote(name)
        if not self.with_table or table is None or not getattr(table, "named_with_column", True):
            return written
        return f"{self.table_name(table)}.{written}"

    def table_name(self, table):
        schema = getattr(table, "schema", None)
        prefix = self.quote(schema) + "." if schema else ""
        return prefix + self.quote(table.name)

    def visit_textclause(self, element):
        text = self.doubled(element.text)
        for name, bind in element._bindparams.items():
            import re

            text = re.sub(rf"(?<![:\w]):{name}(?!\w)", lambda _, bind=bind: self.text(bind), text)
        return text.replace("\\:", ":")

    def visit_null(self, element):
        return "NULL"

    def visit_as_boolean(self, element):
        text = self.text(element.element)
        if self.dialect in ("sqlite", "mysql", "mssql", "oracle"):
            return f"{text} = {1 if element.wanted else 0}"
        return text if element.wanted else f"NOT {text}"

    def visit_true(self, element):
        return "1" if self.dialect in ("sqlite", "mssql", "oracle") else "true"

    def visit_false(self, element):
        return "0" if self.dialect in ("sqlite", "mssql", "oracle") else "false"

    def visit_bindparam(self, element):
        if element.expanding and isinstance(element.value, list):
            if not self.expands:
                name = self.numbered(element.key)
                self.parameters[name] = (element.value, element.type)
                return f"(__[POSTCOMPILE_{name}])"
            if hasattr(element, "types"):
                return self.rows_of_values(element)
            parts = [self.one_value(element, value) for value in element.value]
            if not parts:
                return "(SELECT 1 FROM (SELECT 1) WHERE 1!=1)" if self.dialect == "sqlite" else "(NULL)"
            return "(" + ", ".join(parts) + ")"
        return self.one_value(element, element.effective_value)

    def rows_of_values(self, element):
        rows = [
            "(" + ", ".join([self.one_value(element, value, type_) for value, type_ in zip(row, element.types)]) + ")"
            for row in element.value
        ]
        if rows:
            return f"({'VALUES ' if self.dialect == 'sqlite' else ''}{', '.join(rows)})"
        ones = ", ".join(["1" if self.dialect == "sqlite" else "NULL" for _ in element.types])
        return f"(SELECT {ones} FROM (SELECT {ones}) WHERE 1!=1)" if self.dialect == "sqlite" else f"(({ones}))"

    def one_value(self, element, value, type_=None):
        type_ = type_ or element.type
        if self.literal:
            return self.literal_value(value, type_)
        name = element.key
        if element.unique:
            name = self.numbered(name)
        self.parameters[name] = (value, type_)
        self.positions.append(name)
        if element.required and value is None:
            self.required.append(name)
        cast = self.dialect == "postgresql" and self.driver and postgresql_cast(type_, self.driver)
        return _placeholders.get(self.style, ":{}").format(name) + (f"::{cast}" if cast else "")

    def numbered(self, name):
        return self.numbering.next(self.numbering.written(name))

    def literal_value(self, value, type_=None):
        if value is None:
            return "NULL"
        if value is True or value is False:
            return self.visit_true(None) if value else self.visit_false(None)
        if isinstance(value, _numbers):
            return repr(value)
        if isinstance(value, str):
            text = self.doubled(value.replace("'", "''"))
            return "'" + (text.replace("\\", "\\\\") if self.dialect == "mysql" else text) + "'"
        if isinstance(value, bytes):
            return "'" + value.decode("utf-8", "replace") + "'"
        if hasattr(type(value), "__members__"):
            return self.literal_value(value.name)
        if hasattr(value, "isoformat"):
            return "'" + str(value) + "'"
        if type(value).__name__ == "Decimal":
            return str(value)
        if type(value).__name__ == "UUID":
            return f"'{value.hex}'" if self.dialect == "sqlite" else f"'{value}'"
        raise exc.CompileError(
            f"No literal value renderer is available for literal value \"{value!r}\" with datatype {type_}"
        )

    def visit_binary(self, element):
        if self.linter is not None:
            self.linter.compared(element)
        if element.operator == "json":
            from .json_items import item_text

            return item_text(self, element)
        operator = element.operator
        if operator == "||" and self.dialect == "mysql":
            return f"concat({', '.join([self.text(part) for part in _joined_parts(element)])})"
        left = self.text(element.left)
        right = self.text(element.right)
        if "REGEXP" in operator:
            from .regexp import match_text, replace_text

            write = replace_text if operator == "REGEXP REPLACE" else match_text
            return write(self, element, left, right)
        if operator == "^" and self.dialect == "sqlite":
            return f"(({left} | {right}) - ({left} & {right}))"
        if operator == "^" and self.dialect == "postgresql":
            operator = "#"
        if operator in ("ILIKE", "NOT ILIKE") and self.dialect != "postgresql":
            left, right, operator = f"lower({left})", f"lower({right})", operator.replace("ILIKE", "LIKE")
        if operator == "[":
            return f"{left}[{right}]"
        if operator == "/":
            return f"{left} / {self._divisor(element.right, right)}"
        if operator == "//":
            kinds = {side.type._type_affinity.__name__ for side in (element.left, element.right)}
            whole = self.dialect != "mysql" and kinds == {"Integer"}
            return f"{left} / {right}" if whole else f"FLOOR({left} / {right})"
        if operator == "%" and self.dialect in ("postgresql", "mysql"):
            operator = "%%"
        if operator in ("IS DISTINCT FROM", "IS NOT DISTINCT FROM") and self.dialect == "sqlite":
            operator = "IS NOT" if operator == "IS DISTINCT FROM" else "IS"
        if operator in ("IS DISTINCT FROM", "IS NOT DISTINCT FROM") and self.dialect == "mysql":
            return f"NOT ({left} <=> {right})" if operator == "IS DISTINCT FROM" else f"{left} <=> {right}"
        if operator == "NOT IN":
            return f"({left} NOT IN {right})"
        escape = element.modifiers.get("escape")
        suffix = f" ESCAPE {self.literal_value(escape)}" if escape else ""
        return f"{left} {operator} {right}{suffix}"

    def _divisor(self, element, text):
        """What is divided by, so that the database divides truly and not by whole numbers alone."""
        if self.dialect == "mysql":
            return text
        if self.dialect == "sqlite":
            return f"({text} + 0.0)"
        from .describing import type_text

        is_fraction = element.type._type_affinity.__name__ in ("Numeric", "Float")
        return f"CAST({text} AS {type_text(element.type, self.dialect) if is_fraction else 'NUMERIC'})"

    def visit_unary(self, element):
        return element.prefix + self.text(element.element) + element.suffix

    def visit_clauselist(self, element):
        return element.separator.join([self.text(clause) for clause in element.clauses])

    def visit_label(self, element):
        if any([element is label for label in self.ordered]):
            return self.quote(element.name)
        return self.text(element.element)

    def visit_type_coerce(self, element):
        return self.text(element.clause)

    def visit_cast(self, element):
        from .describing import type_text

        return f"CAST({self.text(element.clause)} AS {type_text(element.type, self.dialect)})"

    def visit_case(self, element):
        parts = ["CASE"]
        if element.value is not None:
            parts.append(self.text(element.value))
        for condition, result in element.whens:
            written = self.text(condition)
            if condition.__visit_name__ in ("binary", "clauselist"):
                written = f"({written})"
            parts.append(f"WHEN {written} THEN {self.text(result)}")
        if element.else_ is not None:
            parts.append(f"ELSE {self.text(element.else_)}")
        return " ".join(parts) + " END"

    def visit_extract(self, element):
        expression = self.text(element.expr)
        if self.dialect == "sqlite":
            code = _sqlite_fields.get(element.field)
            if code is None:
                raise exc.CompileError(f"{element.field} is not a valid extract argument.")
            return f"CAST(STRFTIME('{code}', {expression}) AS INTEGER)"
        return f"EXTRACT({element.field} FROM {expression})"

    def visit_function(self, element):
        from .functions import without_parentheses

        name = element.name
        if name.lower() == "now" and self.dialect == "sqlite":
            return "CURRENT_TIMESTAMP"
        if name.lower() == "random" and self.dialect == "mysql":
            name = "rand"
        if name.lower() in without_parentheses and not element.clause_expr.clauses:
            return name.upper()
        if name.lower() == "char_length" and self.dialect == "sqlite":
            name = "length"
        if name.lower() == "concat" and self.dialect == "sqlite":
            return " || ".join([self.text(clause) for clause in element.clause_expr.clauses])
        path = ".".join([self.quote(part) for part in element.packagenames] + [_function_name(name, self)])
        return f"{path}({self.text(element.clause_expr)})"

    def visit_next_value(self, element):
        sequence = element.sequence
        name = ".".join([self.quote(part) for part in (sequence.schema, sequence.name) if part])
        form = _next_values.get(self.dialect)
        if form is None and self.literal:
            # A description has one text for each dialect, and no place for an error in one of them.
            note_unmodelled(f"a sequence's next value in the DDL of {self.dialect}")
            form = _next_values["postgresql"]
        elif form is None:
            raise NotImplementedError(f"Dialect '{self.dialect}' does not support sequence increments.")
        return form.format(name)

    def visit_over(self, element):
        parts = []
        if element.partition_by is not None:
            parts.append("PARTITION BY " + self.text(element.partition_by))
        if element.order_by is not None:
            parts.append("ORDER BY " + self.text(element.order_by))
        if element.frame is not None:
            word, start, end = element.frame
            parts.append(f"{word} BETWEEN {self.frame_end(start, 'PRECEDING')} AND {self.frame_end(end, 'FOLLOWING')}")
        return f"{self.text(element.element)} OVER ({' '.join(parts)})"

    def frame_end(self, end, unbounded):
        if end is None:
            return f"UNBOUNDED {unbounded}"
        if end == 0:
            return "CURRENT ROW"
        distance, written = end
        return f"{self.text(written)} {'PRECEDING' if distance < 0 else 'FOLLOWING'}"

    def visit_funcfilter(self, element):
        return f"{self.text(element.func)} FILTER (WHERE {self.text(element.criterion)})"

    def visit_table(self, element):
        return self.table_name(element)


_next_values = {
    "default": "<next sequence value: {}>",
    "postgresql": "nextval('{}')",
    "mysql": "nextval({})",
    "mssql": "NEXT VALUE FOR {}",
    "oracle": "{}.nextval",
}
_sqlite_fields = {
    "month": "%m",
    "day": "%d",
    "year": "%Y",
    "second": "%S",
    "hour": "%H",
    "doy": "%j",
    "minute": "%M",
    "epoch": "%s",
    "dow": "%w",
    "week": "%W",
}


def _function_name(name, renderer):
    return name if reserved.is_plain(name.lower()) else renderer.quote(name)


class Compiled:
    def __init__(self, string, renderer):
        self.string = string
        self._renderer = renderer
        self.positiontup = renderer.positions

    @property
    def params(self):
        return {name: value for name, (value, _) in self._renderer.parameters.items()}

    def __str__(self):
        return self.string


def compiled(element, bind=None, dialect=None, compile_kwargs=None, **kw):
    if dialect is None and bind is not None:
        dialect = bind.dialect
    shown_as = getattr(element, "stringify_dialect", None)
    if dialect is None and shown_as is not None:
        from ..engine.url import URL

        dialect = URL.create(shown_as).get_dialect()()
    name = getattr(dialect, "name", "default")
    literal = bool((compile_kwargs or {}).get("literal_binds"))
    style = getattr(dialect, "paramstyle", None) if dialect is not None else None
    renderer = Renderer(name, literal=literal, style=style)
    renderer.driver = getattr(dialect, "driver", None)
    renderer.expands = literal or bool((compile_kwargs or {}).get("render_postcompile"))
    return Compiled(renderer.statement(element), renderer)


def ddl_text(element, dialect):
    """An expression as it stands inside of DDL: no tables before columns, values in place."""
    return Renderer(dialect, literal=True, with_table=False).text(element)
