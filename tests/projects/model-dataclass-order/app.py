from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class Base(MappedAsDataclass, DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///shop.db"
db = SQLAlchemy(app, model_class=Base)


class Item(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    stock: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
