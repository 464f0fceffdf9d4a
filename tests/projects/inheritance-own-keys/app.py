"""Classes of several tables whose keys have names of their own, and what is loaded of them."""
from flask import Flask
from sqlalchemy import ForeignKey, create_engine, event, insert, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, with_polymorphic

app = Flask(__name__)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = " ".join(map(str, values)).partition(" at 0x")[0]


class Base(DeclarativeBase):
    pass


class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}


class Teacher(Person):
    __tablename__ = "teachers"
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    subject: Mapped[str | None]
    __mapper_args__ = {"polymorphic_identity": "teacher"}


class Head(Teacher):
    __tablename__ = "heads"
    teacher_id: Mapped[int] = mapped_column(ForeignKey("teachers.person_id"), primary_key=True)
    since: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "head"}


class Pupil(Person):
    __tablename__ = "pupils"
    id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    grade: Mapped[int | None]
    __mapper_args__ = {"polymorphic_identity": "pupil"}


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


@event.listens_for(engine, "before_cursor_execute")
def before(connection, cursor, statement, parameters, context, executemany):
    show(statement, parameters, executemany)


with Session(engine) as session:

    def attempt(function):
        try:
            show(function())
        except Exception as error:
            show(type(error).__name__, error)
            session.rollback()

    ann, hal, bob = Teacher(name="Ann", subject="Art"), Head(name="Hal", since=1), Pupil(name="Bob", grade=2)
    for each in (ann, hal, bob):
        session.add(each)
        attempt(session.commit)
    attempt(lambda: (ann.id, ann.person_id, hal.id, hal.person_id, hal.teacher_id, bob.id))
    ann.subject, hal.since = "Chess", 3
    attempt(session.commit)
    ann.name, hal.subject = "Eve", "Maths"
    attempt(session.commit)
    attempt(lambda: session.execute(insert(Teacher), [{"name": "x", "subject": "y"}, {"name": "z", "subject": "w"}]))
    session.expunge_all()
    everyone = with_polymorphic(Person, [Teacher, Head])
    people = session.scalars(select(everyone).order_by(Person.id)).all()
    attempt(lambda: [(each.id, each.name, each.__dict__.get("subject"), each.__dict__.get("since")) for each in people])
    attempt(lambda: [each.grade for each in people if isinstance(each, Pupil)])
    for each in people[:3]:
        session.delete(each)
    attempt(session.commit)
