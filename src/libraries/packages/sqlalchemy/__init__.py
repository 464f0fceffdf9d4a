import sys

from _firstboot_functions import Places, load_name
from _firstboot_versions import sqlalchemy as _release

__version__ = "2.0.58" if _release == "2.0" else "2.1.9"

_places = Places(
    (
        "sql.sqltypes",
        "ARRAY BIGINT BINARY BLOB BOOLEAN BigInteger Boolean CHAR CLOB DATE DATETIME DECIMAL "
        "DOUBLE DOUBLE_PRECISION Date DateTime Double Enum FLOAT Float INT INTEGER Integer "
        "Interval JSON LargeBinary NCHAR NUMERIC NVARCHAR Numeric PickleType REAL SMALLINT "
        "SmallInteger String TEXT TIME TIMESTAMP Text Time TupleType UUID Unicode UnicodeText "
        "Uuid VARBINARY VARCHAR"
    ),
    ("sql.type_api", "TypeDecorator"),
    (
        "sql.schema",
        "BLANK_SCHEMA CheckConstraint Column ColumnDefault Computed Constraint DefaultClause "
        "FetchedValue ForeignKey ForeignKeyConstraint Identity Index MetaData "
        "PrimaryKeyConstraint Sequence Table UniqueConstraint"
    ),
    (
        "sql.elements",
        "BindParameter ClauseElement ColumnClause ColumnElement ColumnOperators False_ Null "
        "TextClause True_ bindparam column false literal literal_column null quoted_name text "
        "true"
    ),
    (
        "sql.operations",
        "BinaryExpression BooleanClauseList Case Cast ClauseList Extract Label UnaryExpression "
        "all_ and_ any_ asc between bitwise_not case cast collate desc distinct extract label "
        "not_ nulls_first nulls_last nullsfirst nullslast or_ tuple_ type_coerce"
    ),
    ("sql.functions", "Function FunctionElement func modifier"),
    ("sql.windows", "FunctionFilter Over over"),
    (
        "sql.selectable",
        "Alias CTE CompoundSelect Exists FromClause Join ScalarSelect Select SelectBase "
        "Selectable Subquery TableClause alias cte except_ except_all exists intersect "
        "intersect_all join lateral outerjoin select subquery table union union_all values"
    ),
    ("sql.dml", "Delete Insert Update UpdateBase delete insert update"),
    ("sql.ddl", "AddConstraint CreateIndex CreateTable DDL DropIndex DropTable"),
    (
        "engine",
        "Connection Engine Result Row RowMapping ScalarResult URL create_engine "
        "create_mock_engine engine_from_config make_url engine"
    ),
    (
        "pool",
        "AssertionPool AsyncAdaptedQueuePool NullPool Pool QueuePool SingletonThreadPool "
        "StaticPool pool"
    ),
    ("inspection", "inspect inspection"),
    ("dialects", "dialects"),
    ("event", "event"),
    ("exc", "exc"),
    ("ext", "ext"),
    ("orm", "orm"),
    ("schema", "schema"),
    ("sql", "sql"),
    ("types", "types"),
    ("util", "util"),
)


def __getattr__(name):
    if name == "Any":  # `from … import *` hands on what the package itself has from typing.
        from typing import Any

        return Any
    return load_name(sys.modules[__name__], _places, name)
