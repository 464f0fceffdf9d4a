import warnings

from _firstboot_catalogue import unmodelled
from _firstboot_functions import update_wrapper
from flask import current_app
from werkzeug.utils import import_string


class Cache:
    def __init__(self, app=None, with_jinja2_ext=True, config=None):
        _check(config)
        self.with_jinja2_ext = with_jinja2_ext
        self.config = config
        self.source_check = None
        self.hash_method = None
        self.serializer = None
        self.enable_signals = False
        if app is not None:
            self.init_app(app, config)

    def init_app(self, app, config=None):
        _check(config)
        config = {
            "CACHE_DEFAULT_TIMEOUT": 300,
            "CACHE_IGNORE_ERRORS": False,
            "CACHE_THRESHOLD": 500,
            "CACHE_KEY_PREFIX": "flask_cache_",
            "CACHE_DIR": None,
            "CACHE_OPTIONS": None,
            "CACHE_ARGS": [],
            "CACHE_TYPE": "NullCache",
            **app.config,
            **(self.config or {}),
            **(config or {}),
        }
        kind = config["CACHE_TYPE"]
        if kind == "NullCache" and not config.get("CACHE_NO_NULL_WARNING"):
            warnings.warn(
                "Flask-Caching: CACHE_TYPE is set to NullCache, caching is effectively disabled.", stacklevel=2
            )
        if kind == "FileSystemCache" and config["CACHE_DIR"] is None:
            warnings.warn(f"Flask-Caching: CACHE_TYPE is set to {kind} but no CACHE_DIR is set.", stacklevel=2)
        self.source_check = config.get("CACHE_SOURCE_CHECK", False)
        self.enable_signals = config.get("CACHE_ENABLE_SIGNALS", False)
        if "CACHE_HASH_METHOD" in config and not callable(config["CACHE_HASH_METHOD"]):
            raise ValueError(
                "`CACHE_HASH_METHOD` must be a hash constructor, for example "
                f"`hashlib.sha256`, not {config['CACHE_HASH_METHOD']!r}"
            )
        if config.get("CACHE_SERIALIZER") is not None:
            unmodelled("flask_caching.Cache with CACHE_SERIALIZER")
        if self.with_jinja2_ext:
            app.jinja_env.add_extension("flask_caching.jinja2ext.CacheExtension")
        self._set_cache(app, config)

    def _set_cache(self, app, config):
        from .backends import BaseCache

        name = config["CACHE_TYPE"]
        factory = import_string(name if "." in name else "flask_caching.backends." + name)
        options = {
            "default_timeout": config["CACHE_DEFAULT_TIMEOUT"],
            "ignore_delete_many_errors": config["CACHE_IGNORE_ERRORS"],
            **(config["CACHE_OPTIONS"] or {}),
        }
        if isinstance(factory, type) and issubclass(factory, BaseCache):
            factory = factory.factory
        app.extensions.setdefault("cache", {})[self] = factory(app, config, config["CACHE_ARGS"][:], options)
        self.app = app

    @property
    def cache(self):
        return (current_app or self.app).extensions["cache"][self]

    def get(self, *args, **kwargs):
        return self.cache.get(*args, **kwargs)

    def has(self, *args, **kwargs):
        return self.cache.has(*args, **kwargs)

    def set(self, *args, **kwargs):
        return self.cache.set(*args, **kwargs)

    def add(self, *args, **kwargs):
        return self.cache.add(*args, **kwargs)

    def delete(self, *args, **kwargs):
        return self.cache.delete(*args, **kwargs)

    def clear(self):
        return self.cache.clear()

    def cached(
        self,
        timeout=None,
        key_prefix="view/%s",
        unless=None,
        forced_update=None,
        is_stale=None,
        response_filter=None,
        query_string=False,
        hash_method=None,
        cache_none=False,
        make_cache_key=None,
        source_check=None,
        response_hit_indication=False,
    ):
        return _remembering("cached", timeout)

    def memoize(
        self,
        timeout=None,
        make_name=None,
        unless=None,
        forced_update=None,
        is_stale=None,
        response_filter=None,
        hash_method=None,
        cache_none=False,
        source_check=None,
        args_to_ignore=None,
    ):
        return _remembering("memoize", timeout)


def _check(config):
    if not (config is None or isinstance(config, dict)):
        raise ValueError("`config` must be an instance of dict or None")


def _remembering(how, timeout):
    def decorator(f):
        def decorated_function(*args, **kwargs):
            return unmodelled(f"calling what flask_caching.Cache.{how} decorates")

        decorated_function.uncached = f
        decorated_function.cache_timeout = timeout
        return update_wrapper(decorated_function, f)

    return decorator
