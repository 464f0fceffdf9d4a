from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
db = SQLAlchemy(app)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(100), nullable=False, default="untitled")
    body = db.Column(db.Text)
    published = db.Column(db.Boolean, server_default="0")


@app.route("/")
def home():
    return "home"


app.run()
