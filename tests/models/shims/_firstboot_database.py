"""Stands in for the native module, by the standard library's SQLite."""

import sqlite3

_databases = {}
statements = []


def note(text):
    statements.append(text)


def execute(name, sql, parameters):
    try:
        cursor = _database(name).execute(sql, parameters)
        names = [column[0] for column in cursor.description or ()]
        return names, cursor.fetchall(), cursor.rowcount, cursor.lastrowid
    except sqlite3.Error as error:
        return "error", type(error).__name__, str(error), error.sqlite_errorcode


def changes_rows(sql):
    return sql.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE", "REPLAC")


def _database(name):
    if name not in _databases:
        _databases[name] = sqlite3.connect(":memory:", isolation_level=None)
    return _databases[name]
