from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import exists, func, insert, select, union
from sqlalchemy.orm import aliased, joinedload, load_only, selectinload, subqueryload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

tagged = db.Table(
    "tagged",
    db.Column("book_id", db.ForeignKey("book.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True),
)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    books = db.relationship("Book", back_populates="author")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    author_id = db.Column(db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")
    tags = db.relationship("Tag", secondary=tagged, backref="books")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


said = []


def ask(question):
    """Asks, and keeps the answer or what is wrong."""
    db.session.expunge_all()
    try:
        said.append(str(question()))
    except Exception as error:
        said.append(f"{type(error).__name__}: {error}")


def titles(authors):
    return [sorted(book.title for book in author.books) for author in authors]


with app.app_context():
    db.create_all()
    ann = Author(name="Ann")
    db.session.add_all([ann, Author(name="Bob")])
    db.session.add_all([Book(title="Tides", author=ann, tags=[Tag(name="sea")]), Book(title="Roots", author=ann)])
    db.session.commit()
    other = aliased(Author)
    for loading in (joinedload, selectinload, subqueryload):
        ask(lambda: titles(Author.query.options(loading(Author.books)).order_by(Author.id)))
        ask(lambda: titles(Author.query.options(loading(Author.books)).order_by(Author.id).limit(1)))
        ask(lambda: [len(book.tags) for book in Book.query.options(loading(Book.tags)).order_by(Book.id)])
        ask(lambda: [book.author.name for book in Book.query.options(loading(Book.author))])
    ask(lambda: select(Author).options(joinedload(Author.books).joinedload(Book.tags)))
    ask(lambda: db.session.scalars(select(Author).options(joinedload(Author.books))).all())
    ask(lambda: select(Tag).options(joinedload(Author.books)))
    ask(lambda: joinedload("books"))
    ask(lambda: Author.query.options(load_only(Author.id)).first().name)
    ask(lambda: select(Author, Book, func.count()).where(exists().where(tagged.c.book_id == Book.id)))
    ask(lambda: select(func.count()).select_from(select(Author, Book).join(Author.books).subquery()))
    ask(lambda: select(other.name).join(other.books).where(other.id > 1))
    ask(lambda: select(Author).join(Tag))
    ask(lambda: select(Book, Tag).join(tagged))
    ask(lambda: select(Author).join(Book.tags))
    ask(lambda: Author.query.filter_by(name="Ann").union(Author.query).order_by(Author.name).all()[0].name)
    ask(lambda: union(select(Author.id), select(Book)))
    ask(lambda: db.session.execute(select(Author.id, func.count(), Author).group_by(Author.id)).keys())
    ask(lambda: db.session.execute(select(Author)).rowcount)
    ask(lambda: db.session.scalars(insert(Tag).returning(Tag), [{"name": "a"}, {"name": "b"}]).all()[1].name)
    with db.session.begin_nested() as point:
        db.session.add(Tag(name="undone"))
        point.rollback()
    ask(lambda: Tag.query.count())
    ask(lambda: db.session.begin())
    db.session.rollback()
    app.config["SAID"] = said
