from functools import wraps

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for

from . import db
from .models import Post, User

bp = Blueprint('blog', __name__, url_prefix='/blog')
PER_PAGE = 10


def admin_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if not getattr(request, 'user', None) or not request.user.is_admin:
            abort(403)
        return view(*args, **kwargs)
    return wrapped


@bp.route('/')
@bp.route('/page/<int:page>')
def index(page=1):
    pagination = Post.query.order_by(Post.timestamp.desc()).paginate(
        page=page, per_page=PER_PAGE, error_out=False)
    return render_template('index.html', posts=pagination.items, pages=pagination.pages)


@bp.route('/new', methods=('GET', 'POST'))
@admin_required
def new():
    if request.method == 'POST':
        title = request.form['title'].strip()
        body = request.form.get('body', '')
        error = None
        if not title:
            error = 'Title is required.'
        elif len(body) > 5000:
            error = 'That is too long.'
        if error is None:
            post = Post(title=title, body=body, author_id=request.user.id)
            db.session.add(post)
            try:
                db.session.commit()
            except Exception as exception:
                db.session.rollback()
                flash(str(exception))
            else:
                flash('Saved.')
                return redirect(url_for('blog.index', _anchor=f'post-{post.id}'))
            finally:
                db.session.close()
        flash(error)
    return render_template('edit.html')


@bp.get('/api/posts')
def api_posts():
    limit = request.args.get('limit', 20, type=int)
    posts = Post.query.limit(limit).all()
    return jsonify({
        'count': len(posts),
        'posts': [
            {'id': p.id, 'title': p.title, 'tags': sorted({t.name for t in p.tags})}
            for p in posts
            if p.published and not p.hidden
        ],
    })


@bp.delete('/api/posts/<int:id>')
def api_delete(id: int):
    post = db.get_or_404(Post, id)
    db.session.delete(post)
    db.session.commit()
    return '', 204
