import os
from dataclasses import dataclass, field


@dataclass
class Settings:
    SECRET_KEY: str = os.environ["SECRET_KEY"]
    SQLALCHEMY_DATABASE_URI: str = os.environ["DATABASE_URL"]
    MAIL_PORT: int = int(os.environ.get("MAIL_PORT", 25))
    LANGUAGES: list[str] = field(default_factory=lambda: ["en", "fr"])

    @property
    def MAIL_SERVER(self):
        return f"localhost:{self.MAIL_PORT}"
