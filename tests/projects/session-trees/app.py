"""The order in which rows are written whose table refers to itself, and keys that are written afterwards."""
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["SAID"] = said = []
db = SQLAlchemy(app)


class Employee(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    manager_id = db.Column(db.ForeignKey("employee.id"))
    manager = db.relationship("Employee", remote_side=id, back_populates="reports")
    reports = db.relationship("Employee", back_populates="manager", order_by="Employee.name")
    team_id = db.Column(db.ForeignKey("team.id"))
    team = db.relationship("Team", back_populates="members", foreign_keys=[team_id])


class Team(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    head_id = db.Column(db.ForeignKey("employee.id"))
    head = db.relationship("Employee", foreign_keys=[head_id], post_update=True)
    members = db.relationship("Employee", back_populates="team", foreign_keys="Employee.team_id")


class Comment(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.Text)
    post_id = db.Column(db.ForeignKey("post.id"))
    reply_to_id = db.Column(db.ForeignKey("comment.id"))
    replies = db.relationship("Comment", back_populates="reply_to", cascade="all, delete")
    reply_to = db.relationship("Comment", back_populates="replies", remote_side=[id])
    post = db.relationship("Post", back_populates="comments")


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    comments = db.relationship("Comment", back_populates="post", cascade="all, delete-orphan")


def names():
    rows = db.session.execute(db.select(Employee.id, Employee.name, Employee.manager_id).order_by(Employee.id))
    said.append([tuple(row) for row in rows])


with app.app_context():
    db.create_all()

    @event.listens_for(db.engine, "before_cursor_execute")
    def show(connection, cursor, statement, parameters, context, many):
        if not statement.startswith("SELECT"):
            said.append((" ".join(statement.split()), parameters, many))

    red, blue = Team(), Team()
    boss = Employee(name="boss", team=red)
    ann = Employee(name="ann", manager=boss, team=red)
    bob, cid = Employee(name="bob", manager=ann, team=blue), Employee(name="cid", manager=ann)
    dan = Employee(name="dan")
    red.head, blue.head = boss, bob
    db.session.add_all([dan, cid, bob, blue])
    db.session.commit()
    names()
    dan.manager = boss
    eve, fay = Employee(name="eve", manager=dan), Employee(name="fay", manager=None)
    gus = Employee(name="gus", reports=[fay])
    db.session.add_all([fay, eve, gus, Employee(name="hal")])
    db.session.commit()
    names()
    bob.manager, cid.manager = boss, bob
    db.session.delete(ann)
    db.session.commit()
    names()
    db.session.delete(boss)
    red.head = None
    db.session.commit()
    names()
    db.session.delete(blue)
    db.session.commit()

    post = Post()
    a = Comment(text="a", post=post)
    b = Comment(text="b", post=post, reply_to=a)
    c = Comment(text="c", post=post, reply_to=b)
    db.session.add_all([c, Comment(text="d", post=post), Post(comments=[Comment(text="e")])])
    db.session.commit()
    said.append([(x.id, x.text, x.post_id, x.reply_to_id) for x in Comment.query.order_by(Comment.id)])
    db.session.delete(a)
    db.session.commit()
    said.append([(x.id, x.text) for x in Comment.query.order_by(Comment.id)])

    first, second = Employee(name="first"), Employee(name="second")
    first.manager, second.manager = second, first
    db.session.add(first)
    try:
        db.session.commit()
    except Exception as error:
        said.append(type(error).__name__)
