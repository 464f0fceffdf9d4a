import enum

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import and_, exc, not_, select

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Level(enum.Enum):
    easy = 1
    hard = 2


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    lent = db.Column(db.Boolean, default=False)
    price = db.Column(db.Numeric(10, 2))
    bought = db.Column(db.Date)
    level = db.Column(db.Enum(Level))
    extra = db.Column(db.JSON)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


def refused(ask):
    try:
        return str(ask())
    except exc.SQLAlchemyError as error:
        return f"{type(error).__name__}: {error}"


with app.app_context():
    db.create_all()
    db.session.add_all([Book(title="Tides", price="3.5", extra=None), Book(title="Roots", lent=True)])
    db.session.commit()
    books = Book.query
    app.config["CONDITIONS"] = [
        str(condition)
        for condition in (
            Book.lent == True,
            Book.title != False,
            not_(Book.lent),
            and_(Book.lent, Book.id > 1),
            Book.lent.is_(None),
            Book.bought == "2025-01-31",
        )
    ]
    app.config["QUERIES"] = [
        str(query)
        for query in (
            books.filter_by(lent=True),
            books.filter(Book.lent),
            books.filter(~Book.lent),
            books.order_by("title"),
            books.order_by(db.desc("id")),
            select(Book.title.label("name")).order_by("name"),
        )
    ]
    app.config["FOUND"] = [
        [book.title for book in books.filter_by(lent=True)],
        [book.title for book in books.filter(Book.price == "3.5")],
        books.filter(Book.level == "nothing").count(),
        db.session.execute(select(db.func.count()).select_from(Book)).mappings().all(),
        db.session.query(db.func.count(Book.extra)).scalar(),
    ]
    app.config["REFUSED"] = [
        refused(ask)
        for ask in (
            lambda: books.order_by("nothing").all(),
            lambda: books.filter("id = 1"),
            lambda: books.limit(1).filter(Book.id == 1),
            lambda: books.filter(Book.id == 1).get(1),
            lambda: books.order_by(Book.id).delete(),
            lambda: Book.id > None,
            lambda: select([Book]),
            lambda: select(Book, Tag).filter_by(id=1),
            lambda: select(Book).filter_by(name="x"),
            lambda: db.session.query(Book.id).scalar(),
            lambda: books.one(),
        )
    ]
