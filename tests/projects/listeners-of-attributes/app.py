"""What listeners hear of a collection that is given whole, and of what the other side of a relationship changes."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["HEARD"] = heard = []
db = SQLAlchemy(app)


class Shelf(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    books = db.relationship("Book", back_populates="shelf")
    label = db.relationship("Label", back_populates="shelf", uselist=False)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    shelf_id = db.Column(db.ForeignKey("shelf.id"))
    shelf = db.relationship(Shelf, back_populates="books")


class Label(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    shelf_id = db.Column(db.ForeignKey("shelf.id"))
    shelf = db.relationship(Shelf, back_populates="label")


def shown(value):
    if isinstance(value, list):
        return [shown(each) for each in value]
    return type(value).__name__ if isinstance(value, db.Model) else getattr(value, "name", value)


for name in ("append", "remove", "bulk_replace"):
    event.listen(Shelf.books, name, lambda target, value, *more, name=name: heard.append((name, shown(value))))
for attribute in (Book.shelf, Shelf.label, Label.shelf, Shelf.name):

    @event.listens_for(attribute, "set")
    def changed(target, value, before, initiator, key=str(attribute)):
        heard.append((key, shown(value), shown(before)))


with app.app_context():
    db.create_all()
    first, second = Shelf(name="first", books=[Book(), Book()]), Shelf(name="second")
    heard.append("by the book")
    book = Book(shelf=first)
    heard.append("given whole")
    first.books = [book, Book()]
    heard.append("moved")
    book.shelf = second
    book.shelf = None
    heard.append("one to one")
    label = Label()
    first.label = label
    label.shelf = second
    db.session.add_all([first, second, book])
    db.session.commit()
    heard.append("not loaded")
    first.books.append(book)
    book.shelf = second
    db.session.commit()
    book.shelf = first
    book.shelf = None
    first.name = "other"
    heard.append("removed")
    first.books.remove(first.books[0])
    db.session.rollback()
