from flask import current_app


class _Config:
    """What of the app's config making and reading a token needs, with the errors of wrong values."""

    @property
    def algorithm(self):
        return current_app.config["JWT_ALGORITHM"]

    @property
    def decode_algorithms(self):
        algorithms = current_app.config["JWT_DECODE_ALGORITHMS"]
        if not algorithms:
            return [self.algorithm]
        if self.algorithm not in algorithms:
            algorithms.append(self.algorithm)
        return algorithms

    @property
    def identity_claim_key(self):
        return current_app.config["JWT_IDENTITY_CLAIM"]

    @property
    def header_name(self):
        name = current_app.config["JWT_HEADER_NAME"]
        if not name:
            raise RuntimeError("JWT_ACCESS_HEADER_NAME cannot be empty")
        return name

    @property
    def token_location(self):
        locations, known = current_app.config["JWT_TOKEN_LOCATION"], ("headers", "cookies", "query_string", "json")
        if isinstance(locations, str):
            locations = (locations,)
        elif not hasattr(locations, "__iter__"):
            raise RuntimeError("JWT_TOKEN_LOCATION must be a sequence or a set")
        elif not locations:
            raise RuntimeError(
                'JWT_TOKEN_LOCATION must contain at least one of "headers", "cookies", "query_string", or "json"'
            )
        if any([location not in known for location in locations]):
            raise RuntimeError(
                'JWT_TOKEN_LOCATION can only contain "headers", "cookies", "query_string", or "json"'
            )
        return locations

    @property
    def encode_key(self):
        return self._key("JWT_PRIVATE_KEY")

    @property
    def decode_key(self):
        return self._key("JWT_PUBLIC_KEY")

    def _key(self, name):
        name = "JWT_SECRET_KEY" if self.algorithm.startswith("HS") else name
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
