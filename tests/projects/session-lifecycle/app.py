"""What a session tells of its transactions, and of instances that come, change their state and leave."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["HEARD"] = heard = []
db = SQLAlchemy(app)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String)


for name in (
    "before_attach after_attach before_flush after_flush after_flush_postexec before_commit after_commit after_begin"
    " after_rollback after_soft_rollback after_transaction_create after_transaction_end transient_to_pending"
    " pending_to_persistent pending_to_transient persistent_to_transient persistent_to_deleted deleted_to_persistent"
    " deleted_to_detached persistent_to_detached detached_to_persistent loaded_as_persistent"
).split():

    @event.listens_for(db.session, name)
    def hear(session, *more, name=name):
        shown = [type(each).__name__ for each in more if isinstance(each, db.Model)]
        heard.append((name, *shown, *[each.nested for each in more if hasattr(each, "nested")]))


def say(text):
    heard.append(text)


with app.app_context():
    db.create_all()
    first, second, third = Note(text="first"), Note(text="second"), Note(text="third")
    db.session.add(first)
    db.session.commit()
    say("rollback of a new one")
    db.session.add(second)
    db.session.flush()
    db.session.rollback()
    say("pending, and not any more")
    db.session.add(third)
    db.session.expunge(third)
    say("detached, and back")
    db.session.expunge(first)
    db.session.add(first)
    say("deleted, and back, and deleted")
    db.session.delete(first)
    db.session.flush()
    db.session.rollback()
    db.session.delete(first)
    db.session.commit()
    say("nested")
    with db.session.begin_nested():
        db.session.add(second)
    db.session.commit()
    nested = db.session.begin_nested()
    db.session.add(third)
    nested.rollback()
    db.session.commit()
    say("loaded")
    db.session.expunge_all()
    found = db.session.scalars(db.select(Note)).first()
    db.session.close()
    say((db.session().get_transaction(), found in db.session))
