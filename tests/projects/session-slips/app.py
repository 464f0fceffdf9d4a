"""Questions that learners ask a session, rightly and with a slip in each."""
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
Author.query.filter_by(nam="Ann").all()
Author.query.filter_by(books="x").all()
Author.query.filter_by("Ann").all()
Author.query.filter(name="Ann").all()
Author.query.filter(Author.nam == "Ann").all()
Author.query.filter(Author.name == "Ann").frist()
Author.query.filter(Author.name == "Ann").first
Author.query.filter("name = 'Ann'").all()
Author.query.filter(Author.books == "x").all()
Author.query.filter(Author.books).all()
Author.query.filter(Author.books.name == "x").all()
Author.query.filter(Author.level == "low").all()
Author.query.filter(Author.level == "lo").all()
Author.query.filter(Author.born == "2020-01-01").all()
Author.query.filter(Author.born > 5).all()
Author.query.filter(Author.id == "x").all()
Author.query.filter(Author.id == Author).all()
Author.query.filter(Author.name.like(5)).all()
Author.query.filter(Author.name.likes("A")).all()
Author.query.filter(Author.name.in_("Ann")).all()
Author.query.filter(Author.name.in_(5)).all()
Author.query.filter(Author.name.in_(["Ann"])).all()
Author.query.filter(Author.name.is_("Ann")).all()
Author.query.filter(Author.name and Author.id).all()
Author.query.filter(Author.name == "Ann" and Author.id == 1).all()
Author.query.filter(Author.name == "Ann" or Author.id == 1).all()
Author.query.filter(not Author.name).all()
Author.query.filter(Author.name is None).all()
Author.query.filter(Author.name == "Ann", Author.id).all()
Author.query.filter(5).all()
Author.query.filter(True).all()
Author.query.filter(None).all()
Author.query.get("x")
Author.query.get()
Author.query.get((1, 2))
Author.query.get(None)
Author.query.get({"id": 1})
Author.query.get({"ident": 1})
Author.query.order_by("nam").all()
Author.query.order_by(Author.nam).all()
Author.query.order_by("name desc").all()
Author.query.order_by("name").all()
Author.query.order_by(Author.name.desc).all()
Author.query.order_by(desc("name")).all()
Author.query.order_by(-Author.id).all()
Author.query.order_by(5).all()
Author.query.order_by(Author).all()
Author.query.limit("a").all()
Author.query.limit(-1).all()
Author.query.offset("a").all()
Author.query.limit(1).filter_by(name="Ann").all()
Author.query.limit(1).order_by(Author.name).all()
Author.query.all().first()
Author.query.first().nam
Author.query.first().books.title
Author.query.first().books.filter_by(title="A").all()
Author.query.filter_by(name="Zed").first().name
Author.query.filter_by(name="Zed").one()
Author.query.one()
Author.query.one_or_none()
Author.query.filter_by(name="Zed").one_or_none()
Author.query.scalar()
Author.query.filter_by(name="Zed").scalar()
Author.query.with_entities(Author.nam).all()
Author.query.with_entities("name").all()
Author.query.with_entities(Author.name).all()
Author.query.join(Bok).all()
Author.query.join("books").all()
Author.query.join(Author.books, Book.id == 1).all()
Author.query.join(Author).all()
Author.query.join(Book).filter_by(title="Emma").all()
Author.query.join(Book).filter(Book.titel == "Emma").all()
Author.query.outerjoin(Book).group_by(Author.id).having(func.count(Book.id) > 1).all()
Author.query.group_by("nam").all()
Author.query.options(joinedload("books")).all()
Author.query.options(joinedload(Author.name)).all()
Author.query.options(joinedload(Book.author)).all()
Author.query.options("books").all()
Author.query.options(joinedload(Author.books)).first().books[5]
Author.query.count
Author.query.count(1)
Author.query.filter_by(name="Ann").update(name="Bo")
Author.query.filter_by(name="Ann").update({"nam": "Bo"})
Author.query.filter_by(name="Ann").update({Author.name: None})
Author.query.filter_by(name="Ann").update({"name": "Bob"})
Author.query.limit(1).delete()
Author.query.delete
Author.query.exists()
Author.query.paginate(page="x")
Author.query.paginate(1, 2)
Author.query.paginate(page=1, per_page=1).itms
Author.query.paginate(page=9)
Author.query.get_or_404(99)
Author.query.first_or_404("no")
Author.query()
Author.query[0].name
Author.query[5]
Author.query[-1]
Author.query["a"]
Author.qury.all()
Author().query.count()
len(Author.query)
list(Author.query)
Author.query + 1
db.session.query(Autor).all()
db.session.query("Author").all()
db.session.query(Author.nam).all()
db.session.query(Author, Book).filter(Author.id == Book.author_id).all()[0].Autor
db.session.query(Author.name).first().nam
db.session.query(Author.name).first()["name"]
db.session.query(func.cuont(Author.id)).scalar()
db.session.query(func.count(Author)).scalar()
db.session.query(func.count("*")).scalar()
db.session.query(func.count()).scalar()
db.session.query(func.sum(Book.price)).scalar()
db.session.query(func.avg(Book.stock)).scalar()
db.session.query(func.max(Author.born)).scalar()
db.session.query(func.lower(Author.name)).all()
db.session.query(Author.name, Book.title).join(Book).all()
db.session.query(Author.name, Book.title).all()
db.session.query(Book.title).select_from(Author).all()
db.session.query(Author).filter(Author.short == "A").all()
db.session.query(Author).get(1).name
db.session.execute("SELECT 1")
db.session.execute(text("SELCT 1"))
db.session.execute(text("SELECT * FROM autor"))
db.session.execute(text("SELECT * FROM author WHERE id = :id"))
db.session.execute(text("SELECT * FROM author WHERE id = :id"), id=1)
db.session.execute(text("SELECT * FROM author WHERE id = :id"), {"idd": 1})
db.session.execute(text("SELECT name FROM author WHERE id = :id"), {"id": 1}).fetchone()
db.session.execute(text("SELECT name FROM author")).scalars().al()
db.session.execute(text("SELECT name FROM author")).fetchall()[0].nam
db.session.execute(text("SELECT name FROM author")).mappings().all()
db.session.execute(select(Author)).all()[0].name
db.session.execute(select(Author)).scalars().one()
db.session.execute(select(Author)).scalar_one()
db.session.execute(select(Author).where(Author.name == "Zed")).scalar_one()
db.session.execute(select(Author).filter_by(nam="x")).all()
db.session.execute(select(Author).where(name="x")).all()
db.session.execute(select(Author).order("name")).all()
db.session.execute(select("author")).all()
db.session.execute(select([Author])).all()
db.session.execute(select).all()
db.session.execute(Author).all()
db.session.execute(Author.query).all()
db.session.execute()
db.session.scalars(select(Author.name)).all()
db.session.scalars(select(Author.name)).first().name
db.session.scalar(select(func.count()).select_from(Author))
db.session.scalar(select(Author).where(Author.id == 1)).name
db.session.scalar(select(Author).where(Author.id == 9)).name
db.session.get(Author)
db.session.get(Author, "x")
db.session.get("Author", 1)
db.session.get(Author, 9).name
db.session.get(Author, (1, 2))
db.get_or_404(Author, 9)
db.first_or_404(select(Author).where(Author.id == 9))
db.one_or_404(select(Author))
db.paginate(Author.query)
db.paginate(select(Author)).items[0].nam
db.select(Author).al()
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
