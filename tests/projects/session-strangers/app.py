"""What a relationship to many leads to is linked only where it is in the session; a dynamic one is not loaded along."""

import warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import joinedload, lazyload, selectinload, subqueryload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

holding = db.Table(
    "holding",
    db.Column("account_id", db.ForeignKey("account.id"), primary_key=True),
    db.Column("holder_id", db.ForeignKey("holder.id"), primary_key=True),
)


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    holders = db.relationship("Holder", secondary=holding, back_populates="accounts", order_by="Holder.id")
    entries = db.relationship("Entry", lazy="dynamic")


class Holder(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    accounts = db.relationship("Account", secondary=holding, back_populates="holders", collection_class=set)


class Entry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    account_id = db.Column(db.ForeignKey("account.id"))


with app.app_context(), warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    db.create_all()
    first, second = Account(), Account()
    db.session.add_all([first, second])
    stranger, known = Holder(name="stranger", accounts={first, second}), Holder(name="known")
    second.holders.append(known)
    db.session.commit()
    app.config["LINKS"] = db.session.execute(select(holding)).all(), stranger in db.session, known in db.session
    app.config["HOLDERS"] = [holder.name for holder in second.holders], sorted(account.id for account in known.accounts)
    for option in (joinedload, selectinload, subqueryload, lazyload):
        try:
            app.config[option.__name__.upper()] = len(Account.query.options(option(Account.entries)).all())
        except Exception as error:
            app.config[option.__name__.upper()] = f"{type(error).__name__}: {error}"
    app.config["WARNED"] = sorted((str(each.message), each.lineno) for each in caught)
