"""What association proxies compare with, as SQL, and how their lists behave."""

from flask import Flask
from sqlalchemy import Column, ForeignKey, Integer, String, select
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import declarative_base, relationship

app = Flask(__name__)
Base = declarative_base()


class User(Base):
    __tablename__ = "user"
    id = Column(Integer, primary_key=True)
    links = relationship("Link", back_populates="user")
    words = association_proxy("links", "word", creator=lambda word: Link(word=word))
    texts = association_proxy("links", "text")
    extras = association_proxy("links", "extra")


class Link(Base):
    __tablename__ = "link"
    user_id = Column(ForeignKey("user.id"), primary_key=True)
    word_id = Column(ForeignKey("word.id"), primary_key=True)
    extra = Column(String)
    user = relationship("User", back_populates="links")
    word = relationship("Word", back_populates="links")
    text = association_proxy("word", "text")


class Word(Base):
    __tablename__ = "word"
    id = Column(Integer, primary_key=True)
    text = Column(String)
    links = relationship("Link", back_populates="word")
    users = association_proxy("links", "user")


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: User.words)
show(lambda: User.words.contains(Word(id=3)))
show(lambda: User.words.any(text="x"))
show(lambda: User.texts.any(text="x"))
show(lambda: User.texts == "x")
show(lambda: User.texts.contains("x"))
show(lambda: User.extras == "x")
show(lambda: User.extras.contains("x"))
show(lambda: User.words.has(text="x"))
show(lambda: User.words.target_class.__name__)
show(lambda: Link.text == "x")
show(lambda: Link.text == None)
show(lambda: Link.text.like("x"))
show(lambda: Link.text.any())
show(lambda: select(Link).filter_by(text="x"))
show(lambda: select(Link.text))
user = User(words=[Word(text="a"), Word(text="b")])
show(lambda: (user.texts, len(user.words), user.texts + ["c"], user.texts[0], user.texts.index("b")))
show(lambda: user.texts.remove("z"))
show(lambda: (user.words.pop().text, user.texts == ["a"]))
