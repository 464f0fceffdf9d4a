"""What learners do to a session and write in expressions, rightly and with a slip in each."""
import enum
import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import and_, asc, case, desc, func, not_, or_, select, text, cast, extract, literal, distinct, exists
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import aliased, joinedload, selectinload, subqueryload, validates, contains_eager, load_only

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Level(enum.Enum):
    LOW = "low"
    HIGH = "high"


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False, unique=True)
    born = db.Column(db.Date)
    level = db.Column(db.Enum(Level), default=Level.LOW)
    books = db.relationship("Book", back_populates="author", cascade="all, delete-orphan")

    @hybrid_property
    def short(self):
        return self.name[:1]

    @validates("name")
    def check(self, key, value):
        if not value:
            raise ValueError("no name")
        return value


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40), nullable=False)
    price = db.Column(db.Numeric(6, 2), default=0)
    stock = db.Column(db.Integer, default=1)
    out = db.Column(db.Boolean, default=False)
    sold = db.Column(db.DateTime, default=lambda: datetime(2024, 1, 2))
    meta = db.Column(db.JSON)
    author_id = db.Column(db.Integer, db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")


TRIES = '''
db.session.add(Author(nam="x"))
db.session.add(Author("x"))
db.session.add(Author)
db.session.add(Author(name=""))
db.session.add(Author(name="x"), Author(name="y"))
db.session.add_all(Author(name="x"))
db.session.add_all([Author(name="x"), "y"])
(db.session.add(Author()), db.session.commit())
(db.session.add(Author(name="Ann")), db.session.commit())
(db.session.add(Author(name="x", level="lo")), db.session.commit())
(db.session.add(Author(name="x", level="low")), db.session.commit())
(db.session.add(Author(name="x", level="LOW")), db.session.commit())
(db.session.add(Author(name="x", born="2020-01-01")), db.session.commit())
(db.session.add(Author(name=5)), db.session.commit(), Author.query.filter_by(name="5").one().name)
(db.session.add(Author(name=["x"])), db.session.commit())
(db.session.add(Author(name={"a": 1})), db.session.commit())
(db.session.add(Author(id="x", name="x")), db.session.commit())
(db.session.add(Author(id=1, name="x")), db.session.commit())
(db.session.add(Author(id="7", name="x")), db.session.commit(), Author.query.get(7).id)
(db.session.add(Book(title="x", price="1.5")), db.session.commit())
(db.session.add(Book(title="x", price=1.005)), db.session.commit(), Book.query.filter_by(title="x").one().price)
(db.session.add(Book(title="x", stock="a")), db.session.commit(), Book.query.filter_by(title="x").one().stock)
(db.session.add(Book(title="x", stock=1.5)), db.session.commit(), Book.query.filter_by(title="x").one().stock)
(db.session.add(Book(title="x", out=None)), db.session.commit(), Book.query.filter_by(title="x").one().out)
(db.session.add(Book(title="x", sold="2020-01-01")), db.session.commit())
(db.session.add(Book(title="x", sold=date(2020, 1, 1))), db.session.commit())
(db.session.add(Book(title="x", sold=5)), db.session.commit())
(db.session.add(Book(title="x", author_id=99)), db.session.commit())
(db.session.add(Book(title="x", author_id="a")), db.session.commit())
(db.session.add(Book(title="x", author=1)), db.session.commit())
(db.session.add(Book(title="x", author="Ann")), db.session.commit())
(db.session.add(Book(title="x", author=Author)), db.session.commit())
(db.session.add(Book(title="x", author=Author.query)), db.session.commit())
(db.session.add(Book(title="x", author=Author.query.all())), db.session.commit())
(db.session.add(Book(title="x", author=Author.query.get(9))), db.session.commit())
(db.session.add(Book(title=None)), db.session.commit())
(db.session.add(Book(title=Book)), db.session.commit())
(db.session.add(Book(title=Author.query.first())), db.session.commit())
(db.session.add(Book(title=func.upper("x"))), db.session.commit(), Book.query.order_by(Book.id.desc()).first().title)
(db.session.add(Author(name="x", books=Book(title="b"))), db.session.commit())
(db.session.add(Author(name="x", books=[Book(title="b"), None])), db.session.commit())
(db.session.add(Author(name="x", books=["b"])), db.session.commit())
(db.session.add(Author(name="x", books=Book.query.all())), db.session.commit())
(db.session.add(Author(name="x", books=Book.query)), db.session.commit())
(db.session.add(Author(name="x", books=(Book(title="b"),))), db.session.commit())
(db.session.add(Author(name="x", books={Book(title="b")})), db.session.commit())
(db.session.add(Author(name="x", short="y")), db.session.commit())
db.session.delete(Author.query.get(9))
db.session.delete(Author.query.all())
db.session.delete(Author.query.first)
(db.session.delete(Author.query.first()), db.session.comit())
(setattr(Author.query.first(), "name", ""), db.session.commit())
(setattr(Author.query.first(), "nam", "x"), db.session.commit())
(setattr(Author.query.first(), "level", "x"), db.session.commit())
(setattr(Author.query.first(), "born", "x"), db.session.commit())
(setattr(Author.query.first(), "books", None), db.session.commit())
(setattr(Author.query.first(), "books", [1]), db.session.commit())
(setattr(Author.query.first(), "id", 2), db.session.commit())
(setattr(Author.query.first(), "id", None), db.session.commit())
(setattr(Author.query.first(), "short", "x"), db.session.commit())
db.session.commit(1)
db.session.flush(1)
db.session.rolback()
db.session()
db.session.query
db.session.bulk_save_objects(Author(name="x"))
db.session.merge(Author(id=1, name="m")).name
db.session.merge({"id": 1})
db.session.refresh(Author(name="x"))
db.session.begin()
db.session.connection().execute("SELECT 1")
db.engine.execute("SELECT 1")
db.engine.connect().execute("SELECT 1")
db.session.execute(db.insert(Author).values(nam="x"))
db.session.execute(db.insert(Author).values(name="x").returning(Author.nam))
db.session.execute(db.insert("author"))
db.session.execute(db.update(Author).where(Author.id == 1).values(nam="x"))
db.session.execute(db.update(Author).values({"name": func.upper(Author.name)})).rowcount
db.session.execute(db.delete(Author).where(Author.nam == 1))
db.session.execute(db.delete(Author).where(id == 1))
db.session.execute(db.delete(Author).filter_by(id=1)).rowcount
db.create_all("x")
db.create_all(app)
db.create_all(bind="x")
db.drop_all(1)
db.metadata.tables["autor"]
db.Model.metadata.create_all()
db.Model.metadata.create_all(db.session)
db.Model.metadata.create_all(db.engine)
db.func.now
db.desc(Author.name)
str(select(Author.name).where(Author.id.in_([1, 2])))
str(Author.query.filter(and_(Author.id == 1, or_(Author.name == "x", Author.born == None))))
str(Author.query.filter(and_([Author.id == 1])))
str(select(case((Author.id == 1, "a"), else_="b")))
str(select(case([(Author.id == 1, "a")], else_="b")))
str(select(case({1: "a"}, value=Author.id)))
str(select(cast(Author.id, db.String)))
str(select(extract("year", Author.born)))
str(select(Author.name.label(5)))
str(select(distinct(Author.nam)))
str(select(Author).where(exists().where(Book.author_id == Author.id)))
str(select(Author).where(Author.books.any(title="x")))
str(select(Author).where(Author.books.any(titel="x")))
str(select(Author).where(Author.books.has(title="x")))
str(select(Book).where(Book.author.has(nam="x")))
str(select(Book).where(Book.author.any(name="x")))
str(select(Book).where(Book.author.name == "x"))
str(select(Book).where(Book.author == 5))
str(select(Book).where(Book.author == None))
str(select(Author).where(Author.books.contains("x")))
str(select(Author).where(Author.books.contains(5)))
str(select(Author.name + 5))
str(select(Author.id + "x"))
str(select(Author.name * 2))
str(select(Author.name[0]))
str(select(Book.meta["a"]))
str(select(Book.meta.a))
str(select(Author.name.upper()))
str(select(Author.name.between("a")))
str(select(Author.name.startswith(5)))
str(select(Author.name.asc().nullslst()))
bool(Author.name == "x")
bool(Author.name)
if_(Author.name)
int(Author.id)
len(Author.name)
list(Author.name)
iter(Author.books)
"x" in Author.name
Author.name()
Author.name == Book
Author.books.append(1)
sorted(Author.query.all())[0]
sum(Book.price for _ in [1])
sum(b.price for b in Book.query)
sum([b.price for b in Book.query]) / 3.0
max(Author.query.all(), key=lambda a: a.born).name
[a.nam for a in Author.query]
{a: a.name for a in Author.query.order_by(Author.id)}[1]
Book.query.first().author.books[0].author.nme
Book.query.first().sold + 1
Book.query.first().sold - date(2020, 1, 1)
Book.query.first().sold > "2020"
Book.query.first().sold.strftime(5)
Book.query.first().price + 1.5
Book.query.first().price + "x"
Book.query.first().meta["a"]
Book.query.first().meta.get("a")
Author.query.first().level == "low"
Author.query.first().level.vlue
Level("lo")
Level["lo"]
Level.lo
Author.query.first().to_dict()
Author.query.first().__dict__["nam"]
dict(Author.query.first())
vars(Author.query.first())["_x"]
dict(db.session.execute(select(Author.id, Author.name)).first()._mapping)
dict(db.session.execute(select(Author.id, Author.name)).first())
dict(db.session.execute(select(Author.id, Author.name)).all())
'''.strip().splitlines()


def outcome(line):
    try:
        found = repr(eval(line))
    except Exception as error:
        found = f"{type(error).__module__}.{type(error).__name__}: {error}"
    # Where an object lies is nobody's to foretell, nor the order of parameters that SQLAlchemy takes from a set.
    return re.sub(r" at 0x[0-9a-f]+|transient \d+|\[parameters: \[\{.*", "", found)


def fill():
    ann = Author(name="Ann", born=date(1990, 5, 1))
    bob = Author(name="Bob", born=date(1980, 5, 1), level=Level.HIGH)
    db.session.add_all([ann, bob])
    db.session.flush()
    db.session.add_all([
        Book(title="Emma", price=Decimal("3.50"), author=ann),
        Book(title="Walden", price=Decimal("2"), stock=3, author=bob),
        Book(title="Dracula", author=bob),
    ])
    db.session.commit()


with app.app_context():
    for number, line in enumerate(TRIES):
        db.drop_all()
        db.create_all()
        fill()
        app.config[f"T{number:03} {line.upper()[:60]}"] = outcome(line)
        db.session.rollback()
        db.session.expunge_all()
