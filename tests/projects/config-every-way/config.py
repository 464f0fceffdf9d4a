import os
from datetime import timedelta
from pathlib import Path

BASE = Path(__file__).resolve().parent


class Base:
    SECRET_KEY = os.environ["SECRET_KEY"]
    PERMANENT_SESSION_LIFETIME = timedelta(hours=2)
    UPLOADS = BASE / "uploads"
    SQLALCHEMY_DATABASE_URI = "sqlite:///" + os.path.join(BASE, "app.db")


class Development(Base):
    DEBUG = True
    TESTING = not True
    _HIDDEN = 1


configs = {"development": Development, "default": Base}
