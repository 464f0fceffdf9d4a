from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from datetime import date
import sqlalchemy as sa
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
class T(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    d = db.Column(db.Date)
    n = db.Column(db.String, default="x")
class U(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    d = db.Column(db.Date, default="bad")
    t_id = db.Column(db.ForeignKey("t.id"))
B = "2020-01-01"
refused = app.config["REFUSED"] = []


def t(f):
    try:
        f()
        refused.append(None)
    except Exception as error:
        refused.append(f"{type(error).__name__} {error}")
    db.session.rollback()
with app.app_context():
    db.create_all()
    db.session.add_all([T(id=1, d=date(2020,1,1)), T(id=2)]); db.session.commit()
    s = db.session; tt = T.__table__
    with db.engine.connect() as c:
        for f in [lambda: c.execute(sa.select(tt).where(tt.c.d == B)), lambda: c.execute(tt.insert().values(d=B)), lambda: c.execute(tt.insert(), {"d": B}), lambda: c.execute(tt.insert(), [{"d": B}, {"d": None}]), lambda: c.execute(tt.insert(), [{"d": None}, {"d": B}]), lambda: c.execute(tt.update().values(d=B)), lambda: c.execute(tt.update().where(tt.c.id == sa.bindparam("q")), {"q": 1, "d": B}), lambda: c.execute(tt.delete().where(tt.c.d == B)), lambda: c.execute(sa.text("select :d").bindparams(sa.bindparam("d", type_=sa.Date)), {"d": B}), lambda: c.execute(sa.select(tt).where(tt.c.d == sa.bindparam("z")), {"z": B})]:
            t(f); c.rollback()
    for f in [lambda: s.execute(sa.select(T).where(T.d == B)), lambda: s.execute(sa.select(T).where(T.d == sa.bindparam("z")), {"z": B}), lambda: s.scalars(sa.select(T.id).where(T.d == B)), lambda: s.execute(sa.insert(T).values(d=B)), lambda: s.execute(sa.insert(T), {"d": B}), lambda: s.execute(sa.update(T).where(T.id == 1).values(d=B)), lambda: s.execute(sa.delete(T).where(T.d == B)), lambda: T.query.filter(T.d == B).all(), lambda: T.query.filter(T.d.in_([B])).all(), lambda: T.query.filter_by(d=B).first(), lambda: T.query.filter_by(d=B).count(), lambda: T.query.filter(T.id == 1).update({"d": B}), lambda: T.query.filter(T.d == B).delete(), lambda: T.query.order_by(T.id).filter(T.d > B).paginate(page=1), lambda: s.query(T.id).filter(T.d == B).scalar()]: t(f)
    def g(): s.add(T(d=B)); s.commit()
    t(g)
    def g(): s.add_all([T(d=None), T(d=B), T(d=B)]); s.commit()
    t(g)
    def g(): s.get(T, 1).d = B; s.commit()
    t(g)
    def g(): s.add(U()); s.commit()
    t(g)
    def g(): s.bulk_insert_mappings(T, [{"d": B}]); s.commit()
    t(g)
    def g(): s.bulk_save_objects([T(d=B)]); s.commit()
    t(g)
