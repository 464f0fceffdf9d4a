from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import exists, select, update

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    books = db.relationship("Book", back_populates="author")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))
    author_id = db.Column(db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")


with app.app_context():
    db.create_all()
    ann, bob = Author(name="Ann"), Author(name="Bob")
    db.session.add_all([Book(title="Tides", author=ann), Book(title="Roots", author=bob), Book(title="Stray")])
    db.session.commit()
    # What is asked inside of a change is asked of each row that it changes.
    app.config["DELETED"] = Book.query.filter(Book.author.has(name="Bob")).delete()
    owned = update(Book).where(exists().where(Author.id == Book.author_id)).values(title=Book.title + "!")
    app.config["CHANGED"] = db.session.execute(owned).rowcount
    names = select(Author.name).where(Author.id == Book.author_id).scalar_subquery()
    app.config["STATEMENT"] = str(update(Book).values(title=names))
    app.config["TITLES"] = sorted(book.title for book in Book.query)
    db.session.commit()
    # Rows that differ may begin with the same instance.
    pairs = db.session.execute(select(Author, Book).where(Author.name == "Ann").order_by(Book.id)).unique()
    app.config["ONCE"] = [author.name for author in pairs.scalars()]
