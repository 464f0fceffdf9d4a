from dataclasses import dataclass

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import attribute_keyed_dict, attribute_mapped_collection, composite, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Shelf(list):
    def longest(self):
        return max((book.title for book in self), key=len)


@dataclass
class Place:
    street: str
    city: str | None
    floor: int = 0


class Library(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    place = composite(Place, mapped_column("street", db.String), mapped_column("town"))
    books = db.relationship("Book", collection_class=Shelf, back_populates="library")
    steps = db.relationship("Step", order_by="Step.position", collection_class=ordering_list("position", count_from=1))
    notes = db.relationship("Note", collection_class=attribute_keyed_dict("key"), cascade="all, delete-orphan")
    marks = db.relationship("Mark", collection_class=attribute_mapped_collection("name"), back_populates="library")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String)
    library_id = db.Column(db.ForeignKey("library.id"))
    library = db.relationship("Library", back_populates="books")


class Step(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String)
    position = db.Column(db.Integer)
    library_id = db.Column(db.ForeignKey("library.id"))


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    key = db.Column(db.String)
    text = db.Column(db.String)
    library_id = db.Column(db.ForeignKey("library.id"))


class Mark(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    library_id = db.Column(db.ForeignKey("library.id"))
    library = db.relationship("Library", back_populates="marks")


seen = app.config["SEEN"] = []
with app.app_context():
    db.create_all()
    library = Library(place=Place("Main St", "Tacoma"), books=[Book(title="Dune"), Book(title="Ubik, again")])
    library.steps.extend([Step(text="a"), Step(text="b")])
    library.steps.insert(0, Step(text="first"))
    library.notes["x"] = Note(key="x", text="one")
    library.notes = {"y": Note(key="y", text="two"), "z": Note(key="z", text="three")}
    Mark(name="good", library=library)
    seen.append([(step.text, step.position) for step in library.steps])
    seen.append((library.books.longest(), type(library.books).__name__, sorted(library.notes), list(library.marks)))
    db.session.add(library)
    db.session.commit()
    seen.append([(step.text, step.position) for step in library.steps])
    library.steps.pop(1)
    library.notes.pop("z")
    library.notes["w"] = Note(key="w", text="four")
    library.place = Place("Elm St", library.place.city)
    db.session.commit()
    db.session.expire_all()
    seen.append([(step.text, step.position) for step in library.steps])
    seen.append(({key: note.text for key, note in library.notes.items()}, db.session.query(Note).count()))
    seen.append((library.place, library.marks["good"].library is library, library.books.longest()))
    try:
        library.marks = [Mark(name="bad")]
    except TypeError as error:
        seen.append(str(error))
    try:
        library.marks = {"bad": Mark()}
    except Exception as error:
        seen.append(str(error).split("; dictionary")[0])
    try:
        Mark(library=library)
    except Exception as error:
        seen.append(str(error).split("; dictionary")[0])
