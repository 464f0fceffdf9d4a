// Programs that model what students' projects model, and use it while they start: hybrid properties, association
// proxies, validators, events, inheritance, keys of several columns, trees, cascades, and the errors of sessions.

const header = `
import datetime, decimal, enum, uuid
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event, insert, update, delete, select, func, case, cast, text, and_, or_, exists, inspect, literal, String, Integer, Float, union_all, ForeignKeyConstraint, UniqueConstraint, CheckConstraint, over, tuple_, distinct, nulls_last, extract, desc
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.orm import aliased, column_property, joinedload, selectinload, validates, with_polymorphic, object_session, make_transient, Session, backref, contains_eager, reconstructor, synonym
from werkzeug.security import check_password_hash, generate_password_hash
from show import echo, failed, shown
echo()
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
app.app_context().push()
`.trimStart();

const drawn = (d, steps, most) => d.several(2, most, () => d.one(...steps));

/** Each kind gives the models, what fills them, and what may be done with them. */
const kinds = {
    hybrids: (d) => ({
        models: `
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    first = db.Column(db.String(20), nullable=False)
    last = db.Column(db.String(20))
    born = db.Column(db.Integer, default=1990)
    _secret = db.Column("secret", db.String(128))
    @hybrid_property
    def full(self): return self.first + " " + self.last
    ${d.maybe(0.6, '@full.setter\n    def full(self, value): self.first, self.last = value.split(" ")') ?? ''}
    ${d.maybe(0.4, '@full.expression\n    def full(cls): return cls.first + "," + cls.last', '@full.inplace.expression\n    @classmethod\n    def _full(cls): return func.coalesce(cls.first, cls.last)') ?? ''}
    @hybrid_property
    def age(self): return 2020 - self.born
    @hybrid_method
    def older(self, years): return self.age > years
    @hybrid_property
    def secret(self): ${d.one('return self._secret', 'raise AttributeError("secret may not be read")')}
    @secret.setter
    def secret(self, value): self._secret = "#" + value
    @property
    def initials(self): return self.first[0] + self.last[0]
    def __repr__(self): return f"<User {self.id} {self.first}>"`,
        fill: 'ann = User(first="Ann", last="Lee", secret="s")\ndb.session.add_all([ann, User(first="Bob", last="Ray", born=2000)])\ndb.session.commit()',
        steps: [
            'print(ann.full, ann.age, ann.older(20), ann.initials)', 'print(User.full)', 'print(User.age)', 'print(User.older(5))', 'print(User.query.filter(User.full == "Ann Lee").all())', 'print(User.query.filter(User.age > 25).all())', 'print(User.query.filter(User.older(25)).count())',
            'print(User.query.filter_by(full="Bob Ray").first())', 'print(User.query.order_by(User.full.desc()).all())', 'print(User(full="Cid Day").first)', 'ann.full = "Eve Fox"\n    db.session.commit()\n    print(ann.first)', 'ann.age = 5', 'print(User(age=5))', 'print(ann.secret)', 'ann.secret = "new"\n    db.session.commit()', 'print(User.secret)',
            'print(db.session.execute(select(User.full, User.age)).all())', 'print(db.session.scalars(select(User.age).where(User.age.between(1, 40))).all())', 'print(User(secret="x")._secret)', 'print(select(User.first).where(User.age.in_([20, 30])))', 'print(db.session.query(func.max(User.age)).scalar())', 'db.session.execute(update(User).values(full="Q R"))', 'print(User.query.filter(User.initials == "AL").all())', 'print(User.query.filter_by(initials="AL").all())', 'print(User.full.label("x"))', 'print(inspect(User).all_orm_descriptors.keys())', 'del ann.age', 'print(User.query.filter(User._secret.like("#%")).count())', 'User.query.update({User.age: 5})', 'print(sorted(User.__table__.c.keys()))', 'print(User.age.desc())', 'print(User.first.key, User.full.key)',
        ],
    }),
    proxies: (d) => ({
        models: `
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    links = db.relationship("Link", back_populates="user", cascade="all, delete-orphan")
    words = association_proxy("links", "word"${d.maybe(0.6, ', creator=lambda word: Link(word=word)') ?? ''})
    texts = association_proxy("links", "text")
    ${d.maybe(0.15, 'bad = association_proxy("nothing", "x")', 'bad = association_proxy("links", "nothing")') ?? ''}
class Link(db.Model):
    user_id = db.Column(db.ForeignKey("user.id"), primary_key=True)
    word_id = db.Column(db.ForeignKey("word.id"), primary_key=True)
    extra = db.Column(db.String(20))
    user = db.relationship("User", back_populates="links")
    word = db.relationship("Word", back_populates="links")
    text = association_proxy("word", "text")
class Word(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(20))
    links = db.relationship("Link", back_populates="word")
    users = association_proxy("links", "user")
    def __init__(self, text=None): self.text = text
    def __repr__(self): return f"<Word {self.text}>"`,
        fill: 'ann = User(name="Ann")\nsea = Word("sea")\ndb.session.add_all([ann, sea, Link(user=ann, word=sea)])\ndb.session.commit()',
        steps: [
            'print(ann.words)', 'print(list(ann.words), len(ann.words), sea in ann.words)', 'ann.words.append(Word("sky"))\n    db.session.commit()', 'print(ann.texts)', 'print(sea.users)', 'print(User.words)', 'print(User.query.filter(User.words.contains(sea)).all() == [ann])', 'print(User.query.filter(User.words.any(text="sea")).count())', 'print(User.query.filter(User.words.any(Word.text == "x")).count())', 'ann.words.remove(sea)\n    db.session.commit()', 'ann.words = [Word("a"), Word("b")]\n    db.session.commit()', 'print(User(name="x", words=[sea]).links)', 'ann.words.extend([Word("p")])\n    print(ann.words)', 'ann.words.clear()\n    db.session.commit()', 'print(ann.bad)', 'print(User.bad)', 'ann.texts.append("word")', 'print(User.words.target_class)', 'print([w.text for w in ann.words])', 'print(ann.words[0])', 'print(repr(ann.words), str(ann.texts))', 'print(ann.words == [sea])', 'del ann.words[0]\n    db.session.flush()', 'sea.users.append(User(name="Bob"))\n    db.session.commit()', 'print(User.texts)', 'print(User.query.filter(User.texts == "sea").count())', 'print(bool(ann.words), ann.words[:1])', 'ann.words.pop()\n    db.session.commit()', 'print(ann.words + [1])', 'db.session.delete(ann)\n    db.session.commit()', 'db.session.delete(sea)\n    db.session.commit()',
        ],
    }),
    validators: (d) => ({
        models: `
class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), nullable=False, unique=True)
    email = db.Column(db.String, nullable=False, default="none@x")
    age = db.Column(db.Integer)
    posts = db.relationship("Post", backref="user", lazy=${d.one('True', '"dynamic"', '"joined"')})
    @validates("name"${d.maybe(0.4, ', "email"') ?? ''})
    def check_name(self, key, value):
        if not value: raise ValueError(f"{key} must not be empty")
        ${d.maybe(0.3, 'assert len(value) < 10') ?? 'return value.strip()'}
    @validates("age")
    def check_age(self, key, age):
        if age is not None and age < 0: raise AssertionError("age")
        ${d.maybe(0.8, 'return age') ?? 'pass'}
    ${d.maybe(0.3, '@validates("posts")\n    def check_posts(self, key, post):\n        assert post.title\n        return post', '@validates("posts", include_removes=True)\n    def check_posts(self, key, post, is_remove):\n        print(key, is_remove)\n        return post', '@validates("name")\n    def again(self, key, value): return value', '@validates\n    def broken(self, key, value): return value', '@validates("nope")\n    def nothing(self, key, value): return value', '@validates("age", "name")\n    def fewer(self, value): return value') ?? ''}
class Post(db.Model):
    __tablename__ = "posts"
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(${d.value('20')}))
    user_id = db.Column(db.Integer, db.ForeignKey("users.id"))
    @validates("title")
    def check_title(self, key, title):
        if len(title) < 2: raise ValueError("Title too short.")
        return title.title()`,
        fill: 'ann = User(name="Ann", age=5)\ndb.session.add(ann)\ndb.session.commit()',
        steps: [
            'User(name="")', 'User(name=None)', 'User(age=-1, name="q")', 'ann.name = ""', 'ann.name = " Eve "\n    db.session.commit()\n    print(repr(ann.name))', 'ann.age = None\n    db.session.commit()\n    print(ann.age)', 'ann.age = "x"', 'print(ann.age)', 'Post(title="x")', 'Post(title=None)', 'p = Post(title="long title", user=ann)\n    db.session.add(p)\n    db.session.commit()\n    print(p.title)', 'ann.posts.append(Post(title="more"))\n    db.session.commit()', 'User(name="Bob", posts=[Post(title="in")])', 'ann.posts.append(Post())', 'print(User(name="q").email)', 'User(name=5)', 'User.query.update({"name": ""})', 'db.session.execute(insert(User).values(name=""))\n    db.session.rollback()', 'db.session.add(User(name="Ann"))\n    db.session.commit()', 'db.session.rollback()', 'db.session.bulk_save_objects([User(name="bulk")])', 'db.session.execute(insert(User), [{"name": "", "email": "e"}])', 'db.session.add(User())\n    db.session.commit()', 'print([user.name for user in User.query])', 'ann.name = "x" * 12', 'setattr(ann, "age", 7)\n    print(ann.age)', 'print(User.__mapper__.validators)', 'ann.posts = []', 'db.session.merge(User(id=1, name=" Zoe "))\n    db.session.commit()',
        ],
    }),
    events: (d) => ({
        models: `
class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    slug = db.Column(db.String(20))
    changed = db.Column(db.Integer, default=0, onupdate=lambda: 7)
class Log(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    words = db.Column(db.String(50))
${d.some([
    '@event.listens_for(Note, "before_insert")\ndef before(mapper, connection, target):\n    print("before_insert", target.title)\n    target.slug = (target.title or "").lower()',
    '@event.listens_for(Note, "after_insert")\ndef after(mapper, connection, target):\n    connection.execute(Log.__table__.insert().values(words=f"made {target.id}"))',
    '@event.listens_for(Note, "before_update")\ndef updated(mapper, connection, target): print("before_update", target.title)',
    '@event.listens_for(Note, "after_delete")\ndef deleted(mapper, connection, target): print("after_delete", target.id)',
    '@event.listens_for(Note.title, "set")\ndef titled(target, value, oldvalue, initiator): print("set", value, oldvalue)',
    '@event.listens_for(Note.title, "set", retval=True)\ndef stripped(target, value, old, initiator): return value.strip()',
    'db.event.listen(Note, "load", lambda target, context: print("load", target.id))',
    '@event.listens_for(Note, "init")\ndef made(target, args, kwargs): print("init", args, kwargs)',
    '@event.listens_for(Note.__table__, "after_create")\ndef created(target, connection, **kw):\n    connection.execute(target.insert().values(title="first"))',
    '@event.listens_for(Engine, "connect")\ndef pragma(connection, record):\n    cursor = connection.cursor()\n    cursor.execute("PRAGMA foreign_keys=ON")\n    cursor.close()',
    '@event.listens_for(db.session, "before_commit")\ndef committing(session): print("before_commit", len(session.new))',
    '@event.listens_for(db.session, "after_commit")\ndef committed(session): print("after_commit")',
    '@event.listens_for(db.session, "before_flush")\ndef flushing(session, context, instances): print("before_flush", len(session.new), len(session.dirty))',
    '@event.listens_for(db.session, "after_flush")\ndef flushed(session, context): print("after_flush")',
    '@event.listens_for(Note, "nothing")\ndef nothing(*args): pass',
    '@event.listens_for("Note", "before_insert")\ndef named(*args): pass',
    '@event.listens_for(db.Model, "before_insert", propagate=True)\ndef every(mapper, connection, target): print("every", type(target).__name__)',
    '@event.listens_for(db.session, "after_rollback")\ndef rolled(session): print("after_rollback")',
    '@event.listens_for(Note, "before_insert")\ndef fewer(target): pass',
    '@event.listens_for(db.engine, "before_cursor_execute")\ndef executing(connection, cursor, statement, parameters, context, many): print("execute", statement[:12], many)',
    '@event.listens_for(db.Mapper if hasattr(db, "Mapper") else Note, "after_update")\ndef late(mapper, connection, target): print("after_update", target.id)',
    '@event.listens_for(Note, "refresh")\ndef refreshed(target, context, attrs): print("refresh", sorted(attrs))',
], 4).join('\n')}`,
        fill: 'ann = Note(title="Ann ")\ndb.session.add(ann)\ndb.session.commit()',
        steps: [
            'db.session.add(Note(title="Two"))\n    db.session.commit()', 'ann.title = "New"\n    db.session.commit()', 'db.session.delete(ann)\n    db.session.commit()', 'print([(n.id, n.title, n.slug, n.changed) for n in Note.query])', 'print([log.words for log in Log.query])', 'db.session.add(Note())\n    db.session.flush()', 'db.session.rollback()', 'ann.title = None', 'print(ann.slug)', 'db.session.expire_all()\n    print(ann.title)', 'Note.query.update({"title": "bulk"})\n    db.session.commit()', 'Note.query.filter_by(id=1).delete()\n    db.session.commit()', 'db.session.commit()', 'db.session.add_all([Note(title="a"), Note(title="b")])\n    db.session.commit()', 'ann.title = ann.title\n    db.session.commit()', 'event.remove(Note, "before_insert", before)', 'print(event.contains(Note, "before_insert", print))', 'event.listen(Note, "before_insert", print)', 'db.session.bulk_insert_mappings(Note, [{"title": "m"}])', 'db.session.bulk_save_objects([Note(title="s")])', 'db.session.execute(insert(Note).values(title="core"))', 'print(db.session.get(Note, 1).changed)', 'db.session.refresh(ann)',
        ],
    }),
    inheritance: (d) => ({
        models: `
class Person(db.Model):
    ${d.maybe(0.7, '__tablename__ = "people"') ?? 'pass'}
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    kind = db.Column(db.String(20))
    boss_id = db.Column(db.ForeignKey("${d.one('people', 'people', 'people', 'person')}.id"))
    __mapper_args__ = {${d.weighted([8, '"polymorphic_on": kind, "polymorphic_identity": "person"'], [3, '"polymorphic_on": "kind", "polymorphic_identity": "person"'], [1, '"polymorphic_on": kind'], [1, '"polymorphic_identity": "person"'])}${d.maybe(0.15, ', "with_polymorphic": "*"') ?? ''}}
    def __repr__(self): return f"<{type(self).__name__} {self.name}>"
class Teacher(Person):
    ${d.maybe(0.75, '__tablename__ = "teachers"\n    id = db.Column(db.ForeignKey("people.id"), primary_key=True)') ?? 'pass'}
    subject = db.Column(db.String(20))
    __mapper_args__ = {"polymorphic_identity": "teacher"}
class Pupil(Person):
    ${d.maybe(0.5, '__tablename__ = "pupils"\n    id = db.Column(db.Integer, db.ForeignKey("people.id"), primary_key=True)') ?? 'pass'}
    grade = db.Column(db.Integer${d.maybe(0.2, ', nullable=False') ?? ''})
    teacher_id = db.Column(db.ForeignKey("${d.one('people', 'teachers')}.id"))
    __mapper_args__ = {"polymorphic_identity": "${d.one('pupil', 'pupil', 'pupil', 'teacher')}"${d.maybe(0.5, ', "inherit_condition": id == Person.id') ?? ''}}
    ${d.maybe(0.2, 'name = db.Column(db.String(5))') ?? ''}`,
        fill: 'ann = Teacher(name="Ann", subject="Art")\nbob = Pupil(name="Bob", grade=3)\ndb.session.add_all([ann])\ndb.session.commit()\ndb.session.add(bob)\ndb.session.commit()',
        steps: [
            'print(Person.query.order_by(Person.id).all())', 'print(Teacher.query.all(), Pupil.query.count())', 'print(ann.kind, bob.kind, Person(name="x").kind)', 'print(db.session.get(Person, 1), db.session.get(Teacher, 2))', 'print(Person.query.filter(Person.kind == "pupil").all())', 'print(db.session.scalars(select(with_polymorphic(Person, [Teacher, Pupil]))).all())', 'print(Pupil.query.filter_by(grade=3).first())', 'print(Pupil.query.filter(Pupil.name == "Bob", Pupil.grade > 1).all())', 'ann.subject = "Chess"\n    db.session.commit()', 'bob.name = "Rob"\n    bob.grade = 4\n    db.session.commit()', 'db.session.delete(bob)\n    db.session.commit()', 'db.session.delete(ann)\n    db.session.commit()', 'print(select(Teacher))', 'print(select(Person))', 'print(Teacher.__table__.name, Teacher.__mapper__.local_table, Teacher.__mapper__.polymorphic_identity)', 'print(Person.__mapper__.polymorphic_map.keys())', 'print(isinstance(Person.query.first(), Teacher), type(Person.query.first()))', 'db.session.add(Person(name="Cid"))\n    db.session.commit()', 'Pupil.query.update({"grade": 9})', 'Teacher.query.delete()', 'db.session.expire_all()\n    print(ann.subject, bob.grade)', 'print(Person.query.with_entities(Person.name).all())', 'print(db.session.query(Teacher.name, Teacher.subject).all())', 'print(db.session.query(Person).join(Pupil, Pupil.id == Person.id).all())', 'print(Person(subject="x"))', 'print(Person.query.get(2))', 'db.session.add(Pupil(name="Dot"))\n    db.session.commit()', 'db.session.execute(insert(Teacher), [{"name": "t", "subject": "s"}])', 'print(Teacher.id, Teacher.name, Pupil.grade == 3)', 'db.session.execute(text("update people set kind = \'alien\'"))\n    db.session.commit()\n    print(Person.query.all())', 'print([c.key for c in Pupil.__mapper__.column_attrs])',
        ],
    }),
    keys: (d) => ({
        models: `
class Order(db.Model):
    __tablename__ = "orders"
    id = db.Column(db.Integer, primary_key=True)
    shop = db.Column(db.String(5), primary_key=True${d.maybe(0.3, ', default="s"') ?? ''})
    lines = db.relationship("Line", backref="order"${d.one('', ', cascade="all, delete-orphan"', ', order_by="Line.number"', ', lazy="joined"')})
class Line(db.Model):
    __tablename__ = "lines"
    order_id = db.Column(db.Integer, primary_key=True)
    shop = db.Column(db.String(5), primary_key=True)
    number = db.Column(db.Integer, primary_key=True${d.maybe(0.2, ', autoincrement=True') ?? ''})
    amount = db.Column(db.Numeric(8, 2), nullable=False, default=1)
    code = db.Column(db.Uuid, default=lambda: uuid.UUID(int=5))
    __table_args__ = (${d.one('db.ForeignKeyConstraint(["order_id", "shop"], ["orders.id", "orders.shop"])', 'ForeignKeyConstraint([order_id, shop], [Order.id, Order.shop], ondelete="CASCADE")', 'ForeignKeyConstraint(["order_id"], ["orders.id"])', 'ForeignKeyConstraint(["order_id", "shop"], ["orders.id"])')}, UniqueConstraint("code", "number"${d.maybe(0.5, ', name="uq_code"') ?? ''}))
    def __repr__(self): return f"<Line {self.order_id} {self.shop} {self.number}>"
class Stamp(db.Model):
    code = db.Column(db.String(4), primary_key=True)
    price = db.Column(db.Float, nullable=False)
    made = db.Column(db.Date)`,
        fill: 'first = Order(id=1, shop="a")\ndb.session.add_all([first, Line(order_id=1, shop="a", number=1), Line(order=first, number=2, amount=decimal.Decimal("2.5"), code=uuid.UUID(int=6))])\ndb.session.commit()',
        steps: [
            'print(db.session.get(Order, (1, "a")).id)', 'print(db.session.get(Order, {"id": 1, "shop": "a"}).shop)', 'print(db.session.get(Order, 1))', 'print(Line.query.get((1, "a", 2)))', 'print(Line.query.all())', 'print(first.lines)', 'db.session.add(Order(id=2))\n    db.session.commit()', 'db.session.add(Order(shop="b"))\n    db.session.commit()', 'db.session.add(Line(number=1))\n    db.session.commit()', 'db.session.rollback()', 'db.session.delete(first)\n    db.session.commit()', 'first.lines.pop()\n    db.session.commit()', 'first.lines.append(Line(number=9))\n    db.session.commit()', 'first.id = 7\n    db.session.commit()', 'db.session.add(Stamp(price=1))\n    db.session.commit()', 'db.session.add(Stamp(code="x", price=2, made=datetime.date(2020, 1, 2)))\n    db.session.commit()\n    print(Stamp.query.first().made)', 'db.session.add_all([Stamp(code="x", price=1), Stamp(code="x", price=2)])\n    db.session.commit()', 'db.session.add(Stamp(code="y"))\n    db.session.commit()', 'db.session.merge(Stamp(code="x", price=5))\n    db.session.commit()', 'db.session.add(Stamp(code="d", price=1, made="2020-01-02"))\n    db.session.commit()', 'print(Line.__mapper__.primary_key)', 'print(inspect(first).identity, inspect(first).identity_key)', 'print(db.session.query(Line).filter(tuple_(Line.order_id, Line.number).in_([(1, 2)])).all())', 'print([str(line.code) for line in Line.query])', 'print(db.session.scalar(select(func.sum(Line.amount))))', 'print(Order.query.join(Line).count())', 'print(Line.query.order_by(Line.number.desc()).first().amount)', 'print(inspect(Line(number=1)).identity)', 'db.session.add(Line(order_id=1, shop="a", number=1))\n    db.session.commit()', 'print(Order.lines.property.primaryjoin)',
        ],
    }),
    trees: (d) => ({
        models: `
followers = db.Table("followers", db.Column("follower_id", db.Integer, db.ForeignKey("user.id")${d.maybe(0.5, ', primary_key=True') ?? ''}), db.Column("followed_id", db.Integer, db.ForeignKey("user.id")${d.maybe(0.5, ', primary_key=True') ?? ''}))
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    followed = db.relationship("User", secondary=followers, ${d.weighted([8, 'primaryjoin=(followers.c.follower_id == id), secondaryjoin=(followers.c.followed_id == id)'], [1, 'primaryjoin=(followers.c.follower_id == id)'], [0.6, ''])}, backref=db.backref("followers"${d.maybe(0.6, ', lazy="dynamic"') ?? ''})${d.maybe(0.6, ', lazy="dynamic"') ?? ''})
    def follow(self, user):
        if not self.is_following(user): self.followed.append(user)
    def is_following(self, user): return ${d.one('self.followed.filter(followers.c.followed_id == user.id).count() > 0', 'user in self.followed')}
    def __repr__(self): return f"<User {self.name}>"
class Topic(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    parent_id = db.Column(db.Integer, db.ForeignKey("topic.id"${d.maybe(0.3, ', ondelete="CASCADE"') ?? ''}))
    ${d.weighted([4, 'children = db.relationship("Topic", backref=db.backref("parent", remote_side=[id])CASCADE)'], [2, 'parent = db.relationship("Topic", remote_side=[id], back_populates="children")\n    children = db.relationship("Topic", back_populates="parent"CASCADE)'], [1, 'children = db.relationship("Topic", backref="parent"CASCADE)'], [1, 'children = db.relationship("Topic")\n    parent = db.relationship("Topic", remote_side=[id])'], [1, 'parent = db.relationship("Topic", remote_side="Topic.id", backref="children")']).replace('CASCADE', d.one('', '', ', cascade="all, delete-orphan"', ', cascade="all"', ', lazy="joined", join_depth=2', ', order_by="Topic.name"'))}
    def __repr__(self): return f"<Topic {self.name}>"`.replace(', , ', ', '),
        fill: 'ann, bob = User(name="Ann"), User(name="Bob")\ndb.session.add_all([ann, bob])\ndb.session.commit()\ntop = Topic(name="top")\ndb.session.add(top)\ndb.session.commit()',
        steps: [
            'ann.follow(bob)\n    db.session.commit()', 'print(ann.is_following(bob), ann.is_following(ann))', 'print(bob.followers.count())', 'print(list(ann.followed), list(bob.followers))', 'ann.followed.remove(bob)\n    db.session.commit()', 'ann.followed.append(bob)\n    ann.followed.append(bob)\n    db.session.commit()', 'top.children.append(Topic(name="leaf"))\n    db.session.commit()', 'leaf = Topic(name="low", parent=top)\n    db.session.add(leaf)\n    db.session.commit()\n    print(leaf.parent)', 'print(top.children, top.parent)', 'print(Topic.query.filter_by(parent=None).all())', 'print(Topic.query.filter(Topic.parent_id.is_(None)).all())', 'print(Topic.query.filter(Topic.parent == top).all())', 'print(Topic.query.filter(Topic.parent.has(name="top")).all())', 'print(Topic.query.filter(Topic.children.any()).all())', 'print(Topic.query.join(Topic.children).all())', 'other = aliased(Topic)\n    print(db.session.query(Topic, other).join(other, Topic.children).all())', 'other = aliased(Topic, name="up")\n    print(select(Topic.name, other.name).join(other, Topic.parent_id == other.id))', 'db.session.delete(top)\n    db.session.commit()', 'top.parent = top\n    db.session.commit()', 'top.children = []\n    db.session.commit()', 'print(Topic.query.options(joinedload(Topic.children)).all())', 'print(Topic.query.options(selectinload(Topic.children)).all())', 'print(User.query.join(followers, followers.c.follower_id == User.id).all())', 'print(User.query.filter(User.followed.any(User.name == "Bob")).all())', 'print(db.session.query(followers).all())', 'tree = select(Topic.id, Topic.name).where(Topic.parent_id == None).cte("tree", recursive=True)\n    tree = tree.union_all(select(Topic.id, Topic.name).join(tree, Topic.parent_id == tree.c.id))\n    print(db.session.execute(select(tree)).all())', 'print(db.session.execute(followers.insert().values(follower_id=2, followed_id=1)).rowcount)', 'db.session.execute(followers.delete().where(followers.c.follower_id == 1))', 'print(ann.followed.filter(User.name == "Bob").all())', 'print(ann.followed.order_by(User.id.desc()).first())', 'db.session.delete(bob)\n    db.session.commit()',
        ],
    }),
    cascades: (d) => ({
        models: `
${d.maybe(0.4, '@event.listens_for(Engine, "connect")\ndef pragma(connection, record):\n    cursor = connection.cursor()\n    cursor.execute("PRAGMA foreign_keys=ON")\n    cursor.close()') ?? ''}
class Blog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20), unique=True, nullable=False)
    posts = db.relationship("Post", ${d.one('back_populates="blog"', 'back_populates="blog", cascade="all, delete-orphan"', 'back_populates="blog", cascade="all, delete-orphan", passive_deletes=True', 'back_populates="blog", passive_deletes="all"', 'back_populates="blog", cascade="delete"', 'back_populates="blog", cascade="save-update"', 'back_populates="blog", lazy="dynamic", cascade="all, delete"', 'back_populates="blog", lazy="raise"', 'back_populates="blog", lazy="write_only"', 'back_populates="blog", collection_class=set')})
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.Text, nullable=False)
    blog_id = db.Column(db.Integer, db.ForeignKey("blog.id"${d.maybe(0.4, ', ondelete="CASCADE"', ', ondelete="SET NULL"') ?? ''})${d.maybe(0.4, ', nullable=False') ?? ''})
    blog = db.relationship("Blog", back_populates="posts"${d.maybe(0.2, ', lazy="joined", innerjoin=True', ', cascade="all"', ', single_parent=True, cascade="all, delete-orphan"') ?? ''})
    likes = db.relationship("Like", backref="post", cascade="all, delete-orphan")
    def __repr__(self): return f"<Post {self.body}>"
class Like(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    post_id = db.Column(db.Integer, db.ForeignKey("post.id"), nullable=False)
    stars = db.Column(db.Integer, CheckConstraint("stars < 6"))`,
        fill: 'blog = Blog(title="One")\ndb.session.add(blog)\ndb.session.commit()\npost = Post(body="a", blog=blog)\ndb.session.add(post)\ndb.session.commit()\nlike = Like(post=post, stars=3)\ndb.session.add(like)\ndb.session.commit()',
        steps: [
            'db.session.delete(blog)\n    db.session.commit()', 'db.session.delete(post)\n    db.session.commit()', 'print(blog.posts)', 'blog.posts.append(Post(body="b"))\n    db.session.commit()', 'blog.posts.add(Post(body="c"))\n    db.session.commit()', 'blog.posts.remove(post)\n    db.session.commit()', 'blog.posts = []\n    db.session.commit()', 'post.blog = None\n    db.session.commit()', 'post.blog = Blog(title="Two")\n    db.session.commit()', 'db.session.add(Blog(title="One"))\n    db.session.commit()', 'db.session.add(Post())\n    db.session.commit()', 'db.session.add(Post(body="x", blog_id=99))\n    db.session.commit()', 'db.session.add(Like(stars=1))\n    db.session.commit()', 'db.session.add(Like(post=post, stars=9))\n    db.session.commit()', 'db.session.rollback()', 'db.session.rollback()', 'db.session.commit()', 'print(Post.query.all())', 'post.likes.clear()\n    db.session.commit()', 'print(db.session.scalars(blog.posts.select()).all())', 'print(len(post.likes), post.likes[0].stars)', 'Blog.query.delete()\n    db.session.commit()', 'db.session.execute(delete(Post))\n    db.session.commit()', 'print(blog.posts.count())', 'print(blog.posts.all())', 'db.session.expunge(post)\n    print(post.likes)', 'post.likes.append(Like(stars=2))\n    db.session.flush()', 'print(post.blog.title)', 'db.session.delete(like)\n    db.session.flush()\n    print(post.likes)', 'blog.title = None\n    db.session.commit()', 'with db.session.begin_nested():\n        db.session.add(Blog(title="One"))', 'try:\n        db.session.add(Blog(title="One"))\n        db.session.commit()\n    except IntegrityError as error:\n        db.session.rollback()\n        print(error.orig, type(error.orig).__name__, error.statement, error.params, error.code)', 'try:\n        db.session.add(Post(body=None, blog=blog))\n        db.session.flush()\n    except SQLAlchemyError as error: print(str(error))', 'Post(body="lonely")\n    print(db.session.new)', 'print(Post(body="z", blog=blog) in db.session)', 'print(inspect(post).attrs.blog.history)',
        ],
    }),
    sessions: (d) => ({
        models: `
class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True, nullable=False)
    version = db.Column(db.Integer, nullable=False, default=1)
    posts = db.relationship("Post", backref="user"${d.one('', ', lazy="selectin"', ', lazy="joined"')})
    ${d.maybe(0.25, '__mapper_args__ = {"version_id_col": version}') ?? ''}
class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(20))
    user_id = db.Column(db.ForeignKey("user.id"))`,
        fill: 'ann = User(name="Ann", posts=[Post(title="a"), Post(title="b")])\ndb.session.add(ann)\ndb.session.commit()',
        steps: [
            'db.session.add(User(name="Ann"))\n    db.session.commit()', 'db.session.add(User())\n    db.session.flush()', 'print(User.query.count())', 'db.session.rollback()', 'db.session.close()\n    print(ann.name)', 'db.session.expunge_all()\n    print(ann.posts)', 'db.session.remove()\n    print(ann.posts)', 'user = User.query.first()\n    db.session.close()\n    print(user.name)\n    print(user.posts)', 'user = User.query.first()\n    db.session.expunge(user)\n    print(user.posts)', 'other = Session(db.engine)\n    other.add(ann)', 'with Session(db.engine) as other:\n        mine = other.get(User, 1)\n    print(mine.name)\n    print(mine.posts)', 'with Session(db.engine) as other:\n        mine = other.get(User, 1)\n        other.commit()\n    print(mine.name)', 'with Session(db.engine, expire_on_commit=False) as other:\n        mine = other.get(User, 1)\n        other.commit()\n    print(mine.name)', 'db.session.execute(text("delete from user"))\n    db.session.expire(ann)\n    print(ann.name)', 'db.session.execute(text("delete from user"))\n    ann.name = "X"\n    db.session.commit()', 'db.session.execute(text("delete from user"))\n    db.session.delete(ann)\n    db.session.commit()', 'print(db.session.query(User).filter_by(name="q").one())', 'print(db.session.query(Post).one())', 'print(db.session.execute(select(Post)).scalar_one())', 'print(db.session.scalars(select(User).filter_by(id=9)).one())', 'print(db.session.get_one(User, 9))', 'print(db.session.get_one(User, 1).name)', 'db.session.delete(User(name="t"))', 'db.session.refresh(User(name="t"))', 'db.session.add(db.session.query(User))', 'db.session.expunge(User(name="t"))', 'print(object_session(ann) is db.session())', 'make_transient(ann)\n    ann.id = None\n    ann.name = "copy"\n    db.session.add(ann)\n    db.session.commit()', 'db.session.merge(User(id=1, name="merged"))\n    db.session.commit()\n    print(ann.name)', 'db.session.merge(User(name="fresh"))\n    db.session.commit()', 'db.session.merge(User(id=1, name="m", posts=[]))\n    db.session.commit()', 'print(db.session.is_modified(ann), ann in db.session.dirty, db.session.new, db.session.deleted)', 'ann.name = "Dirty"\n    print(db.session.dirty == {ann}, db.session.is_modified(ann))', 'with db.session.no_autoflush:\n        db.session.add(User(name="nf"))\n        print(User.query.count())', 'db.session.begin()', 'with db.session.begin():\n        db.session.add(User(name="in"))', 'nested = db.session.begin_nested()\n    db.session.add(User(name="sp"))\n    nested.rollback()\n    print(User.query.count())', 'db.session.bulk_update_mappings(User, [{"id": 1, "name": "bulk"}])\n    db.session.commit()', 'db.session.bulk_insert_mappings(User, [{"name": "i"}, {"name": "j", "version": 3}])\n    db.session.commit()', 'db.session.bulk_save_objects([User(name="k"), Post(title="p")])\n    db.session.commit()', 'db.session.execute(insert(User), [{"name": "l"}, {"name": "m"}])\n    db.session.commit()', 'print(db.session.scalars(insert(User).returning(User), [{"name": "r1"}, {"name": "r2"}]).all()[0].name)', 'db.session.execute(update(User), [{"id": 1, "name": "by key"}])', 'print(db.session.execute(update(User).where(User.id == 1).values(name="v")).rowcount)', 'print(db.session.execute(insert(User).values(name="pk")).inserted_primary_key)', 'db.session.execute(sqlite.insert(User).values(name="Ann").on_conflict_do_nothing())', 'db.session.execute(sqlite.insert(User).values(name="Ann", version=2).on_conflict_do_update(index_elements=["name"], set_={"version": 5}))', 'db.session.execute(insert(Post).from_select(["title"], select(User.name)))', 'print(db.session.execute(delete(Post).where(Post.user_id == ann.id).returning(Post.id)).all())', 'db.session.refresh(ann, ["name"])', 'db.session.expire(ann, ["name"])\n    print(ann.name)', 'print(db.session.connection().execute(text("select 1")).scalar())', 'db.session.flush([ann])', 'print(db.session.query(User.id).filter(User.id == 1).scalar(), db.session.query(db.session.query(User).filter_by(name="Ann").exists()).scalar())', 'print(inspect(ann).persistent, inspect(ann).detached, inspect(User()).transient)', 'print(db.session.identity_map.keys())', 'del ann.posts[0]\n    db.session.commit()', 'print(ann.__dict__.keys())', 'print(db.session.scalar(select(User.name).limit(1)))', 'print(User.query.filter(User.id.in_([])).all())', 'db.session.add_all([User(name="z"), User(name="z")])\n    db.session.commit()', 'db.session.add_all(ann)', 'db.session.get(User, "x")', 'ann.id = 1.5\n    db.session.commit()', 'ann.name = ["x"]\n    db.session.commit()', 'ann.posts = Post(title="one")', 'ann.posts = None', 'User(nam="x")', 'User("x")', 'db.session.query(User).filter(User.nam == 1)', 'db.session.query(User).filter_by(nam=1)', 'db.session.execute("select * from user")', 'db.session.add(User)', 'db.session.commit',
        ],
    }),
    types: (d) => ({
        models: `
class Color(enum.Enum):
    red = "r"
    green = "g"
class Size(str, enum.Enum):
    small = "S"
    large = "L"
class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    color = db.Column(db.Enum(Color${d.maybe(0.4, ', values_callable=lambda e: [x.value for x in e]', ', name="colors"', ', native_enum=False, validate_strings=True') ?? ''}), default=Color.red)
    size = db.Column(db.Enum(Size))
    state = db.Column(db.Enum("new", "old"${d.maybe(0.5, ', name="state"') ?? ''}), ${d.one('server_default="new"', 'default="new"', 'nullable=False, default="old"')})
    data = db.Column(${d.one('db.JSON', 'MutableDict.as_mutable(db.JSON)', 'db.JSON, default=dict', 'db.JSON, nullable=False, default={}')})
    tags = db.Column(${d.one('MutableList.as_mutable(db.PickleType), default=[]', 'db.PickleType', 'db.JSON, default=list')})
    price = db.Column(db.Numeric(10, 2)${d.maybe(0.3, ', default=0', ', default=decimal.Decimal("1.10")') ?? ''})
    weight = db.Column(db.Float(asdecimal=${d.one('True', 'False')}))
    day = db.Column(db.Date, default=datetime.date(2020, 2, 3))
    at = db.Column(db.Time)
    when = db.Column(db.DateTime(timezone=True))
    span = db.Column(db.Interval)
    key = db.Column(db.Uuid)
    blob = db.Column(db.LargeBinary)
    on = db.Column(db.Boolean, nullable=False, default=False, server_default=${d.one('"0"', 'text("0")', 'db.false()', 'db.text("false")')})
    ${d.maybe(0.06, 'many = db.Column(db.ARRAY(db.String))') ?? ''}
    big = db.Column(db.BigInteger)
    words = db.Column(db.Unicode(9))`,
        fill: 'item = Item(size="small" if False else Size.small, data={"a": [1, None]})\ndb.session.add(item)\ndb.session.commit()',
        steps: [
            'print(item.color, item.size, item.state, item.data)', 'item.color = "red"\n    db.session.commit()\n    print(item.color)', 'item.color = "r"\n    db.session.commit()\n    print(item.color)', 'item.color = "blue"\n    db.session.commit()', 'item.color = 5\n    db.session.commit()', 'item.size = "S"\n    db.session.commit()\n    print(item.size)', 'item.state = "other"\n    db.session.commit()', 'item.data["b"] = 2\n    db.session.commit()\n    print(item.data)', 'item.data = None\n    db.session.commit()', 'item.data = [1, {"x": "é"}]\n    db.session.commit()', 'item.data = {"d": datetime.date(2020, 1, 1)}\n    db.session.commit()', 'item.data = object()\n    db.session.commit()', 'item.tags = ["x"]\n    db.session.commit()\n    item.tags.append("y")\n    db.session.commit()\n    print(item.tags)', 'item.price = 1.005\n    db.session.commit()\n    print(item.price)', 'item.price = "3.50"\n    db.session.commit()\n    print(repr(item.price))', 'item.price = "x"\n    db.session.commit()', 'item.price = 10\n    db.session.commit()\n    print(repr(item.price))', 'item.weight = 2\n    db.session.commit()\n    print(repr(item.weight))', 'item.weight = "heavy"\n    db.session.commit()', 'item.day = "2020-01-02"\n    db.session.commit()', 'item.day = datetime.datetime(2021, 5, 6, 7)\n    db.session.commit()\n    print(repr(item.day))', 'item.at = datetime.time(1, 2, 3)\n    db.session.commit()\n    print(repr(item.at))', 'item.at = "01:02"\n    db.session.commit()', 'item.when = datetime.datetime(2021, 5, 6, tzinfo=datetime.timezone.utc)\n    db.session.commit()\n    print(repr(item.when))', 'item.when = "now"\n    db.session.commit()', 'item.when = datetime.date(2020, 1, 1)\n    db.session.commit()', 'item.span = datetime.timedelta(hours=3)\n    db.session.commit()\n    print(repr(item.span))', 'item.span = 5\n    db.session.commit()', 'item.key = uuid.UUID(int=7)\n    db.session.commit()\n    print(repr(item.key))', 'item.key = "00000000-0000-0000-0000-000000000001"\n    db.session.commit()', 'item.blob = b"\\x00x"\n    db.session.commit()\n    print(item.blob)', 'item.blob = "text"\n    db.session.commit()', 'item.on = 1\n    db.session.commit()\n    print(item.on)', 'item.on = "yes"\n    db.session.commit()', 'item.on = 5\n    db.session.commit()', 'item.on = None\n    db.session.commit()', 'item.big = 2 ** 70\n    db.session.commit()', 'item.big = "5"\n    db.session.commit()\n    print(repr(item.big))', 'item.words = 5\n    db.session.commit()\n    print(repr(item.words))', 'item.words = ("a",)\n    db.session.commit()', 'db.session.rollback()', 'db.session.rollback()', 'print(Item.query.filter_by(color=Color.red).count())', 'print(Item.query.filter_by(color="red").count())', 'print(Item.query.filter(Item.color == "nope").count())', 'print(Item.query.filter(Item.price > 1).all())', 'print(Item.query.filter(Item.data["a"].as_string() == "x").count())', 'print(Item.query.filter(Item.data["a"][0].as_integer() == 1).count())', 'print(Item.query.filter(Item.day >= datetime.date(2020, 1, 1)).count())', 'print(Item.query.filter(Item.on.is_(False)).count(), Item.query.filter(~Item.on).count(), Item.query.filter(Item.on).count())', 'print(Item.query.filter(Item.when < datetime.datetime(2030, 1, 1)).count())', 'print(Item.query.filter(func.date(Item.when) == "2020-01-01").count())', 'print(db.session.query(Item.price * 2, Item.price + Item.weight).all())', 'print(db.session.query(func.sum(Item.price), func.avg(Item.weight), func.max(Item.day)).one())', 'print({c.name: getattr(item, c.name) for c in item.__table__.columns})', 'print([(c.name, str(c.type), c.nullable, c.default is not None) for c in Item.__table__.columns])', 'print(repr(Item.__table__.c.color.type), repr(Item.__table__.c.price.type))', 'print([(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in inspect(db.engine).get_columns("item")])',
        ],
    }),
    reports: (d) => ({
        models: `
class Sale(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    shop = db.Column(db.String(10), nullable=False)
    amount = db.Column(db.Integer)
    cost = db.Column(db.Numeric(8, 2))
    day = db.Column(db.Date)
    clerk_id = db.Column(db.ForeignKey("clerk.id"))
    clerk = db.relationship("Clerk", backref=db.backref("sales", lazy=${d.one('"dynamic"', 'True')}))
    def __repr__(self): return f"<Sale {self.id}>"
class Clerk(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(10))
    total = column_property(select(func.coalesce(func.sum(Sale.amount), 0)).where(Sale.clerk_id == id)${d.one('.correlate_except(Sale)', '')}.scalar_subquery())`,
        fill: 'ann, bob = Clerk(name="Ann"), Clerk(name="Bob")\ndb.session.add_all([ann, bob])\ndb.session.commit()\ndb.session.add_all([Sale(shop="a", amount=5, cost=1, day=datetime.date(2020, 1, 2), clerk_id=1), Sale(shop="a", amount=7, cost=2.25, day=datetime.date(2020, 2, 2), clerk_id=1), Sale(shop="b", amount=None, day=datetime.date(2021, 1, 2)), Sale(shop="b", amount=1, clerk_id=2)])\ndb.session.commit()',
        steps: [
            'print(db.session.query(Sale.shop, func.count(Sale.id), func.sum(Sale.amount)).group_by(Sale.shop).order_by(Sale.shop).all())', 'print(db.session.query(Sale.shop, func.sum(Sale.amount).label("total")).group_by(Sale.shop).having(func.sum(Sale.amount) > 2).all())', 'print(db.session.execute(select(Sale.shop, func.count().label("n")).group_by(Sale.shop).order_by(desc("n"), Sale.shop)).all())', 'print(db.session.execute(select(Sale.id, func.row_number().over(partition_by=Sale.shop, order_by=Sale.amount.desc()).label("rank"))).all())', 'print(db.session.execute(select(Sale.id, func.sum(Sale.amount).over(order_by=Sale.id, rows=(None, 0)))).all())', 'print(db.session.execute(select(Sale.id, func.rank().over(order_by=[Sale.shop, Sale.id]))).all())', 'print(db.session.execute(select(Sale.id, func.lag(Sale.amount, 1).over(order_by=Sale.id))).all())', 'print(db.session.execute(select(case((Sale.amount > 5, "big"), (Sale.amount > 0, "small"), else_="none").label("size"), func.count()).group_by("size").order_by("size")).all())', 'print(db.session.execute(select(case({"a": 1, "b": 2}, value=Sale.shop, else_=0))).scalars().all())', 'print(db.session.execute(select(case([(Sale.amount > 5, 1)], else_=0))).all())', 'print(db.session.execute(select(func.sum(case((Sale.shop == "a", Sale.amount), else_=0)))).scalar())', 'print(db.session.execute(select(cast(Sale.amount, String) + "x", cast(Sale.cost, Integer))).all())', 'print(db.session.query(func.strftime("%Y-%m", Sale.day), func.count()).group_by(func.strftime("%Y-%m", Sale.day)).all())', 'print(db.session.query(extract("year", Sale.day).label("year"), func.count(Sale.id)).group_by("year").all())', 'print(db.session.query(func.coalesce(func.sum(Sale.cost), 0)).scalar())', 'print(db.session.query(func.count(distinct(Sale.shop))).scalar(), db.session.query(Sale.shop).distinct().count())', 'print(db.session.query(Sale).order_by(nulls_last(Sale.amount)).all())', 'print(Sale.query.order_by(Sale.amount.desc().nulls_last(), Sale.id).all())', 'sub = db.session.query(Sale.clerk_id, func.max(Sale.amount).label("best")).group_by(Sale.clerk_id).subquery()\n    print(db.session.query(Clerk.name, sub.c.best).outerjoin(sub, Clerk.id == sub.c.clerk_id).all())', 'top = select(Sale).where(Sale.amount > 1).cte("top")\n    print(db.session.execute(select(top.c.shop, func.count()).group_by(top.c.shop)).all())', 'print(db.session.execute(union_all(select(Sale.id).where(Sale.id < 2), select(Sale.id).where(Sale.id > 3))).scalars().all())', 'print(db.session.scalars(select(Sale).where(Sale.amount == select(func.max(Sale.amount)).scalar_subquery())).all())', 'print(db.session.scalars(select(Clerk.name).where(exists().where(Sale.clerk_id == Clerk.id))).all())', 'print(db.session.scalars(select(Clerk.name).where(Clerk.sales.any(Sale.amount > 6))).all())', 'print(ann.total, bob.total)', 'print(Clerk.query.filter(Clerk.total > 3).all() == [ann])', 'print(Clerk.query.order_by(Clerk.total.desc()).first().name)', 'page = Sale.query.paginate(page=2, per_page=3)\n    print(page.items, page.pages, page.total, page.has_next, page.has_prev, page.next_num, page.prev_num, list(page.iter_pages()), page.first, page.last)', 'page = db.paginate(select(Sale).order_by(Sale.id), page=1, per_page=2)\n    print(list(page), page.next().items, repr(page))', 'Sale.query.paginate(page=9, per_page=3)', 'Sale.query.paginate(page=1, per_page=0)', 'Sale.query.paginate(2, 2)', 'db.paginate(Sale)', 'print(Sale.query.filter(Sale.amount.between(1, 6), Sale.shop.in_(["a", "b"])).all())', 'print(Sale.query.filter(or_(Sale.shop == "a", Sale.amount == None), ~Sale.shop.like("b%")).all())', 'print(Sale.query.filter(Sale.shop.ilike("A"), Sale.shop.startswith("a"), Sale.shop.contains("a")).count())', 'Sale.query.get_or_404(99)', 'Sale.query.first_or_404(description="none")', 'db.get_or_404(Sale, 99)', 'db.one_or_404(select(Sale).filter_by(shop="a"))', 'Sale.query.filter_by(shop="zz").first_or_404()', 'print(Sale.query.filter_by(shop="a").one_or_404())', 'db.get_or_404(Sale, 99, description="Nothing there")', 'print(Sale.query.with_entities(func.min(Sale.amount), func.max(Sale.amount)).first())', 'print(db.session.query(Sale, Clerk).join(Clerk).filter(Clerk.name == "Ann").all()[0][0])', 'print(db.session.query(Sale.shop, Clerk.name).outerjoin(Clerk).order_by(Sale.id).all())', 'print(Sale.query.join(Sale.clerk).filter_by(name="Bob").all())', 'print(Sale.query.options(contains_eager(Sale.clerk)).join(Sale.clerk).order_by(Clerk.name.desc()).first())', 'print(ann.sales.filter_by(shop="a").count() if hasattr(ann.sales, "filter_by") else len(ann.sales))', 'print([dict(row._mapping) for row in db.session.query(Sale.id, Sale.shop).limit(2)])', 'print([row._asdict() for row in db.session.query(Sale.id.label("n"), Sale.shop).limit(1)])', 'row = db.session.execute(select(Sale.id, Sale.shop)).first()\n    print(row.id, row[1], row.shop, row._fields, tuple(row), len(row))', 'row = db.session.execute(select(Sale.id, Sale.shop)).first()\n    print(row.nope)', 'print(db.session.execute(select(Sale.id, Sale.id)).first())', 'print(db.session.execute(text("select shop, count(*) as n from sale group by shop")).mappings().all())', 'print(db.session.execute(text("select * from sale where id = :id"), {"id": 1}).first())', 'print(db.session.execute(select(func.group_concat(Sale.shop, "-"))).scalar())', 'print(select(Sale.shop, func.count(Sale.id)).group_by(Sale.shop).having(func.count(Sale.id) > 1))', 'print(select(func.now(), func.current_date(), func.lower("A")))', 'print(db.session.execute(select(func.upper(Sale.shop).label("up")).distinct().order_by("up")).all())', 'print(db.session.query(Sale).filter(Sale.day > "2020-01-15").all())', 'print(db.session.execute(select(Sale.amount % 2, Sale.amount / 2, Sale.amount // 2, -Sale.amount)).first())', 'print(db.session.execute(select(func.round(func.avg(Sale.amount), 2))).scalar())', 'print(db.session.execute(select(Sale).order_by(func.random() * 0, Sale.id).limit(1)).scalar())', 'print(db.session.execute(select(literal("x").label("l"), Sale.id).limit(1)).all())', 'print(Sale.query.filter(Sale.clerk == ann).count(), Sale.query.filter(Sale.clerk.has(name="Ann")).count())', 'for shop, n in db.session.query(Sale.shop, func.count("*")).group_by(Sale.shop): print(shop, n)', 'print(db.session.query(func.sum(Sale.amount)).filter(Sale.shop == "q").scalar())', 'print(Sale.query.filter(Sale.shop == "a").update({"amount": Sale.amount + 1}), db.session.query(func.sum(Sale.amount)).scalar())', 'print(Sale.query.filter(Sale.amount > 5).delete(), Sale.query.count())', 'print(Sale.query.limit(2).update({"amount": 1}))', 'print(Sale.query.slice(1, 3).all(), Sale.query[1:3], Sale.query.offset(3).all())', 'print(Sale.query.group_by(Sale.shop).count())', 'print(str(Sale.query.filter_by(shop="a").order_by(Sale.id)))', 'print(Sale.query.filter(Sale.id.in_(select(Sale.id).where(Sale.amount > 5))).all())', 'print(Sale.query.filter(Sale.id.in_(db.session.query(Sale.id).filter(Sale.amount > 5).subquery())).all())',
        ],
    }),
};

export function models(d) {
    const { models: classes, fill, steps } = kinds[d.pick(Object.keys(kinds))](d);
    const guarded = drawn(d, steps, 7).map((step) => `try:\n    ${step}\nexcept Exception as error:\n    failed(error)\n`).join('');
    const text = classes.trim().split('\n').filter((line) => line.trim() !== '').join('\n');
    // What listens to every engine, or to every mapper, would listen to the next program's.
    const after = [
        ['def pragma(', 'event.remove(Engine, "connect", pragma)\n'],
        ['def late(', 'event.remove(db.Mapper, "after_update", late)\n'],
    ].map(([listener, removal]) => (text.includes(listener) ? removal : '')).join('');
    return `${header}${text}\n${d.chance(0.97) ? 'db.create_all()\n' : ''}try:\n${fill.replaceAll(/^/gm, '    ')}\nexcept Exception as error:\n    failed(error)\n${guarded}${after}`;
}
