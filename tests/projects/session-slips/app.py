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
