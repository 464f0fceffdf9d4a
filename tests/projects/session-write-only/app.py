"""Collections that are not loaded, relationships that refuse to be, rows that are gone, and rows of values in IN."""
from flask import Flask
from sqlalchemy import ForeignKey, create_engine, event, select, text, tuple_, update
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, mapped_column, relationship

app = Flask(__name__)


def show(*values):
    app.config[f"SHOWN {len(app.config):03}"] = " ".join(map(str, values)).partition(" at 0x")[0]


class Base(DeclarativeBase):
    pass


class Blog(Base):
    __tablename__ = "blog"
    id: Mapped[int] = mapped_column(primary_key=True)
    posts: WriteOnlyMapped["Post"] = relationship(back_populates="blog")
    notes: Mapped[list["Note"]] = relationship(lazy="raise", cascade="all, delete")


class Post(Base):
    __tablename__ = "post"
    id: Mapped[int] = mapped_column(primary_key=True)
    blog_id: Mapped[int | None] = mapped_column(ForeignKey("blog.id"))
    blog: Mapped[Blog | None] = relationship(back_populates="posts")


class Note(Base):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    blog_id: Mapped[int | None] = mapped_column(ForeignKey("blog.id"))


engine = create_engine("sqlite://")


@event.listens_for(engine, "before_cursor_execute")
def before(connection, cursor, statement, parameters, context, executemany):
    show(statement, parameters, executemany)


Base.metadata.create_all(engine)

with Session(engine) as session:

    def attempt(function):
        try:
            show(function())
        except Exception as error:
            show(type(error).__name__, error)
            session.rollback()

    blog, first, second = Blog(), Post(), Post()
    session.add_all([blog, Note(id=1, blog_id=1)])
    session.commit()
    blog.posts.add(first)
    blog.posts.add_all([second])
    session.commit()
    attempt(lambda: session.scalars(blog.posts.select()).all() == [first, second])
    for changed in (blog.posts.insert(), blog.posts.update().values(id=5), blog.posts.delete().where(Post.id == 9)):
        show(changed)
    attempt(lambda: session.execute(blog.posts.insert(), [{"id": 7}, {"id": 8}]))
    attempt(lambda: session.execute(blog.posts.delete().where(Post.id > 6)).rowcount)
    attempt(lambda: list(blog.posts))
    attempt(lambda: blog.posts.all())
    attempt(lambda: blog.posts[0])
    attempt(lambda: len(blog.posts))
    attempt(lambda: blog.notes)
    both = tuple_(Post.id, Post.blog_id)
    show(select(Post).where(both.in_([(1, 2), (3, 4)])), select(Post).where(both.not_in([(1, 2)])))
    attempt(lambda: [post.id for post in session.scalars(select(Post).where(both.in_([(2, 1), (3, 4)])))])
    attempt(lambda: session.scalars(select(Post).where(both.in_([]))).all())
    attempt(lambda: select(Post.id).where(both.in_([(1, 2)])).compile(compile_kwargs={"literal_binds": True}))
    session.execute(text("delete from post"))
    attempt(lambda: session.refresh(first))
    session.expire_all()
    attempt(lambda: session.get(Post, 2) and second.blog_id)
    session.execute(update(Post).values(blog_id=None))
    session.delete(blog)
    attempt(session.commit)
