from flask import Blueprint, current_app
from app.models import Post

bp = Blueprint('posts', __name__)


@bp.route('/page/<int:page>')
def page(page):
    size = current_app.config['POSTS_PER_PAGE']
    posts = Post.query.offset(page * size).limit(size)
    return {'posts': [post.title for post in posts]}
