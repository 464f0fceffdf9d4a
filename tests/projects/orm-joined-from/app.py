"""What a join begins at, where columns are chosen after it."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    born = db.Column(db.Integer)
    books = db.relationship("Book", backref="author")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"))


def show(function):
    try:
        found = str(function())
    except Exception as error:
        found = f"{type(error).__name__} {error}".partition(" at 0x")[0]
    app.config[f"SHOWN {len(app.config):03}"] = found


with app.app_context():
    show(lambda: select(Author).join(Book, Author.id == Book.author_id).with_only_columns(func.count(Book.id)))
    show(lambda: Author.query.outerjoin(Book).with_entities(func.count(Book.id)).group_by(Author.born))
    show(lambda: Author.query.group_by(Author.born).outerjoin(Book).exists())
    show(lambda: select(func.count(Book.id)).join(Author, Author.id == Book.author_id))
    show(lambda: select(func.count(Book.id)).outerjoin(Book, Author.id == Book.author_id))
    show(lambda: select(Author.born, Book.id).join(Book, Author.id == Book.author_id))
    show(lambda: select(Book.id).join(Book, Author.id == Book.author_id))
