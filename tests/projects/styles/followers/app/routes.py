from flask import render_template, flash, redirect, url_for, request, abort
from app import app, db
from app.models import User, Post


@app.before_request
def before_request():
    if request.args.get("seen"):
        db.session.commit()


@app.route("/")
@app.route("/index", methods=["GET", "POST"])
def index():
    page = request.args.get("page", 1, type=int)
    posts = Post.query.order_by(Post.timestamp.desc()).paginate(
        page=page, per_page=app.config["POSTS_PER_PAGE"], error_out=False
    )
    next_url = url_for("index", page=posts.next_num) if posts.has_next else None
    return render_template("index.html", title="Home", posts=posts.items, next_url=next_url)


@app.route("/user/<username>")
def user(username):
    user = User.query.filter_by(username=username).first_or_404()
    return render_template("user.html", user=user)


@app.route("/edit/<int:post_id>", methods=["GET", "POST"])
def edit(post_id):
    post = Post.query.get(post_id)
    if post is None:
        abort(404)
    if request.method == "POST":
        post.body = request.form["body"]
        db.session.commit()
        flash("Your changes have been saved.")
        return redirect(url_for("index"))
    return render_template("edit.html", post=post)
