import os
from datetime import datetime

from dotenv import load_dotenv
from flask import Flask, redirect, render_template, request, url_for
from flask_sqlalchemy import SQLAlchemy

load_dotenv()

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"
app.config["SQLALCHEMY_DATABASE_URI"] = os.getenv("DATABASE_URL", "sqlite:///fallback.db")
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
app.config["ALLOWED"] = ["png", "jpg"] if os.getenv("DEBUG") == "True" else []

db = SQLAlchemy(app)


tags = db.Table(
    "tags",
    db.Column("task_id", db.Integer, db.ForeignKey("task.id"), primary_key=True),
    db.Column("label_id", db.Integer, db.ForeignKey("label.id"), primary_key=True),
)


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    content = db.Column(db.String(200), nullable=False)
    done = db.Column(db.Boolean, default=False, nullable=False)
    created = db.Column(db.DateTime, default=datetime.utcnow)
    labels = db.relationship("Label", secondary=tags, backref="tasks")

    def __repr__(self):
        return "<Task %r>" % self.id


class Label(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), unique=True)


@app.route("/", methods=["GET", "POST"])
def index():
    if request.method == "POST":
        task = Task(content=request.form["content"])
        try:
            db.session.add(task)
            db.session.commit()
            return redirect("/")
        except Exception:
            return "There was a problem"
    tasks = Task.query.order_by(Task.created).all()
    return render_template("index.html", tasks=tasks)


@app.route("/delete/<int:id>")
def delete(id):
    task = Task.query.get_or_404(id)
    db.session.delete(task)
    db.session.commit()
    return redirect(url_for("index"))


@app.route("/update/<int:id>", methods=["GET", "POST"])
def update(id):
    task = Task.query.get_or_404(id)
    if request.method == "POST":
        task.content = request.form["content"]
        db.session.commit()
    return render_template("update.html", task=task)


with app.app_context():
    db.create_all()
    if Task.query.count() == 0:
        for number, content in enumerate(["wash up", "shop"], start=1):
            db.session.add(Task(content=f"{number}. {content}"))
        db.session.commit()

if __name__ == "__main__":
    app.run(debug=True, port=5001)
