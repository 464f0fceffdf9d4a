from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import MetaData

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(
    app,
    metadata=MetaData(
        naming_convention={
            "kind": lambda constraint, table: type(constraint).__name__.lower(),
            "ix": "ix_%(column_0_N_label)s",
            "uq": "%(kind)s_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_key)s_%(referred_table_name)s_%(referred_column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    ),
)


def misnamed(convention):
    try:
        other = MetaData(naming_convention={"uq": convention})
        return str(db.Table("other", other, db.Column("name", db.String), db.UniqueConstraint("name")).constraints)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


app.config["MISNAMED"] = [
    misnamed(text)
    for text in (
        "uq_%(table_nmae)s", "uq_%(table_names)", "uq_%(table_name)", "uq_%(table_name",
        "uq_%(table_name)d", "uq_%(column_0_name)i", "uq_%(column_0_label)f",
    )
]


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), unique=True)
    active = db.Column(db.Boolean(create_constraint=True))
    level = db.Column(db.Enum("low", "high", name="level", create_constraint=True))


class Book(db.Model):
    __table_args__ = (db.UniqueConstraint("title", "author_id"), db.Index(None, "title", "author_id"))
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), index=True)
    author_id = db.Column(db.ForeignKey("author.id"))
