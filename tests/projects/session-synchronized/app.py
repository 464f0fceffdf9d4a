"""UPDATE and DELETE of a class, and what the session's instances know of it."""

from decimal import Decimal

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import bindparam, delete, func, insert, select, update

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
seen = app.config["SEEN"] = []


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    count = db.Column(db.Integer, default=1)
    price = db.Column(db.Numeric(8, 2), default=Decimal("2.50"))
    touched = db.Column(db.Integer, default=0, onupdate=7)


def note(*more):
    loaded = [tuple([user.__dict__.get(key) for key in ("name", "count", "price", "touched")]) for user in users]
    seen.append((loaded, *more))


with app.app_context():
    db.create_all()
    session = db.session
    users = [User(name=name) for name in "abc"]
    session.add_all(users)
    session.commit()
    names = [user.name for user in users]
    changed = update(User).where(User.name == "a").values(name="A", count=User.count + 1, price=User.price * Decimal("1.1"))
    note(session.execute(changed).rowcount)
    note(User.query.filter(User.count == 1).update({User.count: User.count * 5, "name": User.name + "!"}))
    note(User.query.filter(User.count == 5).update({"count": func.abs(-3)}, synchronize_session=False))
    session.refresh(users[1])
    note()
    session.execute(update(User).where(func.lower(User.name) == "a").values(count=func.abs(-9)))
    note()
    session.execute(update(User).values(price=None), execution_options={"synchronize_session": False})
    note()
    session.commit()
    names = [user.name for user in users]
    session.execute(delete(User).where(User.name == "b!"))
    note(users[1] in session, len(session.identity_map))
    session.rollback()
    note(users[1] in session)
    User.query.filter_by(name="c!").delete()
    session.commit()
    note(users[2] in session)
    fresh = session.scalars(insert(User).returning(User), [{"name": "x", "price": Decimal("1.5")}, {"name": "y"}]).all()
    note([user.price for user in fresh])
    note(session.execute(update(User).values(name="z").returning(User.id, User.price)).all())
    session.execute(update(User), [{"id": 1, "count": 55}])
    note(users[0].count)
    table = User.__table__
    session.connection().execute(
        update(table).where(table.c.id == bindparam("which")).values(count=bindparam("amount")),
        [{"which": 1, "amount": 3}, {"which": 2, "amount": 4}],
    )
    note(session.get(User, 1, populate_existing=True).count)
    session.execute(update(User).values(count=8), execution_options={"synchronize_session": False})
    note(session.scalars(select(User), execution_options={"populate_existing": True}).first().count)
