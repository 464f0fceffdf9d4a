# How statements are written for PostgreSQL and MySQL: what a value is said to be, limits, percent signs, texts.
import enum

from flask import Flask
from sqlalchemy import (
    ARRAY, JSON, BigInteger, Boolean, Column, Date, DateTime, Enum, Float, Integer, Interval, LargeBinary, MetaData,
    Numeric, Select, String, Table, Text, Time, Uuid, create_engine, delete, func, insert, literal_column, select, text, update,
)
from sqlalchemy.dialects import mysql, postgresql

app = Flask(__name__)


class Size(enum.Enum):
    small = 1


kinds = [
    Integer, BigInteger, String(5), Text, Boolean, DateTime, DateTime(timezone=True), Date, Time, Float, Numeric(5, 2),
    Enum(Size), LargeBinary, Uuid, Uuid(native_uuid=False), JSON, postgresql.JSONB, ARRAY(Integer), Interval,
    postgresql.INTERVAL,
]
values = Table("values", MetaData(), *[Column(f"c{number}", kind) for number, kind in enumerate(kinds)])
items = Table("items", MetaData(), Column("id", Integer), Column("name", String(20)), Column("price", Float))
statements = [
    select(items.c.id).limit(5),
    select(items.c.id).offset(2),
    select(items.c.id).limit(5).offset(2),
    select(items.c.id).where(items.c.name.contains("a"), items.c.name.like("b%")),
    select(items.c.name + "-" + items.c.name, items.c.name.label("100%")),
    select(items.c.id % 5, literal_column("'50%'")).where(text("name like '%a' and id = :id").bindparams(id=1)),
    select(items.c.id).where(items.c.name.regexp_match("^a"), items.c.name.is_distinct_from("b")),
    select(items.c.id).where(items.c.price > 5, func.lower(items.c.name) == "a", items.c.id.in_([1, 2])),
    update(items).where(items.c.id == 1).values(name="x"),
    delete(items).where(items.c.name == "x"),
]
for_postgresql = [
    select(items.c.name).distinct(items.c.name),
    insert(items).values(id=1).returning(items.c.id),
    insert(values),
]


def written(statement, dialect):
    plain, filled = statement.compile(dialect=dialect), ""
    if isinstance(statement, Select):
        filled = str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    return str(plain), filled


old = create_engine("postgresql+psycopg2://localhost/shop").dialect
app.config["POSTGRESQL"] = [written(each, postgresql.dialect()) for each in statements[:6] + statements[7:] + for_postgresql]
app.config["PSYCOPG2"] = [str(each.compile(dialect=old)) for each in statements + for_postgresql]
app.config["MYSQL"] = [written(each, mysql.dialect()) for each in statements[:6] + statements[7:]]
