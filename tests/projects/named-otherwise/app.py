from typing import Optional

from flask import Flask, redirect
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
try:

    class User(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        nickname: Mapped[Optional[db]]

except Exception as error:
    print(error)
app = Flask(redirect)
