from _firstboot_catalogue import unmodelled


class BaseCache:
    def __init__(self, default_timeout=300, ignore_delete_many_errors=False):
        self.default_timeout = default_timeout
        self.ignore_delete_many_errors = ignore_delete_many_errors

    @classmethod
    def factory(cls, app, config, args, kwargs):
        return cls()

    def get(self, key):
        return None

    def set(self, key, value, timeout=None):
        return True

    add = set

    def delete(self, key):
        return True

    def clear(self):
        return True


class NullCache(BaseCache):
    def has(self, key):
        return False


class SimpleCache(BaseCache):
    """Time stands still while a project starts, so nothing in it grows old."""

    def __init__(self, threshold=500, default_timeout=300, ignore_delete_many_errors=False, ignore_errors=None):
        super().__init__(default_timeout, ignore_delete_many_errors)
        self._cache = {}

    @classmethod
    def factory(cls, app, config, args, kwargs):
        return cls(*args, **(kwargs | {"threshold": config["CACHE_THRESHOLD"]}))

    def get(self, key):
        return self._cache.get(key)

    def has(self, key):
        return key in self._cache

    def set(self, key, value, timeout=None):
        self._cache[key] = value
        return True

    def add(self, key, value, timeout=None):
        return key not in self._cache and self.set(key, value)

    def delete(self, key):
        return self._cache.pop(key, None) is not None

    def clear(self):
        self._cache.clear()
        return True


class _Elsewhere(BaseCache):
    """Keeps what it keeps in files or in another process."""

    @classmethod
    def factory(cls, app, config, args, kwargs):
        return unmodelled(f"flask_caching.backends.{cls.__name__}")


class FileSystemCache(_Elsewhere): ...


class RedisCache(_Elsewhere):
    @classmethod
    def factory(cls, app, config, args, kwargs):
        try:
            import redis  # noqa: F401
        except ImportError as error:
            raise RuntimeError("no redis module found") from error
        return super().factory(app, config, args, kwargs)


class RedisSentinelCache(RedisCache): ...


class RedisClusterCache(RedisCache): ...


class MemcachedCache(_Elsewhere): ...


class SASLMemcachedCache(MemcachedCache): ...


class SpreadSASLMemcachedCache(SASLMemcachedCache): ...
