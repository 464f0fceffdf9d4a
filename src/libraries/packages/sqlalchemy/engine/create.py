from .. import exc
from ..pool import QueuePool, SingletonThreadPool
from .base import Engine
from .url import make_url

_engine_options = ("logging_name", "echo", "echo_pool", "execution_options", "hide_parameters", "query_cache_size")
_dialect_options = (
    "paramstyle",
    "isolation_level",
    "label_length",
    "max_identifier_length",
    "supports_native_boolean",
    "insertmanyvalues_page_size",
    "use_insertmanyvalues",
    "compiler_linting",
    "server_side_cursors",
    "skip_autocommit_rollback",
    "json_serializer",
    "json_deserializer",
    "encoding_errors",
)
_own_dialect_options = {
    "sqlite": ("native_datetime", "_json_serializer", "_json_deserializer"),
    "postgresql": ("executemany_mode", "client_encoding", "use_native_hstore", "native_inet_types"),
    "mysql": ("prefer_ansi_quotes", "is_mariadb"),
    "mssql": ("fast_executemany", "use_setinputsizes", "deprecate_large_types", "schema_name"),
    "oracle": ("arraysize", "thick_mode", "optimize_limits", "use_binds_for_limits"),
}


def create_engine(url, **kwargs):
    options = dict(kwargs)
    options.pop("future", None)
    url = make_url(url)
    options.pop("plugins", None)
    dialect = url.get_dialect()
    poolclass = options.pop("poolclass", None)
    module = options.pop("module", None)
    dialect.dbapi = module if module is not None else dialect.import_dbapi()
    if dialect.name == "sqlite":
        _check_sqlite(url)
    connect_args = options.pop("connect_args", {})
    pool = options.pop("pool", None)
    creator = options.pop("creator", None)
    if poolclass is None:
        poolclass = _default_pool(dialect, url) if pool is None else type(pool)
    pool_arguments = {}
    for name in list(options):
        if name == "max_overflow" or name.startswith("pool_"):
            short = name[5:] if name.startswith("pool_") else name
            if short in poolclass._accepts:
                pool_arguments[name] = options.pop(name)
    accepted = _engine_options + _dialect_options + _own_dialect_options.get(dialect.name, ())
    unknown = [name for name in options if name not in accepted]
    if unknown:
        names = ",".join([f"'{name}'" for name in unknown])
        raise TypeError(
            f"Invalid argument(s) {names} sent to create_engine(), using configuration"
            f" {dialect.class_name}/{poolclass.__name__}/Engine.  Please check that the keyword arguments are"
            " appropriate for this combination of components."
        )
    if pool is None:
        pool = poolclass(creator, **pool_arguments)
    return Engine(
        pool,
        dialect,
        url,
        echo=options.get("echo"),
        execution_options=options.get("execution_options"),
        hide_parameters=options.get("hide_parameters", False),
        connect_args=connect_args,
    )


def _check_sqlite(url):
    if url.username or url.host or url.password or url.port:
        raise exc.ArgumentError(
            f"Invalid SQLite URL: {url}\n"
            "Valid SQLite URL forms are:\n"
            " sqlite:///:memory: (or, sqlite://)\n"
            " sqlite:///relative/path/to/file.db\n"
            " sqlite:////absolute/path/to/file.db"
        )


def _is_memory(url):
    database = url.database
    return not database or database == ":memory:" or url.query.get("mode") == "memory"


def _default_pool(dialect, url):
    if dialect.name == "sqlite" and _is_memory(url):
        return SingletonThreadPool
    return QueuePool


def engine_from_config(configuration, prefix="sqlalchemy.", **kwargs):
    options = {
        key[len(prefix) :]: value for key, value in configuration.items() if key.startswith(prefix)
    }
    options["_coerce_config"] = True
    options.update(kwargs)
    url = options.pop("url")
    options.pop("_coerce_config")
    return create_engine(url, **{name: _coerced(name, value) for name, value in options.items()})


_booleans = ("echo", "echo_pool", "pool_pre_ping", "pool_use_lifo", "hide_parameters", "future")
_integers = ("pool_size", "max_overflow", "pool_timeout", "pool_recycle", "query_cache_size")


def _coerced(name, value):
    if not isinstance(value, str):
        return value
    if name in _integers:
        return int(value)
    if name in _booleans:
        text = value.strip().lower()
        if text in ("true", "yes", "on", "y", "t", "1"):
            return True
        if text in ("false", "no", "off", "n", "f", "0"):
            return False
        if name not in ("echo", "echo_pool"):
            raise ValueError(f"String is not true/false: {value!r}")
    return value


def create_mock_engine(url, executor, **kw):
    from _firstboot_catalogue import unmodelled

    return unmodelled("sqlalchemy.create_mock_engine()")
