"""What the inspector says of tables, and of those that are not there."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)

Team = db.Table("team", db.Column("id", db.Integer, primary_key=True), db.Column("name", db.String(20), index=True))
Player = db.Table(
    "player",
    db.Column("id", db.Integer, primary_key=True),
    db.Column("team_id", db.ForeignKey("team.id", ondelete="CASCADE"), nullable=False),
    db.Column("second_id", db.ForeignKey("team.id", name="second", onupdate="SET NULL")),
)

with app.app_context():
    db.create_all()
    inspector = inspect(db.engine)
    answers = app.config["ANSWERS"] = [inspector.get_table_names(), inspector.has_table("nobody")]
    for question in ("get_columns", "get_pk_constraint", "get_foreign_keys", "get_indexes"):
        for name in ("team", "player", "nobody"):
            try:
                answers.append(repr(getattr(inspector, question)(name)))
            except Exception as error:
                answers.append(f"{type(error).__name__} {error}")
