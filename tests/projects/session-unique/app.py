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
    db.session.add(Author(name="Ann"))
    db.session.commit()
    db.session.add(Author(name="Ann"))
    db.session.commit()
