"""A database as a script that makes it again."""


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _iterdump(connection, *, filter=None):
    cursor = connection.cursor()
    cursor.row_factory = None
    yield "BEGIN TRANSACTION;"
    which, chosen = ("AND name LIKE ?", (filter,)) if filter else ("", ())
    kept = 'SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND'
    counters = []
    for table, _, sql in cursor.execute(f"{kept} \"type\" == 'table' {which} ORDER BY \"name\"", chosen).fetchall():
        if table == "sqlite_sequence":
            counters = ['DELETE FROM "sqlite_sequence";']
            rows = cursor.execute("SELECT * FROM \"sqlite_sequence\"").fetchall()
            counters += [f"INSERT INTO \"sqlite_sequence\" VALUES('{name}',{number});" for name, number in rows]
            continue
        if table == "sqlite_stat1":
            yield 'ANALYZE "sqlite_master";'
        elif table.startswith("sqlite_"):
            continue
        else:
            yield f"{sql};"
        columns = [column[1] for column in cursor.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()]
        values = " || ',' || ".join([f"quote({_quoted(column)})" for column in columns])
        for (row,) in cursor.execute(f"SELECT {values} FROM {_quoted(table)}").fetchall():
            yield f"INSERT INTO {_quoted(table)} VALUES({row});"
    for _, _, sql in cursor.execute(f"{kept} \"type\" IN ('index', 'trigger', 'view') {which}", chosen).fetchall():
        yield f"{sql};"
    yield from counters
    yield "COMMIT;"
