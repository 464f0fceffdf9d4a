from flask import Flask
from app.config import Config
from app.routes import posts, users
from app.models import db, User

app = Flask(__name__)
app.config.from_object(Config)
app.register_blueprint(users.bp)
app.register_blueprint(posts.bp, url_prefix='/posts')
db.init_app(app)


@app.route('/')
def index():
    return 'Hello'


@app.shell_context_processor
def shell_context():
    return {'db': db, 'User': User}
