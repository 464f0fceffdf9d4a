from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event

db = SQLAlchemy(session_options={"autoflush": False})


class Note(db.Model):
    __table_args__ = (
        db.Index("ix_note_owner_title", "owner", "title"),
        db.CheckConstraint("length(title) > 0", name="ck_note_title"),
    )

    id = db.Column(db.Integer, db.Identity(), primary_key=True)
    owner = db.Column(db.String(40), nullable=False, server_default=db.text("'nobody'"))
    title = db.Column(db.Unicode(100), nullable=False)
    body = db.Column("content", db.Text, comment="as typed")
    rank = db.Column(db.SmallInteger, default=0)


class ArchivedNote(db.Model):
    __bind_key__ = "archive"

    id = db.Column(db.BigInteger, primary_key=True, autoincrement=False)
    note = db.Column(db.JSON)


@event.listens_for(Note, "before_insert")
def tidy(mapper, connection, note):
    note.title = note.title.strip()
