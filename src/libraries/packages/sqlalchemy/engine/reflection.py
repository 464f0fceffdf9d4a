class Inspector:
    """What a database says of its tables."""

    def __init__(self, bind):
        self.bind = bind
        self.engine = bind.engine

    def _rows(self, sql, parameters=()):
        if hasattr(self.bind, "exec_driver_sql"):
            return self.bind.exec_driver_sql(sql, parameters).all()
        with self.bind.connect() as connection:
            return connection.exec_driver_sql(sql, parameters).all()

    def _column_rows(self, table_name):
        for schema in ("main", "temp"):
            rows = self._rows(f'PRAGMA {schema}.table_xinfo("{table_name}")')
            if rows:
                return rows
        self._check_table(table_name)
        return []

    def _check_table(self, name):
        if name not in self.get_table_names() + self.get_view_names():
            from ..exc import NoSuchTableError

            raise NoSuchTableError(name)

    def get_table_names(self, schema=None, **kw):
        rows = self._rows(
            "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY"
            " name"
        )
        return [row[0] for row in rows]

    def get_view_names(self, schema=None, **kw):
        return [row[0] for row in self._rows("SELECT name FROM sqlite_master WHERE type='view' ORDER BY name")]

    def has_table(self, table_name, schema=None, **kw):
        return table_name in self.get_table_names()

    def get_schema_names(self, **kw):
        return ["main"]

    def get_columns(self, table_name, schema=None, **kw):
        found = []
        for _, name, type_text, not_null, default, key, _ in self._column_rows(table_name):
            found.append({
                "name": name,
                "type": _type_of(type_text),
                "nullable": not not_null,
                "default": default,
                "primary_key": key,
            })
        return found

    def _in_text(self, table_name, pattern):
        """What the columns and constraints in a table's own text have of a pattern: SQLite does not tell of them."""
        import re

        from ..util import parts_between_commas

        self._check_table(table_name)
        text = self._rows("SELECT sql FROM sqlite_master WHERE name = ?", (table_name,))[0][0]
        parts = parts_between_commas(text[text.index("(") + 1 : text.rindex(")")], "(", ")")
        found = [re.search(pattern, part, re.I | re.S) for part in parts]
        return [match.groups() for match in found if match]

    def get_unique_constraints(self, table_name, schema=None, **kw):
        found = self._in_text(table_name, r'^(?:CONSTRAINT "?(\w+)"? +)?UNIQUE *\((.+)\)')
        found += [(None, column) for column, in self._in_text(table_name, r'^(?!CONSTRAINT )"?(\w+)"? [^(]+ UNIQUE\b')]
        return [{"name": name, "column_names": [part.strip(' "') for part in columns.split(",")]}
                for name, columns in found]

    def get_check_constraints(self, table_name, schema=None, **kw):
        found = self._in_text(table_name, r'(?:CONSTRAINT "?(\w+)"? +)?CHECK *\( *(.+) *\)')
        return sorted([{"sqltext": text, "name": name} for name, text in found], key=lambda each: each["name"] or "~")

    def get_pk_constraint(self, table_name, schema=None, **kw):
        self._check_table(table_name)
        rows = [row for row in self._rows(f'PRAGMA table_info("{table_name}")') if row[5]]
        rows.sort(key=lambda row: row[5])
        return {"constrained_columns": [row[1] for row in rows], "name": None}

    def get_foreign_keys(self, table_name, schema=None, **kw):
        self._check_table(table_name)
        found = {}
        for number, _, table, own, other, on_update, on_delete, _ in self._rows(f'PRAGMA foreign_key_list("{table_name}")'):
            key = found.setdefault(number, {
                "name": None,
                "constrained_columns": [],
                "referred_schema": None,
                "referred_table": table,
                "referred_columns": [],
                "options": {
                    name: action
                    for name, action in (("ondelete", on_delete), ("onupdate", on_update))
                    if action != "NO ACTION"
                },
            })
            key["constrained_columns"].append(own)
            key["referred_columns"].append(other)
        # SQLite counts them from the last one on, and forgets their names.
        keys = list(reversed(found.values()))
        names = self._names_of_foreign_keys(table_name)
        for key in keys:
            key["name"] = names.get(tuple(key["constrained_columns"]))
        return keys

    def _names_of_foreign_keys(self, table_name):
        import re

        (sql,), *_ = self._rows("SELECT sql FROM sqlite_master WHERE name = ?", (table_name,))
        named = re.findall(r'CONSTRAINT\s+("[^"]+"|\w+)\s+FOREIGN\s+KEY\s*\(([^)]*)\)', sql, re.IGNORECASE)
        return {tuple([part.strip(' "') for part in columns.split(",")]): name.strip('"') for name, columns in named}

    def get_indexes(self, table_name, schema=None, **kw):
        self._check_table(table_name)
        found = []
        for _, name, unique, origin, *_ in self._rows(f'PRAGMA index_list("{table_name}")'):
            if origin == "c":
                columns = [row[2] for row in self._rows(f'PRAGMA index_info("{name}")')]
                found.append({"name": name, "column_names": columns, "unique": unique, "dialect_options": {}})
        return sorted(found, key=lambda index: index["name"])


def _type_of(text):
    from ..sql import sqltypes

    name, _, rest = text.partition("(")
    cls = getattr(sqltypes, name.strip().upper(), None) if name.strip() else None
    if cls is None:
        return sqltypes.NUMERIC()
    numbers = [int(part) for part in rest.rstrip(")").split(",") if part.strip().isdigit()]
    return cls(*numbers)
