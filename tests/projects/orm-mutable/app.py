from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.mutable import MutableDict, MutableList, MutableSet
from sqlalchemy.orm.attributes import flag_modified

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Tagged:
    tags = db.Column(MutableList.as_mutable(db.JSON), default=list)


class Page(Tagged, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    meta = db.Column(MutableDict.as_mutable(db.JSON), default=dict)
    seen = db.Column(MutableSet.as_mutable(db.PickleType))
    plain = db.Column(db.JSON)


seen = app.config["SEEN"] = []
with app.app_context():
    db.create_all()
    page = Page(meta={"a": 1}, plain={"a": 1})
    db.session.add(page)
    db.session.commit()
    seen.append((type(page.meta).__name__, type(page.tags).__name__, page.seen, page in db.session.dirty))
    page.meta["b"] = 2
    page.tags.append("new")
    page.plain["b"] = 2
    seen.append((page in db.session.dirty, page.plain))
    db.session.commit()
    seen.append((page.meta, page.tags, page.plain))
    page.meta.update(c=3)
    del page.meta["a"]
    page.tags += ["x", "y"]
    page.tags.remove("x")
    page.plain["c"] = 3
    flag_modified(page, "plain")
    db.session.commit()
    seen.append((page.meta, page.tags, page.plain))
    page.meta = None
    db.session.commit()
    seen.append(page.meta)
    try:
        page.meta = [1]
    except ValueError as error:
        seen.append(str(error))
    try:
        Page(tags="text")
    except ValueError as error:
        seen.append(str(error))
