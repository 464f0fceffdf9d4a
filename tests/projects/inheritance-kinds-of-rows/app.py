import re, warnings

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__); app.config["SQLALCHEMY_DATABASE_URI"]="sqlite://"
db = SQLAlchemy(app)
class P(db.Model):
    id = db.Column(db.Integer, primary_key=True); kind = db.Column(db.String); n = db.Column(db.String)
    __mapper_args__ = {"polymorphic_on": kind}
class A(P): __mapper_args__ = {"polymorphic_identity": "a"}
class B(P): __mapper_args__ = {"polymorphic_identity": "b"}
class J(P):
    id = db.Column(db.ForeignKey("p.id"), primary_key=True); x = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "j"}
class O(db.Model):
    id = db.Column(db.Integer, primary_key=True); p_id = db.Column(db.ForeignKey("p.id")); p = db.relationship(P, backref="os")
answers = app.config["ANSWERS"] = []


def t(f):
    try:
        answers.append(repr(f()))
    except Exception as error:
        answers.append(f"{type(error).__name__} {error}")
    db.session.rollback()
with app.app_context():
    db.create_all(); s = db.session
    s.execute(db.text("insert into p (id, kind, n) values (1,'a','x'),(2,null,'y'),(3,'zz','z'),(4,'j','w')")); s.execute(db.text("insert into j values (4, 1), (1, 2)")); s.execute(db.text("insert into o values (1,1),(2,2),(3,null)")); s.commit()
    for f in [lambda: P.query.filter_by(id=1).all(), lambda: P.query.filter_by(id=2).all(), lambda: P.query.filter_by(id=3).all(), lambda: s.get(P, 2), lambda: s.get(A, 4), lambda: J.query.all(), lambda: A.query.all(), lambda: [o.p for o in O.query.filter_by(id=1)], lambda: [o.p for o in O.query.filter_by(id=2)], lambda: [o.p for o in O.query.all() if o.id == 3], lambda: O.query.options(db.joinedload(O.p)).filter(O.id != 2).all(), lambda: s.query(O, P).outerjoin(P).filter(O.id==3).all()]: t(f)
    def g(): x = P(n="q"); s.add(x); s.commit(); return x.n
    t(g)
    def g(): x = P(n="q"); s.add(x); s.flush(); return P.query.all()
    t(g)
    def g():
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            one = A(); s.add_all([one, P(kind="b"), B(kind="b")]); s.flush(); one.kind = "j"; s.flush()
        return [re.sub(" at 0x[0-9a-f]+", "", str(each.message)) for each in caught]
    t(g)
