__all__ = ("Compress", "DictCache")

_mimetypes = (
    "text/html text/css text/plain text/xml text/x-component text/javascript application/x-javascript"
    " application/javascript application/json application/manifest+json application/vnd.api+json application/xml"
    " application/xhtml+xml application/rss+xml application/atom+xml application/vnd.ms-fontobject"
    " application/x-font-ttf application/x-font-opentype application/x-font-truetype image/svg+xml image/x-icon"
    " image/vnd.microsoft.icon font/ttf font/eot font/otf font/opentype"
)


class DictCache:
    def __init__(self):
        self.data = {}

    def get(self, key):
        return self.data.get(key)

    def set(self, key, value):
        self.data[key] = value


class Compress:
    def __init__(self, app=None):
        self.app = app
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        defaults = {
            "COMPRESS_MIMETYPES": _mimetypes.split(),
            "COMPRESS_LEVEL": 6,
            "COMPRESS_BR_LEVEL": 4,
            "COMPRESS_BR_MODE": 0,
            "COMPRESS_BR_WINDOW": 22,
            "COMPRESS_BR_BLOCK": 0,
            "COMPRESS_ZSTD_LEVEL": 3,
            "COMPRESS_DEFLATE_LEVEL": -1,
            "COMPRESS_MIN_SIZE": 500,
            "COMPRESS_CACHE_KEY": None,
            "COMPRESS_CACHE_BACKEND": None,
            "COMPRESS_REGISTER": True,
            "COMPRESS_STREAMS": True,
            "COMPRESS_ALGORITHM": ["zstd", "br", "gzip", "deflate"],
        }
        for name, value in defaults.items():
            app.config.setdefault(name, value)
        backend = app.config["COMPRESS_CACHE_BACKEND"]
        self.cache = backend() if backend else None
        self.cache_key = app.config["COMPRESS_CACHE_KEY"]
        algorithms = app.config["COMPRESS_ALGORITHM"]
        if isinstance(algorithms, str):
            algorithms = [name.strip() for name in algorithms.split(",")]
        self.enabled_algorithms = tuple(algorithms)
        if app.config["COMPRESS_REGISTER"] and app.config["COMPRESS_MIMETYPES"]:
            app.after_request(self.after_request)

    def after_request(self, response):
        from _firstboot_catalogue import unmodelled

        return unmodelled("compressing a response")
