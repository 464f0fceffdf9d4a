import _firstboot_database_url as _native
from _firstboot_versions import sqlalchemy as _release

from .. import exc


class ImmutableDict(dict):
    def _refuse(self, *args, **kwargs):
        raise TypeError("immutabledict object is immutable")

    __setitem__ = __delitem__ = update = pop = popitem = clear = setdefault = _refuse

    def __repr__(self):
        return f"immutabledict({dict.__repr__(self)})"


class URL(tuple):
    """A database URL in its parts, as `make_url` makes it."""

    _fields = ("drivername", "username", "password", "host", "port", "database", "query")

    def __new__(cls, *args, **kw):
        raise TypeError("URL objects are created with URL.create()")

    @classmethod
    def _of(cls, parts):
        return tuple.__new__(cls, parts)

    @classmethod
    def create(cls, drivername, username=None, password=None, host=None, port=None, database=None, query=None):
        if not isinstance(drivername, str):
            raise TypeError("drivername must be a string")
        for name, value in (("username", username), ("host", host), ("database", database)):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{name} must be a string")
        if port is not None:
            try:
                port = int(port)
            except ValueError:
                raise TypeError("Port argument must be an integer or None") from None
        return cls._of((drivername, username, password, host, port, database, ImmutableDict(query or {})))

    @property
    def drivername(self):
        return self[0]

    @property
    def username(self):
        return self[1]

    @property
    def password(self):
        return self[2]

    @property
    def host(self):
        return self[3]

    @property
    def port(self):
        return self[4]

    @property
    def database(self):
        return self[5]

    @property
    def query(self):
        return self[6]

    def set(self, drivername=None, username=None, password=None, host=None, port=None, database=None, query=None):
        given = (drivername, username, password, host, port, database, query)
        return URL._of([old if new is None else new for new, old in zip(given, self)])

    def _replace(self, **kw):
        return URL._of([kw.get(name, value) for name, value in zip(self._fields, self)])

    def update_query_dict(self, query_parameters, append=False):
        merged = dict(self.query)
        for name, value in query_parameters.items():
            merged[name] = tuple(value) if isinstance(value, list) else value
        return self._replace(query=ImmutableDict(merged))

    def update_query_pairs(self, key_value_pairs, append=False):
        return self.update_query_dict(dict(key_value_pairs), append)

    def update_query_string(self, query_string, append=False):
        return self.update_query_dict(make_url("x://?" + query_string).query, append)

    def difference_update_query(self, names):
        return self._replace(query=ImmutableDict({k: v for k, v in self.query.items() if k not in set(names)}))

    @property
    def normalized_query(self):
        return {key: (value,) if isinstance(value, str) else value for key, value in self.query.items()}

    def render_as_string(self, hide_password=True):
        return _native.render((*self[:6], dict(self[6])), bool(hide_password), _release)

    def __str__(self):
        return self.render_as_string(hide_password=True)

    def __repr__(self):
        return self.render_as_string()

    def __to_string__(self, hide_password=True):
        return self.render_as_string(hide_password)

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return isinstance(other, URL) and tuple(self) == tuple(other)

    def __ne__(self, other):
        return not self == other

    def __copy__(self):
        return self

    def get_backend_name(self):
        return self.drivername.partition("+")[0]

    def get_driver_name(self):
        return self.drivername.partition("+")[2] or self.get_dialect().driver

    def get_dialect(self, _is_async=False):
        from ..dialects.loading import dialect_class

        return dialect_class(self.drivername)


def make_url(name_or_url):
    if isinstance(name_or_url, str):
        parts = _native.parse(name_or_url, _release)
        if isinstance(parts, str):
            raise exc.ArgumentError(parts)
        return URL._of((*parts[:6], ImmutableDict(parts[6])))
    if not isinstance(name_or_url, URL) and not hasattr(name_or_url, "_sqla_is_testing_if_this_is_a_mock_object"):
        raise exc.ArgumentError(f"Expected string or URL object, got {name_or_url!r}")
    return name_or_url
