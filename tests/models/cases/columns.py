### foreign key to a number
import sqlalchemy as sa
sa.ForeignKey(5)
### unique of a number
import sqlalchemy as sa
sa.UniqueConstraint(5)
### index of none
import sqlalchemy as sa
sa.Index("a", None)
### check of a number
import sqlalchemy as sa
sa.CheckConstraint(5)
### server default of a number
import sqlalchemy as sa
sa.Column("a", server_default=5)
### unknown keyword
import sqlalchemy as sa
sa.Column("a", sa.Integer, nulable=True)
### unknown option of a dialect
import sqlalchemy as sa
sa.Column("a", sa.Integer, sqlite_foo=True)
### option of an unknown dialect
import sqlalchemy as sa
sa.Column("a", sa.Integer, primary_ke=True)
### table without metadata
import sqlalchemy as sa
sa.Table("a")
### table with a number
import sqlalchemy as sa
sa.Table("a", sa.MetaData(), 5)
### text as a type
import sqlalchemy as sa
sa.Column("a", "b")
### python type as a type
import sqlalchemy as sa
sa.Column(int)
### two types
import sqlalchemy as sa
sa.Column(sa.Integer, sa.String)
### reprs
import sqlalchemy as sa
print(repr(sa.Column("a", sa.String(5), sa.ForeignKey("x.y"), default=5, nullable=False)))
print(repr(sa.Enum("a", "b", name="x")), repr(sa.Numeric(10, 2)), repr(sa.DateTime(timezone=True)))
print(repr(sa.Float(precision=5)), repr(sa.Text()), repr(sa.JSON()), repr(sa.LargeBinary(3)), repr(sa.Interval()))
print(repr(sa.String(50, collation="x")), repr(sa.Boolean()), repr(sa.Uuid()), repr(sa.ARRAY(sa.Integer)))
print(sa.String(50), sa.Integer(), sa.DateTime(), sa.Boolean(), sa.Numeric(10, 2), sa.Text(), sa.Float())
### callable default with two arguments
import sqlalchemy as sa
sa.Column("a", sa.Integer, default=lambda a, b: 1)
### duplicate column
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("a", sa.String))
### duplicate table
import sqlalchemy as sa
m = sa.MetaData()
sa.Table("t", m, sa.Column("a", sa.Integer))
sa.Table("t", m, sa.Column("b", sa.Integer))
### extend existing
import sqlalchemy as sa
m = sa.MetaData()
sa.Table("t", m, sa.Column("a", sa.Integer))
t = sa.Table("t", m, sa.Column("b", sa.Integer), extend_existing=True)
print(t.c.keys(), repr(t))
### column of two tables
import sqlalchemy as sa
c = sa.Column("a", sa.Integer)
sa.Table("t", sa.MetaData(), c)
sa.Table("u", sa.MetaData(), c)
### column without name
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column(sa.Integer))
### constraint on a missing column
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.UniqueConstraint("b"))
### primary key constraint on a missing column
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.PrimaryKeyConstraint("a", "c"))
### index on a missing column
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Index("ix", "b"))
### named index by keyword
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, index="ix"))
### named unique by keyword
import sqlalchemy as sa
sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, unique="ix"))
### foreign key type
import sqlalchemy as sa
m = sa.MetaData()
t = sa.Table("t", m, sa.Column("a", sa.ForeignKey("u.id")))
print(repr(t.c.a.type))
sa.Table("u", m, sa.Column("id", sa.BigInteger, primary_key=True))
print(repr(t.c.a.type), t.c.a.foreign_keys, list(t.c.a.foreign_keys)[0].column)
### missing table
import sqlalchemy as sa
m = sa.MetaData()
t = sa.Table("t", m, sa.Column("a", sa.ForeignKey("User.id")))
list(t.c.a.foreign_keys)[0].column
### missing target column
import sqlalchemy as sa
m = sa.MetaData()
t = sa.Table("t", m, sa.Column("a", sa.ForeignKey("u.uid")))
sa.Table("u", m, sa.Column("id", sa.BigInteger, primary_key=True))
list(t.c.a.foreign_keys)[0].column
### sorted tables
import sqlalchemy as sa
m = sa.MetaData()
sa.Table("b", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.ForeignKey("z.id")))
sa.Table("a", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.ForeignKey("b.id")))
sa.Table("z", m, sa.Column("id", sa.Integer, primary_key=True))
sa.Table("c", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.ForeignKey("c.id")))
print([t.name for t in m.sorted_tables])
### cycle of tables
import sqlalchemy as sa
m = sa.MetaData()
sa.Table("a", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.ForeignKey("b.id")))
sa.Table("b", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.ForeignKey("a.id")))
print([t.name for t in m.sorted_tables])
### number of columns of a foreign key constraint
import sqlalchemy as sa
sa.ForeignKeyConstraint(["a", "b"], ["x.y"])
### unknown name
import sqlalchemy as sa
sa.Interger
### unknown name imported
from sqlalchemy import Interger
### naming convention
import sqlalchemy as sa
m = sa.MetaData(naming_convention={"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s"})
t = sa.Table("t", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5), unique=True),
    sa.Column("b", sa.ForeignKey("u.id"), index=True), sa.CheckConstraint("a > 5", name="positive"))
u = sa.Table("u", m, sa.Column("id", sa.Integer, primary_key=True))
from sqlalchemy.schema import CreateTable
print(CreateTable(t).compile(dialect=__import__("sqlalchemy.dialects.sqlite", fromlist=["x"]).dialect()))
print(sorted(str(i.name) for i in t.indexes))
### naming convention without a name
import sqlalchemy as sa
m = sa.MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"})
sa.Table("t", m, sa.Column("id", sa.Integer, primary_key=True), sa.CheckConstraint("a > 5"))
### sqlite url
import sqlalchemy as sa
sa.create_engine("sqlite://app.db")
### no such dialect
import sqlalchemy as sa
sa.create_engine("postgres://x")
### url of none
import sqlalchemy as sa
sa.make_url(None)
### missing driver
import sqlalchemy as sa
sa.create_engine("mysql+pymysql://u@h/d")
### missing default driver
import sqlalchemy as sa
sa.create_engine("postgresql://u@h/d")
### invalid engine option
import sqlalchemy as sa
sa.create_engine("sqlite://", foo=1)
### url parts
import sqlalchemy as sa
u = sa.make_url("postgresql://u:p%40@h:5/d?x=1&y=2")
print(u, repr(u), u.password, u.port, u.query, u.get_backend_name(), u.set(database="e"), u.render_as_string(False))
print(sa.URL.create("sqlite", database="x.db"), sa.create_engine("sqlite:///x.db"), sa.create_engine("sqlite://").url)
### enum lengths
import sqlalchemy as sa, enum
class Color(enum.Enum):
    red = 1
    green = 2
print(repr(sa.Enum(Color)), sa.Enum(Color).enums, sa.Enum(Color).name, sa.Enum(Color).length)
print(repr(sa.Enum("a", length=1)))
sa.Enum("abc", length=1)
### autoincrement on text
import sqlalchemy as sa
t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.String(5), primary_key=True, autoincrement=True))
t.autoincrement_column
### metadata schema
import sqlalchemy as sa
sa.MetaData(schema=5)
### str of expressions
import sqlalchemy as sa
t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.String(5)))
a, b = t.c.a, t.c.b
for e in (a == 5, a != None, a == None, (a > 1) & (b == "x"), (a > 1) | ~(b == "x"), a + 1, -a, b + "x", a.in_([1, 2]), b.like("x%"),
    sa.func.now(), sa.func.count(a), sa.func.coalesce(a, 0), sa.func.current_timestamp(), a.desc(), a.label("x"), sa.cast(a, sa.String),
    sa.case((a == 1, "x"), else_="y"), sa.text("a = :b"), a.between(1, 2), sa.not_(a == 1), b.ilike("x"), b.startswith("x"),
    sa.and_(a == 1, b == "2"), sa.or_(a == 1, a == 2), sa.and_(a == 1, sa.or_(a == 1, a == 2)), a * (a + 1), (a + 1) * 2, a - (a - 1), a.is_(True),
    sa.func.lower(b) == "x", sa.extract("year", a), sa.null(), sa.true(), sa.literal(5), a / 2, a % 2, sa.func.max(a) + 1, a.notin_([1]), a.op("@@")(5)):
    print(e)
### bool of an expression
import sqlalchemy as sa
if sa.column("a") > 5: pass
### in with a number
import sqlalchemy as sa
sa.column("a").in_(5)
