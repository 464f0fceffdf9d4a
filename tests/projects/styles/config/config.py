import os
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote_plus

BASE_DIR = Path(__file__).resolve().parent


def require(name, default=None):
    value = os.environ.get(name, default)
    if value is None:
        raise RuntimeError(f"{name} is not set")
    return value


class Config(object):
    SECRET_KEY = require("SECRET_KEY")
    PERMANENT_SESSION_LIFETIME = timedelta(days=7)
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_pre_ping": True}
    UPLOAD_FOLDER = BASE_DIR / "uploads"
    MAX_CONTENT_LENGTH = 16 * 1024 ** 2
    TESTING = DEBUG = False


class ProductionConfig(Config):
    SESSION_COOKIE_SECURE = True
    SQLALCHEMY_DATABASE_URI = "postgresql+psycopg2://{}:{}@{}/notes".format(
        os.environ.get("DB_USER"), quote_plus(os.environ.get("DB_PASSWORD", "")), os.environ.get("DB_HOST")
    )


class DevelopmentConfig(Config):
    DEBUG = True
    SQLALCHEMY_DATABASE_URI = "sqlite:///" + str(BASE_DIR / "notes.db")
    SQLALCHEMY_BINDS = {"archive": ProductionConfig.SQLALCHEMY_DATABASE_URI}


class TestingConfig(Config):
    TESTING = True
    SQLALCHEMY_DATABASE_URI = "sqlite:///:memory:"
    SERVER_NAME = "localhost.localdomain"


by_name = {cls.__name__.removesuffix("Config").lower(): cls for cls in Config.__subclasses__()}
