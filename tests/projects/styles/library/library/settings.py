import os
from dataclasses import dataclass, field
from datetime import timedelta


class Settings:
    SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
    SQLALCHEMY_DATABASE_URI = os.environ.get("DATABASE_URL", "sqlite:///library.db")
    SQLALCHEMY_ENGINE_OPTIONS = {"pool_pre_ping": True}
    PERMANENT_SESSION_LIFETIME = timedelta(days=7)
    LANGUAGES = ("en", "de")

    @property
    def DEBUG_LABEL(self):
        return "debug"


class Development(Settings):
    DEBUG = True


class Testing(Settings):
    TESTING = True
    SQLALCHEMY_DATABASE_URI = "sqlite:///:memory:"


class Production(Settings):
    DEBUG = False
    SESSION_COOKIE_SECURE = True


CONFIGS = {"development": Development, "testing": Testing, "production": Production}
