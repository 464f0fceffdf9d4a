__version__ = "0.8.0"

# SESSION_TYPE, and the class and module that serve it.
_types = {
    "cachelib": "CacheLibSessionInterface",
    "dynamodb": "DynamoDBSessionInterface",
    "filesystem": "FileSystemSessionInterface",
    "memcached": "MemcachedSessionInterface",
    "mongodb": "MongoDBSessionInterface",
    "redis": "RedisSessionInterface",
    "sqlalchemy": "SqlAlchemySessionInterface",
}


class Session:
    def __init__(self, app=None):
        self.app = app
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.session_interface = self._get_interface(app)

    def _get_interface(self, app):
        kind = app.config.get("SESSION_TYPE", "redis").lower()
        if kind not in _types:
            raise ValueError(f"Unrecognized value for SESSION_TYPE: {kind}")
        if kind == "filesystem":
            from .filesystem import FileSystemSessionInterface

            return FileSystemSessionInterface(app)
        if kind == "sqlalchemy":
            from .sqlalchemy import SqlAlchemySessionInterface

            return SqlAlchemySessionInterface(app)
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"flask_session.{kind}.{_types[kind]}")
