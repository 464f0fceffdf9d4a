"""What a learner gives to relationships and sessions by mistake: none, texts, other models, classes."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

links = db.Table(
    "links",
    db.Column("member_id", db.ForeignKey("member.id"), primary_key=True),
    db.Column("book_id", db.ForeignKey("book.id"), primary_key=True),
)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    books = db.relationship("Book", secondary=links, backref="members", lazy="dynamic")
    cards = db.relationship("Card", back_populates="member")
    stamps = db.relationship("Stamp")
    best_id = db.Column(db.ForeignKey("book.id"))
    best = db.relationship("Book")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))


class Card(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    member_id = db.Column(db.ForeignKey("member.id"))
    member = db.relationship("Member", back_populates="cards")


class Stamp(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    member_id = db.Column(db.ForeignKey("member.id"))


def outcome(make):
    steps = []
    try:
        member = Member(name="Ann")
        if make.__name__.endswith("_kept"):
            db.session.add(member)
            db.session.commit()
        steps.append("made")
        make(member)
        steps.append("given")
        db.session.add(member)
        steps.append("added")
        db.session.commit()
        steps.append("written")
    except Exception as error:
        words = str(error).split(" at 0x")[0]
        steps.append(f"{type(error).__module__}.{type(error).__name__}: {words}")
    db.session.rollback()
    return steps


def dynamic_none(member):
    member.books.append(None)


def dynamic_text(member):
    member.books.append("a book")


def dynamic_other(member):
    member.books.append(Stamp())


def dynamic_none_kept(member):
    member.books.append(None)


def dynamic_extend_none(member):
    member.books.extend(None)


def list_none(member):
    member.cards.append(None)


def list_text(member):
    member.cards.append("a card")


def list_class(member):
    member.cards.append(Card)


def list_number_kept(member):
    member.cards.append(3)


def list_other(member):
    member.cards.append(Book())


def list_none_kept(member):
    member.cards.append(None)


def list_one_way_none(member):
    member.stamps.append(None)


def list_one_way_text(member):
    member.stamps.append("a stamp")


def list_one_way_text_kept(member):
    member.stamps.append("a stamp")


def list_one_way_none_kept(member):
    member.stamps.append(None)


def list_extend_none(member):
    member.cards.extend(None)


def list_extend_text(member):
    member.cards.extend("ab")


def list_assigned_none(member):
    member.cards = None


def list_assigned_texts(member):
    member.cards = ["a", "b"]


def list_assigned_nones(member):
    member.cards = [None]


def list_assigned_one(member):
    member.cards = Card()


def one_way_assigned_texts(member):
    member.stamps = ["a"]


def list_remove_stranger(member):
    member.cards.remove(Card())


def list_remove_none(member):
    member.cards.remove(None)


def scalar_text(member):
    member.best = "a book"


def scalar_other(member):
    member.best = Card()


def scalar_class(member):
    member.best = Book


def scalar_list(member):
    member.best = [Book()]


def scalar_none(member):
    member.best = None


def partner_text(member):
    Card(member="Ann")


def partner_list(member):
    Card(member=[member])


def given_text(member):
    Member(cards="ab")


def given_none(member):
    Member(cards=None)


def given_dynamic_none(member):
    Member(books=None)


def given_dynamic_texts(member):
    Member(books=["a"])


def dynamic_assigned_one(member):
    member.books = Book()


def session_text(member):
    db.session.add("a member")


def session_list(member):
    db.session.add([member])


def session_all_one(member):
    db.session.add_all(member)


def session_all_none(member):
    db.session.add_all([member, None])


def session_class(member):
    db.session.add(Member)


def session_delete_none(member):
    db.session.delete(None)


def session_delete_new(member):
    db.session.delete(member)


def session_refresh_new(member):
    db.session.refresh(member)


def session_merge_text(member):
    db.session.merge("a")


def session_expunge_new(member):
    db.session.expunge(member)


tries = [
    value for value in list(globals().values())
    if callable(value) and getattr(value, "__module__", "") == __name__ and not isinstance(value, type) and value is not outcome
]

with app.app_context():
    db.create_all()
    for make in tries:
        app.config[make.__name__.upper()] = outcome(make)
