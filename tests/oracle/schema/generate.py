"""Random MetaData for the schema goldens: the same for the same seed under any SQLAlchemy."""

import enum
import random

import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql as pg, sqlite

WORDS = ["user", "order", "id", "name", "email", "created_at", "group", "post", "Comment", "index",
         "key", "value", "select", "table", "title", "body", "a b", "x-y", "2nd", "_private",
         "with\"quote", "back`tick", "per%cent", "naïve", "primary", "references", "camelCase",
         "tags", "offset", "limit", "from", "to", "desc", "rank", "row", "system", "status", "$cash",
         "default", "current_date", "analyse", "binary", "int", "text", "timestamp", "values", "é"]


class Color(enum.Enum):
    red = 1
    green = 2


class Upper(sa.types.UserDefinedType):
    cache_ok = True

    def __init__(self, size=8):
        self.size = size

    def get_col_spec(self, **kw):
        return "UPPER(%s)" % self.size


class Trimmed(sa.types.TypeDecorator):
    impl = sa.String
    cache_ok = True


def integer(r):
    return r.choice([sa.Integer, sa.BigInteger, sa.SmallInteger, sa.INTEGER, sa.BIGINT])()


def enumeration(r):
    values = r.sample(["draft", "published", "it's", "100%", "back\\slash", "x"], r.randint(1, 3))
    name = r.choice(["status", "Kind", "order", "text", None, "state_enum"])
    options = {}
    if r.random() < 0.3:
        options["native_enum"] = False
    if r.random() < 0.3:
        options["create_constraint"] = True
    if r.random() < 0.2:
        options["length"] = 40
    if name and r.random() < 0.1:
        options["schema"] = "Types"
    if r.random() < 0.3:
        return sa.Enum(Color, **options)
    return sa.Enum(*values, name=name, **options)


def maybe(r, *choices):
    return r.choice((None,) + choices)


TYPES = [
    (12, integer),
    (12, lambda r: sa.String(r.choice([20, 50, 120, 255]))),
    (3, lambda r: sa.String()),
    (4, lambda r: sa.Text()),
    (1, lambda r: sa.Text(500)),
    (2, lambda r: sa.Unicode(r.choice([10, 20]))),
    (1, lambda r: sa.UnicodeText()),
    (1, lambda r: sa.String(9, collation=r.choice(["NOCASE", "fr_FR", "utf8mb4_bin"]))),
    (4, lambda r: sa.Boolean(create_constraint=r.random() < 0.2, name=maybe(r, "is_ok"))),
    (4, lambda r: sa.DateTime(timezone=r.random() < 0.4)),
    (2, lambda r: sa.Date()),
    (1, lambda r: sa.Time(timezone=r.random() < 0.4)),
    (4, lambda r: sa.Float(maybe(r, 5, 53))),
    (1, lambda r: sa.Double(maybe(r, 53))),
    (3, lambda r: sa.Numeric(*r.choice([(), (10,), (10, 2), (12, 0)]))),
    (1, lambda r: sa.DECIMAL(*r.choice([(), (10,), (10, 2)]))),
    (1, lambda r: r.choice([sa.REAL, sa.DOUBLE, sa.DOUBLE_PRECISION, sa.FLOAT])()),
    (5, enumeration),
    (2, lambda r: sa.JSON()),
    (2, lambda r: sa.Uuid(native_uuid=r.random() < 0.7)),
    (1, lambda r: sa.UUID()),
    (2, lambda r: sa.LargeBinary(maybe(r, 100))),
    (1, lambda r: sa.PickleType()),
    (2, lambda r: sa.Interval(native=r.random() < 0.8, second_precision=maybe(r, 3))),
    (1, lambda r: sa.ARRAY(r.choice([sa.Integer(), sa.String(5, collation="C"), enumeration(r)]),
                           dimensions=maybe(r, 2))),
    (1, lambda r: pg.ARRAY(sa.Text())),
    (1, lambda r: r.choice([pg.JSONB, pg.INET, pg.TSVECTOR, pg.HSTORE, pg.MONEY, pg.BYTEA, pg.OID,
                            pg.CIDR, pg.MACADDR, pg.CITEXT, pg.INT4RANGE, pg.TSTZMULTIRANGE])()),
    (1, lambda r: pg.TIMESTAMP(timezone=r.random() < 0.5, precision=maybe(r, 3))),
    (1, lambda r: pg.TIME(timezone=r.random() < 0.5, precision=maybe(r, 3))),
    (1, lambda r: pg.INTERVAL(fields=maybe(r, "DAY TO SECOND"), precision=maybe(r, 2))),
    (1, lambda r: pg.BIT(length=maybe(r, 4), varying=r.random() < 0.5)),
    (1, lambda r: pg.ENUM("a", "b", name="letters", create_type=r.random() < 0.5)),
    (1, lambda r: r.choice([mysql.INTEGER, mysql.BIGINT, mysql.TINYINT, mysql.SMALLINT,
                            mysql.MEDIUMINT])(maybe(r, 11), unsigned=r.random() < 0.5,
                                              zerofill=r.random() < 0.2)),
    (1, lambda r: r.choice([mysql.LONGTEXT, mysql.MEDIUMTEXT, mysql.TINYTEXT])(
        charset=maybe(r, "utf8mb4"), collation=maybe(r, "utf8mb4_bin"))),
    (1, lambda r: mysql.VARCHAR(20, charset=maybe(r, "latin1"), national=r.random() < 0.3,
                                binary=r.random() < 0.3)),
    (1, lambda r: r.choice([mysql.ENUM, mysql.SET])("a", "it's")),
    (1, lambda r: r.choice([mysql.DATETIME, mysql.TIMESTAMP, mysql.TIME])(fsp=maybe(r, 3, 6))),
    (1, lambda r: r.choice([mysql.YEAR, mysql.LONGBLOB, mysql.BIT])()),
    (1, lambda r: mysql.DOUBLE(*r.choice([(), (10, 2)]), unsigned=r.random() < 0.5)),
    (1, lambda r: mysql.FLOAT(*r.choice([(), (10, 2), (10,)]))),
    (1, lambda r: mysql.DECIMAL(*r.choice([(), (10, 2)]), zerofill=r.random() < 0.5)),
    (1, lambda r: sqlite.DATETIME()),
    (1, lambda r: sqlite.DATE(storage_format="%(year)04d%(month)02d%(day)02d")),
    (1, lambda r: sqlite.JSON()),
    (2, lambda r: r.choice([sa.VARCHAR, sa.CHAR, sa.NVARCHAR, sa.NCHAR])(maybe(r, 12))),
    (1, lambda r: r.choice([sa.BINARY, sa.VARBINARY])(r.choice([8, 16, 8]))),
    (1, lambda r: r.choice([sa.TIMESTAMP, sa.BLOB, sa.CLOB, sa.TEXT, sa.DATETIME, sa.BOOLEAN,
                            sa.SMALLINT, sa.DATE, sa.TIME, sa.NUMERIC])()),
    (1, lambda r: Upper(r.randint(1, 9))),
    (1, lambda r: Trimmed(r.choice([10, 30]))),
    (1, lambda r: sa.JSON().with_variant(pg.JSONB(), "postgresql")),
    (1, lambda r: sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
    (1, lambda r: sa.String(30).with_variant(mysql.VARCHAR(30, charset="ascii"), "mysql")),
]
WEIGHTS = [weight for weight, _ in TYPES]


def any_type(r):
    return r.choices(TYPES, WEIGHTS)[0][1](r)


def server_default(r):
    return r.choice([
        lambda: "0", lambda: "it's", lambda: "100%", lambda: "a\\b", lambda: "",
        lambda: sa.text("CURRENT_TIMESTAMP"), lambda: sa.func.now(), lambda: sa.text("(1 + 2)"),
        lambda: sa.text("'x'"), lambda: sa.text("lower('X')"), lambda: sa.text("now(6)"),
        lambda: sa.text("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"), lambda: sa.true(),
        lambda: sa.false(), lambda: sa.text("1.5"), lambda: sa.func.current_timestamp(),
        lambda: sa.text("uuid_generate_v4()"), lambda: sa.literal(5), lambda: sa.text("true"),
        lambda: sa.FetchedValue(), lambda: sa.null(), lambda: sa.func.coalesce(1, "x"),
    ])()


def extra_arguments(r, name):
    if r.random() < 0.06:
        return [sa.CheckConstraint(sa.column(name) > 5, name=maybe(r, "ck_" + name))]
    if r.random() < 0.04:
        return [sa.Computed(sa.text("1 + 1"), persisted=maybe(r, True, False))]
    if r.random() < 0.04:
        return [sa.Identity(always=r.random() < 0.5, start=maybe(r, 10), increment=maybe(r, 2),
                            cycle=maybe(r, True, False), nominvalue=maybe(r, True),
                            cache=maybe(r, 7))]
    return []


def column(r, name, key_columns):
    options = {}
    extra = []
    primary = key_columns > 0
    type_ = integer(r) if primary and r.random() < 0.8 else any_type(r)
    if primary:
        options["primary_key"] = True
        if r.random() < 0.25:
            options["autoincrement"] = r.choice([True, False, "auto", "ignore_fk"])
        if r.random() < 0.1:
            options["default"] = r.choice([1, sa.Sequence("seq"), sa.Sequence("o", optional=True)])
    else:
        if r.random() < 0.5:
            options["nullable"] = r.random() < 0.3
        if r.random() < 0.2:
            options["unique"] = True
        if r.random() < 0.2:
            options["index"] = True
        if r.random() < 0.1:
            options["default"] = 3
    if r.random() < 0.2:
        options["server_default"] = server_default(r)
    else:
        extra = extra_arguments(r, name)
    if r.random() < 0.05:
        options["comment"] = r.choice(["plain", "it's 100%"])
    if r.random() < 0.05:
        options["key"] = name + "_key"
    if r.random() < 0.03:
        options["quote"] = r.random() < 0.5
    if r.random() < 0.03:
        options["sqlite_on_conflict_" + r.choice(["not_null", "primary_key", "unique"])] = "REPLACE"
    return sa.Column(name, type_, *extra, **options)


def foreign_key(r, metadata, own_name, may_fail=True):
    tables = list(metadata.tables.values())
    choices = [f"{t.key}.{c.key}" for t in tables for c in t.columns]
    choices = [choice for choice in choices if choice.count(".") <= 2]
    # Which of two broken keys SQLAlchemy meets first depends on the order of a set.
    if may_fail and r.random() < 0.12:
        choices.append(f"{own_name}.id")
    if may_fail and (r.random() < 0.04 or not choices):
        choices = ["missing.id", "user.nothing"]
    if not choices:
        return None
    options = {}
    if r.random() < 0.3:
        options["ondelete"] = r.choice(["CASCADE", "SET NULL", "set default", "SET NULL (a)", "x;"])
    if r.random() < 0.1:
        options["onupdate"] = "CASCADE"
    if r.random() < 0.08:
        options.update(deferrable=r.random() < 0.7, initially=maybe(r, "DEFERRED"))
    if r.random() < 0.05:
        options.update(use_alter=True, name="fk_late")
    elif r.random() < 0.1:
        options["name"] = "fk_" + own_name
    if r.random() < 0.03:
        options["match"] = "FULL"
    return sa.ForeignKey(r.choice(choices), **options)


def table_constraints(r, names):
    constraints = []
    if r.random() < 0.15 and names:
        picked = r.sample(names, min(len(names), r.randint(1, 2)))
        options = {}
        if r.random() < 0.2:
            options.update(deferrable=True, initially=maybe(r, "IMMEDIATE"))
        if r.random() < 0.1:
            options["sqlite_on_conflict"] = "IGNORE"
        if r.random() < 0.1:
            options["postgresql_nulls_not_distinct"] = True
        constraints.append(sa.UniqueConstraint(*picked, name=maybe(r, "uq_it", "Uq"), **options))
    if r.random() < 0.12:
        constraints.append(sa.CheckConstraint("length(name) > 2", name=maybe(r, "ck_len")))
    if r.random() < 0.15 and names:
        picked = r.sample(names, min(len(names), r.randint(1, 2)))
        options = {}
        if r.random() < 0.2:
            options["postgresql_where"] = sa.text("deleted IS NULL")
            options["sqlite_where"] = sa.text("deleted IS NULL")
        if r.random() < 0.2:
            options["postgresql_using"] = "GIN"
        if r.random() < 0.2:
            options["postgresql_ops"] = {picked[0]: "text_pattern_ops"}
        if r.random() < 0.2:
            options["mysql_length"] = r.choice([10, {picked[0]: 5}])
        if r.random() < 0.2:
            options["mysql_prefix"] = "FULLTEXT"
        if r.random() < 0.2:
            options["postgresql_with"] = {"fillfactor": 50, "fastupdate": True}
        if r.random() < 0.1:
            options["postgresql_include"] = [names[0]]
        expressions = list(picked)
        if r.random() < 0.3:
            expressions.append(r.choice([sa.text("lower(x)"), sa.func.lower(sa.column(picked[0])),
                                         sa.column(picked[0]).desc()]))
        constraints.append(sa.Index(r.choice(["ix_a", "ix_Order", "l" * 70]), *expressions,
                                    unique=r.random() < 0.4, **options))
    return constraints


TABLE_OPTIONS = [
    {"sqlite_autoincrement": True}, {"sqlite_with_rowid": False}, {"sqlite_strict": True},
    {"mysql_engine": "InnoDB"}, {"mysql_collate": "utf8mb4_bin", "mysql_charset": "utf8mb4"},
    {"mysql_default_charset": "utf8", "mysql_partition_by": "HASH(id)", "mysql_partitions": "4"},
    {"postgresql_tablespace": "Fast"}, {"postgresql_inherits": ("base", "Other")},
    {"postgresql_partition_by": "LIST (x)"}, {"postgresql_on_commit": "preserve_rows"},
    {"postgresql_with_oids": True}, {"comment": "all it's 5%"}, {"prefixes": ["TEMPORARY"]},
    {"sqlite_with_rowid": False, "sqlite_strict": True},
]

CONVENTION = {
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def table(r, metadata):
    name = r.choice(WORDS + ["articles", "post_tags", "t" * 50])
    schema = r.choice(["blog", "Admin", "order"]) if r.random() < 0.06 else None
    if name in metadata.tables or f"{schema}.{name}" in metadata.tables:
        return
    names = r.sample(WORDS, r.randint(1, 5))
    keys = r.choices([1, 0, 2, 1], [8, 1, 2, 1])[0]
    columns = [column(r, n, keys - i) for i, n in enumerate(names)]
    if r.random() < 0.4:
        typed = r.random() < 0.7
        key = foreign_key(r, metadata, name)
        more = {"primary_key": True} if r.random() < 0.15 else {}
        arguments = [sa.Integer(), key] if typed else [key]
        columns.append(sa.Column("other_id", *arguments, info={"typed": typed}, **more))
        names = names + ["other_id"]
        if r.random() < 0.2:
            key = foreign_key(r, metadata, name, may_fail=False)
            if key is not None:
                columns.append(sa.Column("second_id", sa.Integer, key))
    options = dict(r.choice(TABLE_OPTIONS)) if r.random() < 0.2 else {}
    keys_by_name = [c.key for c in columns]
    sa.Table(name, metadata, *columns, *table_constraints(r, keys_by_name), schema=schema,
             **options)


def close_ring(r, first, last):
    """Lets the first table refer to the last, so that some of the graphs have cycles."""
    own = [column.key for column in first.columns]
    other = [column.key for column in last.columns]
    size = min(r.choice([1, 1, 2]), len(own), len(other))
    targets = [f"{last.key}.{key}" for key in r.sample(other, size)]
    if all(target.count(".") <= 2 for target in targets):
        constraint = sa.ForeignKeyConstraint(r.sample(own, size), targets, name=maybe(r, "fk_ring"))
        first.append_constraint(constraint)
    if r.random() < 0.1:
        first.add_is_dependent_on(last)


def metadata(seed):
    r = random.Random(seed)
    options = {}
    if r.random() < 0.25:
        options["naming_convention"] = CONVENTION
    if r.random() < 0.05:
        options["schema"] = "Main"
    result = sa.MetaData(**options)
    for _ in range(r.choice([1, 1, 2, 3])):
        table(r, result)
    tables = list(result.tables.values())
    if len(tables) > 1 and r.random() < 0.3:
        close_ring(r, tables[0], tables[-1])
    return result
