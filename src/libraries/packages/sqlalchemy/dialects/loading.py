"""The dialects that SQLAlchemy comes with, and the driver modules that they import."""

from sys import modules

from _firstboot_versions import sqlalchemy as _release

from .. import exc

# Dialect: {driver: (module that is imported, parameter style, class name)}; the first is the default.
_drivers = {
    "sqlite": {
        "pysqlite": ("sqlite3", "qmark", "SQLiteDialect_pysqlite"),
        "pysqlcipher": ("sqlcipher3", "qmark", "SQLiteDialect_pysqlcipher"),
        "aiosqlite": ("aiosqlite", "qmark", "SQLiteDialect_aiosqlite"),
    },
    "postgresql": {
        "psycopg": ("psycopg", "pyformat", "PGDialect_psycopg"),
        "psycopg2": ("psycopg2", "pyformat", "PGDialect_psycopg2"),
        "pg8000": ("pg8000", "format", "PGDialect_pg8000"),
        "asyncpg": ("asyncpg", "numeric_dollar", "PGDialect_asyncpg"),
        "psycopg2cffi": ("psycopg2cffi", "pyformat", "PGDialect_psycopg2cffi"),
    },
    "mysql": {
        "mysqldb": ("MySQLdb", "format", "MySQLDialect_mysqldb"),
        "pymysql": ("pymysql", "pyformat", "MySQLDialect_pymysql"),
        "mysqlconnector": ("mysql.connector", "format", "MySQLDialect_mysqlconnector"),
        "cymysql": ("cymysql", "format", "MySQLDialect_cymysql"),
        "aiomysql": ("aiomysql", "pyformat", "MySQLDialect_aiomysql"),
        "asyncmy": ("asyncmy", "pyformat", "MySQLDialect_asyncmy"),
        "pyodbc": ("pyodbc", "qmark", "MySQLDialect_pyodbc"),
    },
    "oracle": {
        "oracledb": ("oracledb", "named", "OracleDialect_oracledb"),
        "cx_oracle": ("cx_Oracle", "named", "OracleDialect_cx_oracle"),
    },
    "mssql": {
        "pyodbc": ("pyodbc", "qmark", "MSDialect_pyodbc"),
        "pymssql": ("pymssql", "pyformat", "MSDialect_pymssql"),
        "aioodbc": ("aioodbc", "qmark", "MSDialect_aioodbc"),
    },
}
_drivers["mariadb"] = dict(_drivers["mysql"], mariadbconnector=("mariadb", "qmark", "MySQLDialect_mariadb"))
_older_defaults = {"postgresql": "psycopg2", "oracle": "cx_oracle"}


class Dialect:
    """One dialect with one driver."""

    supports_alter = True
    paramstyle = "named"

    def __init__(self, name, driver=None, **options):
        self.name = name
        self.driver = driver
        self.dbapi = None
        if driver is not None:
            self.module_name, self.paramstyle, self.class_name = _drivers[name][driver]
        self.supports_alter = name != "sqlite"

    def import_dbapi(self):
        __import__(self.module_name)
        return modules[self.module_name]

    def __call__(self, **options):
        return Dialect(self.name, self.driver, **options)

    @property
    def identifier_preparer(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("Dialect.identifier_preparer")


def dialect_class(drivername):
    name, plus, driver = drivername.partition("+")
    drivers = _drivers.get(name)
    if drivers is None or (plus and driver not in drivers):
        raise exc.NoSuchModuleError(f"Can't load plugin: sqlalchemy.dialects:{drivername.replace('+', '.')}")
    if not plus:
        driver = _older_defaults.get(name) if _release == "2.0" else None
        driver = driver or list(drivers)[0]
    return Dialect(name, driver)
