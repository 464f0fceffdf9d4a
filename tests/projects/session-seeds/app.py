from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///library.db"
db = SQLAlchemy(app)

shelves = db.Table(
    "shelves",
    db.Column("book_id", db.ForeignKey("book.id")),
    db.Column("subject_id", db.ForeignKey("subject.id")),
)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), unique=True, nullable=False)
    joined = db.Column(db.DateTime, server_default=db.func.now())
    books = db.relationship("Book", backref="author", cascade="all, delete-orphan")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    copies = db.Column(db.Integer, default=1)
    author_id = db.Column(db.ForeignKey("author.id"), nullable=False)
    subjects = db.relationship("Subject", secondary=shelves, backref="books")


class Subject(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    ann, bob = Author(name="Ann"), Author(name="Bob")
    db.session.add_all([ann, bob])
    db.session.commit()
    ann.books.append(Book(title="Tides", subjects=[Subject(name="sea"), Subject(name="moon")]))
    db.session.add(Book(title="Roots", author=bob, copies=3))
    db.session.add(Book(title="Leaves", author_id=bob.id))
    db.session.commit()
    app.config["TITLES"] = [(book.title, book.copies, book.author.name) for book in Book.query.order_by(Book.id)]
    app.config["SUBJECTS"] = [subject.name for subject in Book.query.first().subjects]
    tides = Book.query.filter_by(title="Tides").one()
    tides.copies += 4
    tides.subjects.pop()
    db.session.commit()
    app.config["COPIES"] = db.session.query(Author.name, db.func.sum(Book.copies)).join(Book).group_by(Author.id).all()
    db.session.delete(bob)
    db.session.commit()
    app.config["LEFT"] = [Author.query.count(), Book.query.count(), db.session.query(shelves).count()]
    app.config["ASKED"] = str(Book.query.filter(Book.copies > 2))
    db.session.rollback()
    app.config["STATE"] = [repr(db.session.new), ann in db.session]
