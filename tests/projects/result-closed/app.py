"""What a result gives once it has been asked for all that it has, or for one row."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import insert, select, text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Word(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)

    def __repr__(self):
        return f"Word({self.name!r})"


results = {
    "rows": lambda: db.session.execute(select(Word.name).order_by(Word.id)),
    "text": lambda: db.session.execute(text("select name from word order by id")),
    "scalars": lambda: db.session.scalars(select(Word).order_by(Word.id)),
    "nothing": lambda: db.session.execute(select(Word.name).where(Word.id > 9)),
    "mappings": lambda: db.session.execute(select(Word.name)).mappings(),
    "written": lambda: db.session.execute(insert(Word).values(name="z")),
}
steps = {
    "first": [lambda r: r.first(), lambda r: r.all(), lambda r: r.first()],
    "all": [lambda r: r.all(), lambda r: r.all(), lambda r: r.first()],
    "one": [lambda r: r.one(), lambda r: r.all()],
    "one_or_none": [lambda r: r.one_or_none(), lambda r: r.all()],
    "close": [lambda r: r.close(), lambda r: r.all()],
    "iter": [lambda r: list(r), lambda r: list(r), lambda r: next(r, 1)],
    "some": [lambda r: next(r), lambda r: r.fetchmany(1), lambda r: [row for row in r], lambda r: r.first()],
    "fetchone": [lambda r: r.fetchone(), lambda r: r.fetchmany(5), lambda r: r.fetchone()],
    "scalar": [lambda r: r.scalar(), lambda r: r.fetchall()],
    "scalars": [lambda r: r.scalars().first(), lambda r: r.scalars().all(), lambda r: r.keys()],
}


def attempt(step, result):
    try:
        return repr(step(result))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with app.app_context():
    db.create_all()
    db.session.add_all([Word(name=name) for name in "abc"])
    db.session.commit()
    for name, calls in steps.items():
        for kind, make in results.items():
            result = make()
            said = [attempt(call, result) for call in calls]
            app.config[f"{name} {kind}".upper()] = said, result.closed
            db.session.rollback()
