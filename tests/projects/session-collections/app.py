"""Relationships whose collections are dicts, sets and classes of one's own, and children that lose their parents."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import attribute_keyed_dict, column_keyed_dict, deferred, keyfunc_mapping
from sqlalchemy.orm.collections import attribute_mapped_collection

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Bag(list):
    def labels(self):
        return sorted([thing.key for thing in self])


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    bio = deferred(db.Column(db.Text))
    notes = db.relationship(
        "Note", collection_class=attribute_keyed_dict("key"), cascade="all, delete-orphan", backref="user"
    )
    parts = db.relationship("Part", collection_class=keyfunc_mapping(lambda part: part.key.upper()))
    tags = db.relationship("Tag", collection_class=set, backref="user")
    bag = db.relationship("Thing", collection_class=Bag)
    pens = db.relationship("Pen", cascade="all, delete-orphan", back_populates="user")
    values = association_proxy("notes", "value", creator=lambda key, value: Note(key=key, value=value))
    names = association_proxy("tags", "key", creator=lambda key: Tag(key=key))


class Keyed:
    id = db.Column(db.Integer, primary_key=True)
    key = db.Column(db.String(10))
    value = db.Column(db.String(10))

    @db.declared_attr
    def user_id(cls):
        return db.Column(db.ForeignKey("user.id"))

    def __repr__(self):
        return f"{type(self).__name__}({self.key})"


class Note(Keyed, db.Model):
    pass


class Part(Keyed, db.Model):
    pass


class Tag(Keyed, db.Model):
    pass


class Thing(Keyed, db.Model):
    pass


class Pen(Keyed, db.Model):
    user = db.relationship("User", back_populates="pens")


def note(name, what):
    app.config[name.upper()] = what


def attempt(name, action):
    try:
        note(name, str(action()))
    except Exception as error:
        note(name, f"{type(error).__name__}: {str(error).split(' at 0x')[0]}")


with app.app_context():
    db.create_all()
    user = User(bio="long")
    user.notes["a"] = Note(key="a", value="1")
    user.values["b"] = "2"
    user.values.update({"c": "3"})
    user.values["b"] = "22"
    user.parts["X"] = Part(key="x")
    user.tags.add(Tag(key="t"))
    user.names.add("w")
    user.names |= {"z"}
    user.bag.append(Thing(key="q"))
    user.bag += [Thing(key="p")]
    user.pens = [Pen(key="red"), Pen(key="blue")]
    db.session.add(user)
    db.session.commit()
    note("bio", user.bio)
    note("kinds", [type(user.notes).__name__, type(user.bag).__name__, isinstance(user.bag, Bag)])
    note("held", [repr(user.notes), repr(user.parts), sorted(user.names), repr(user.bag), user.bag.labels()])
    note("values", [dict(user.values), repr(user.values), list(user.values.keys()), user.values.get("zz", 0)])
    note("popped", [user.values.pop("c"), user.values == {"a": "1", "b": "22"}])
    del user.values["a"]
    db.session.commit()
    note("after", [Note.query.count(), repr(user.notes)])
    attempt("late", lambda: Note(user=user, key="late"))
    attempt("dict", lambda: setattr(user, "notes", {"wrong": Note(key="k2")}))
    attempt("list", lambda: setattr(user, "notes", [Note(key="l")]))
    attempt("kept", lambda: user.notes)
    attempt("absent", lambda: user.names.remove("none"))
    user.names.discard("w")
    attempt("both", lambda: (user.names == {"t", "z"}, user.names & {"t"}, len(user.names)))
    user.tags = {Tag(key="new")}
    db.session.commit()
    attempt("tags", lambda: (user.tags, user.tags.pop(), user.tags))
    user.notes.setdefault("s", Note(key="s"))
    user.notes.update(v=Note(key="v"))
    db.session.commit()
    attempt("more", lambda: sorted(user.notes))
    user.notes.clear()
    db.session.commit()
    attempt("cleared", lambda: (user.notes, Note.query.count()))

    other = User()
    db.session.add(other)
    moved = user.pens[0]
    user.pens.remove(moved)
    note("not yet", [len(db.session.deleted), len(db.session.dirty), moved.user is None])
    other.pens.append(moved)
    db.session.commit()
    note("moved", [repr(user.pens), repr(other.pens), Pen.query.count()])
    user.pens[0].user = None
    db.session.commit()
    note("alone", [repr(user.pens), Pen.query.count()])
