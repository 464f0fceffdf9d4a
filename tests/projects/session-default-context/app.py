from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
seen = app.config["SEEN"] = []


def slug(context):
    parameters = context.get_current_parameters()
    seen.append(sorted(parameters.items(), key=str))
    return parameters["title"].lower().replace(" ", "-")


def touched(context):
    seen.append(context.current_parameters["title"])
    return "changed"


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    slug = db.Column(db.String, default=slug)
    length = db.Column(db.Integer, default=lambda: 3)
    title = db.Column(db.String, nullable=False)
    note = db.Column(db.String)
    state = db.Column(db.String, onupdate=touched)


with app.app_context():
    db.create_all()
    db.session.add_all([Post(title="One Two"), Post(title="Three", note="x", slug="own")])
    db.session.commit()
    db.session.execute(db.insert(Post).values(title="By Core"))
    db.session.execute(db.insert(Post), [{"title": "In Bulk"}, {"title": "Again"}])
    Post.query.first().title = "Changed"
    db.session.commit()
    seen.append([(post.slug, post.length, post.state) for post in Post.query.order_by(Post.id)])
