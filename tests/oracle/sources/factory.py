import os

from flask import Flask, render_template
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

from config import config

db = SQLAlchemy()
migrate = Migrate()


def create_app(config_name=None):
    app = Flask(__name__, instance_relative_config=True)
    name = config_name or os.getenv('FLASK_CONFIG', 'default')
    app.config.from_object(config[name])
    config[name].init_app(app)

    try:
        os.makedirs(app.instance_path)
    except OSError:
        pass

    db.init_app(app)
    migrate.init_app(app, db)

    from .main import main as main_blueprint
    app.register_blueprint(main_blueprint)

    from .auth import auth as auth_blueprint
    app.register_blueprint(auth_blueprint, url_prefix='/auth')

    @app.errorhandler(404)
    def not_found(error):
        return render_template('404.html'), 404

    @app.shell_context_processor
    def make_shell_context():
        return {'db': db, 'app': app, **{'config': app.config}}

    return app
