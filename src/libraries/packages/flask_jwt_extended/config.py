from flask import current_app


class _Config:
    """What of the app's config the making of a token needs, with the errors of wrong values."""

    @property
    def algorithm(self):
        return current_app.config["JWT_ALGORITHM"]

    @property
    def encode_key(self):
        name = "JWT_SECRET_KEY" if self.algorithm.startswith("HS") else "JWT_PRIVATE_KEY"
        key = current_app.config[name]
        if name == "JWT_SECRET_KEY":
            key = key or current_app.config.get("SECRET_KEY")
            if not key:
                raise RuntimeError(
                    "JWT_SECRET_KEY or flask SECRET_KEY must be set when using symmetric algorithm "
                    f'"{self.algorithm}"'
                )
        elif not key:
            raise RuntimeError(
                f'{name} must be set to use asymmetric cryptography algorithm "{self.algorithm}"'
            )
        return key

    @property
    def access_expires(self):
        return self._expires("JWT_ACCESS_TOKEN_EXPIRES")

    @property
    def refresh_expires(self):
        return self._expires("JWT_REFRESH_TOKEN_EXPIRES")

    @staticmethod
    def _expires(name):
        from datetime import datetime, timedelta, timezone

        delta = current_app.config[name]
        if type(delta) is int:
            delta = timedelta(seconds=delta)
        if delta is not False:
            try:
                delta + datetime.now(timezone.utc)
            except TypeError as error:
                raise RuntimeError(f"must be able to add {name} to datetime.datetime") from error
        return delta

    def __getattr__(self, name):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"flask_jwt_extended.config.config.{name}")


config = _Config()
