### no primary key
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    name = Column(String)
### no table
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    name = Column(String)
### twice
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
class Usr(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
### same class name
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
class User(Base):
    __tablename__ = "users2"
    id = Column(Integer, primary_key=True)
### reserved name
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    metadata = Column(String)
### unknown keyword of the constructor
from sqlalchemy import *
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
u = User(id=5)
print(u.id)
User(nme=5)
### relationship without key
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
configure_mappers()
### relationship with two keys
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    b = Column(ForeignKey("p.id"))
configure_mappers()
### relationship to an unknown class
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("Child")
try:
    configure_mappers()
except Exception as e:
    print(e)
P()
### back_populates without partner
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C", back_populates="p")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
configure_mappers()
### backref in the way
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C", backref="p")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P")
configure_mappers()
### missing table of a key
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C", backref="p")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("P.id"))
configure_mappers()
### two sides without back_populates
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P")
configure_mappers()
### both backref and back_populates
from sqlalchemy.orm import *
relationship("C", backref="a", back_populates="b")
### bad cascade
from sqlalchemy.orm import *
relationship("C", cascade="all, delete-orphans")
### unknown argument of relationship
from sqlalchemy.orm import *
relationship("C", bakref="x")
### delete-orphan on many to one
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P", cascade="all, delete-orphan")
configure_mappers()
### bad lazy
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P", lazy="dynmic")
configure_mappers()
### dynamic many to one
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P", lazy="dynamic")
configure_mappers()
### secondary and self reference
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
followers = Table("followers", Base.metadata, Column("a", Integer, ForeignKey("users.id")), Column("b", Integer, ForeignKey("users.id")))
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    boss_id = Column(Integer, ForeignKey("users.id"))
    boss = relationship("User", remote_side=[id], backref="staff")
    followed = relationship("User", secondary=followers, primaryjoin=(followers.c.a == id), secondaryjoin=(followers.c.b == id),
        backref=backref("followers", lazy="dynamic"), lazy="dynamic")
configure_mappers()
for n in ("boss", "staff", "followed", "followers"):
    p = User.__mapper__.attrs[n]
    print(n, p, p.direction.name if hasattr(p.direction, "name") else p.direction, p.uselist, p.lazy)
### secondary without joins to itself
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
followers = Table("followers", Base.metadata, Column("a", Integer, ForeignKey("users.id")), Column("b", Integer, ForeignKey("users.id")))
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    followed = relationship("User", secondary=followers)
configure_mappers()
### secondary by name
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
Table("ab", Base.metadata, Column("a", ForeignKey("a.id")), Column("b", ForeignKey("b.id")))
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("B", secondary="ab", back_populates="as_", order_by="desc(B.id)")
class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    as_ = relationship("A", secondary="ab", back_populates="bs")
configure_mappers()
print(A.bs.property.primaryjoin, A.bs.property.secondaryjoin, A.bs.property.order_by[0])
### unknown secondary
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("A", secondary="ab")
configure_mappers()
### join in a string
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("B", primaryjoin="A.id==B.a_id", foreign_keys="[B.a_id]", backref="a")
class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    a_id = Column(Integer)
configure_mappers()
print(A.bs.property.primaryjoin, A.bs.property.direction.name if hasattr(A.bs.property.direction, "name") else A.bs.property.direction)
### wrong column in a string
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("B", primaryjoin="A.id==B.aid", foreign_keys="[B.a_id]")
class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    a_id = Column(Integer)
configure_mappers()
### wrong class in a string
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    bs = relationship("B", primaryjoin="A.id==Bb.aid")
class B(Base):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
    a_id = Column(Integer)
configure_mappers()
### joined inheritance
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
    kind = Column(String(5))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "a"}
class B(A):
    __tablename__ = "b"
    id = Column(Integer, ForeignKey("a.id"), primary_key=True)
    x = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "b"}
class C(A):
    y = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "c"}
configure_mappers()
print(A.__table__.c.keys(), B.__table__.c.keys(), C.__table__ is A.__table__, list(B.__mapper__.attrs.keys()), list(C.__mapper__.attrs.keys()))
print(A.__mapper__, B.__mapper__, C.__mapper__)
### joined inheritance without key
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class A(Base):
    __tablename__ = "a"
    id = Column(Integer, primary_key=True)
class B(A):
    __tablename__ = "b"
    id = Column(Integer, primary_key=True)
### mixins
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class Stamp:
    made = Column(DateTime, default=func.now(), nullable=False)
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower() + "s"
    @declared_attr
    def owner_id(cls):
        return Column(Integer, ForeignKey("users.id"))
class User(Stamp, Base):
    id = Column(Integer, primary_key=True)
class Post(Stamp, Base):
    id = Column(Integer, primary_key=True)
    made = Column(Date)
print(repr(User.__table__)); print(repr(Post.__table__))
### abstract base
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class Common(Base):
    __abstract__ = True
    id = Column(Integer, primary_key=True)
    made = Column(DateTime)
class User(Common):
    __tablename__ = "users"
    name = Column(String)
print(User.__table__.c.keys(), repr(User.__table__))
### relationship on a mixin
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class M:
    cs = relationship("C")
class User(M, Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
### table args
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    __table_args__ = (UniqueConstraint("a", "b", name="u"), Index("ix", "a"), {"schema": "s", "comment": "c"})
    id = Column(Integer, primary_key=True)
    a = Column(String(5))
    b = Column(String(5))
print(repr(User.__table__), User.__table__.comment, len(User.__table__.constraints), len(User.__table__.indexes))
### bad table args
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    __table_args__ = [UniqueConstraint("a")]
    id = Column(Integer, primary_key=True)
### comma after a column
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String),
print(User.__table__.c.keys())
### typed
import datetime, decimal, uuid, enum
from typing import Optional, List, Literal
from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class Color(enum.Enum):
    red = 1
class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[str]
    b: Mapped[Optional[str]] = mapped_column(String(5), unique=True)
    c: Mapped[float | None]
    d: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    e: Mapped[bool] = mapped_column(default=True)
    f: Mapped[decimal.Decimal]
    g: Mapped[uuid.UUID]
    h: Mapped[bytes]
    i: Mapped[Color]
    j: Mapped[datetime.date]
    k: Mapped[Literal["x", "yy"]]
    l: Mapped[datetime.timedelta]
    posts: Mapped[List["Post"]] = relationship(back_populates="user")
class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped["User"] = relationship(back_populates="posts")
    other: Mapped[Optional["User"]] = relationship(viewonly=True)
configure_mappers()
print(repr(User.__table__)); print(repr(Post.__table__)); print(User.posts.property.uselist, Post.user.property.uselist)
### unmapped annotation
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "users"
    id: int = mapped_column(primary_key=True)
### unknown python type
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[dict]
### sqlalchemy type in an annotation
from sqlalchemy import String
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[String]
### unknown name in an annotation
from sqlalchemy.orm import *
class Base(DeclarativeBase): pass
class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    x: Mapped[strr]
### annotated
from typing import Annotated, Optional
from sqlalchemy import *
from sqlalchemy.orm import *
class Base(DeclarativeBase):
    type_annotation_map = {Annotated[str, 30]: String(30), dict: JSON}
pk = Annotated[int, mapped_column(primary_key=True)]
class User(Base):
    __tablename__ = "users"
    id: Mapped[pk]
    x: Mapped[Annotated[str, 30]]
    y: Mapped[Optional[Annotated[str, 30]]]
    z: Mapped[dict]
print(repr(User.__table__))
### declarative base used itself
from sqlalchemy.orm import *
class Base(DeclarativeBase):
    __tablename__ = "x"
### unknown names in orm
from sqlalchemy import orm
orm.relatioship
### hybrid and proxy
from sqlalchemy import *
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import hybrid_property, hybrid_method
from sqlalchemy.ext.associationproxy import association_proxy
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    _name = Column("name", String(5))
    @hybrid_property
    def name(self):
        return self._name
    @name.setter
    def name(self, v):
        self._name = v + "!"
    keys = relationship("Key", backref="user")
    words = association_proxy("keys", "word")
class Key(Base):
    __tablename__ = "keys"
    id = Column(Integer, primary_key=True)
    word = Column(String)
    user_id = Column(ForeignKey("users.id"))
    def __init__(self, word): self.word = word
u = User(name="x")
print(u.name, u._name, User.name)
u.words.append("a")
print(u.keys[0].word, list(u.words), u.keys[0].user is u)
### validates and synonyms
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    other = synonym("name")
    @validates("name")
    def check(self, key, value):
        if not value: raise ValueError("no name")
        return value.upper()
u = User(name="x")
print(u.name, u.other)
User(name="")
### states and collections
from sqlalchemy import *
from sqlalchemy.orm import *
Base = declarative_base()
class P(Base):
    __tablename__ = "p"
    id = Column(Integer, primary_key=True)
    cs = relationship("C", back_populates="p")
class C(Base):
    __tablename__ = "c"
    id = Column(Integer, primary_key=True)
    a = Column(ForeignKey("p.id"))
    p = relationship("P", back_populates="cs")
p = P(); c = C(p=p)
print(p.cs == [c], p.id, c.a, C().p, P().cs)
c.p = None
print(p.cs)
p.cs.append(c); print(c.p is p)
p.cs = []; print(c.p)
i = inspect(p); print(i.transient, i.pending, i.persistent, i.mapper, i.session)
print(str(C.a), C.p, P.cs, C.a == 5, C.p == None)
### inspect of nothing
from sqlalchemy import inspect
inspect(5)
### scoped session attribute
from sqlalchemy.orm import *
scoped_session(sessionmaker()).ad
