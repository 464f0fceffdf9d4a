from flask import Flask
from flask_sqlalchemy import SQLAlchemy

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
    price = db.Column(db.Float)
    author_id = db.Column(db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")


with app.app_context():
    db.create_all()
    ann, bob = Author(name="Ann"), Author(name="Bob")
    tides = Book(title="Tides", author=ann, price=2)
    db.session.add_all([ann, bob, tides])
    db.session.commit()
    # What a commit leaves is loaded anew before it is changed.
    bob.books.append(tides)
    db.session.commit()
    app.config["MOVED"] = [tides.author_id, tides.author.name, ann.books, tides.price]
    bob.books.remove(tides)
    db.session.commit()
    app.config["REMOVED"] = [tides.author_id, bob.books]
    db.session.add(Book(title="Roots", price="much"))
    try:
        db.session.commit()
    except Exception as error:
        app.config["REFUSED"] = str(error).splitlines()[0]
    db.session.rollback()
    app.config["LEFT"] = Book.query.count()
    # What is deleted from an instance, and known, a flush looks for in vain.
    print(tides.title)
    del tides.title
    db.session.commit()
