"""Trees of one class, told in the ways that learners tell them; the backref finds its own side."""
from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import backref, declarative_base, foreign, registry, relationship, remote

app = Flask(__name__)


def node(**members):
    """A class of its own in a registry of its own, so that one mistake is not the next one's."""
    base = registry().generate_base()
    names = {
        "__tablename__": "node",
        "id": Column(Integer, primary_key=True),
        "name": Column(String),
        "parent_id": Column(Integer, ForeignKey("node.id")),
    }
    made = {name: value(names) if callable(value) else value for name, value in members.items()}
    return type("Node", (base,), {**names, **made})


def outcome(**members):
    try:
        cls = node(**members)
        cls.registry.configure()
        found = cls.__mapper__.relationships
        return sorted(
            (
                each.key,
                str(each.direction),
                bool(each.uselist),
                sorted(f"{local.key}>{far.key}" for local, far in each.local_remote_pairs),
            )
            for each in found
        )
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def related(**options):
    return lambda names: relationship("Node", **{k: v(names) if callable(v) else v for k, v in options.items()})


def own(name):
    return lambda names: names[name]


WAYS = {
    "CHILDREN": {"children": related()},
    "CHILDREN_BACKREF": {"children": related(backref="parent")},
    "CHILDREN_BACKREF_REMOTE": {"children": related(backref=lambda n: backref("parent", remote_side=n["id"]))},
    "CHILDREN_BACKREF_LIST": {"children": related(backref=lambda n: backref("parent", remote_side=[n["id"]]))},
    "CHILDREN_BACKREF_TEXT": {"children": related(backref=lambda n: backref("parent", remote_side="Node.id"))},
    "CHILDREN_WRONG_SIDE": {"children": related(backref="parent", remote_side=lambda n: [n["parent_id"]])},
    "CHILDREN_BOTH": {"children": related(backref=lambda n: backref("parent", remote_side=n["id"]), remote_side=own("parent_id"))},
    "PARENT": {"parent": related(remote_side=own("id"))},
    "PARENT_BACKREF": {"parent": related(remote_side=own("id"), backref="children")},
    "PARENT_NO_SIDE": {"parent": related(backref="children")},
    "PARENT_SCALAR": {"parent": related(uselist=False, backref="children")},
    "PARENT_WRONG_SIDE": {"parent": related(remote_side=own("parent_id"), backref="children")},
    "PARENT_NAME": {"parent": related(remote_side=own("name"), backref="children")},
    "POPULATES": {
        "parent": related(remote_side=own("id"), back_populates="children"),
        "children": related(back_populates="parent"),
    },
    "POPULATES_NO_SIDE": {"parent": related(back_populates="children"), "children": related(back_populates="parent")},
    "POPULATES_BOTH_SIDES": {
        "parent": related(remote_side=own("id"), back_populates="children"),
        "children": related(remote_side=own("id"), back_populates="parent"),
    },
    "JOIN_REMOTE": {"children": related(backref="parent", primaryjoin=lambda n: n["id"] == remote(n["parent_id"]))},
    "JOIN_REMOTE_ID": {"parent": related(backref="children", primaryjoin=lambda n: remote(n["id"]) == n["parent_id"])},
    "JOIN_FOREIGN": {"children": related(backref="parent", primaryjoin=lambda n: n["id"] == foreign(n["parent_id"]))},
    "JOIN_BOTH": {
        "children": related(backref="parent", primaryjoin=lambda n: n["id"] == remote(foreign(n["parent_id"]))),
    },
    "JOIN_PLAIN": {"children": related(backref="parent", primaryjoin=lambda n: n["id"] == n["parent_id"])},
    "FOREIGN_KEYS": {"children": related(backref="parent", foreign_keys=lambda n: [n["parent_id"]])},
    "CASCADE": {
        "children": related(cascade="all, delete-orphan", backref=lambda n: backref("parent", remote_side=n["id"])),
    },
    "CASCADE_PARENT": {"parent": related(remote_side=own("id"), backref="children", cascade="all, delete-orphan")},
}

for way, members in WAYS.items():
    app.config[way] = outcome(**members)


def heirs(**options):
    """A boss is an heir of the staff that the relationship leads to."""
    base = declarative_base()

    class Person(base):
        __tablename__ = "person"
        id = Column(Integer, primary_key=True)
        kind = Column(String)
        boss_id = Column(Integer, ForeignKey("person.id"))
        __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}

    class Boss(Person):
        __mapper_args__ = {"polymorphic_identity": "boss"}
        staff = relationship(Person, **{k: v(Person) if callable(v) else v for k, v in options.items()})

    try:
        base.registry.configure()
        return sorted((each.key, str(each.direction)) for cls in (Person, Boss) for each in cls.__mapper__.relationships)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


app.config["HEIRS"] = heirs(backref="boss")
app.config["HEIRS_REMOTE"] = heirs(backref=lambda p: backref("boss", remote_side=[p.id]))
app.config["HEIRS_SIDE"] = heirs(backref="boss", remote_side=lambda p: [p.boss_id])
