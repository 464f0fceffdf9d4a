"""What the driver sees in the text of a statement, which SQLite reads for itself."""

import _firstboot_database as _database
from _firstboot_interpreter import as_c

from _sqlite3._errors import ProgrammingError, checked


class Statement:
    """The first statement of a text, the only one."""

    def __init__(self, database, sql):
        if "\0" in sql:
            raise ProgrammingError("the query contains a null character")
        # None as parameters: there is none.
        self.parameters, self.declared_types, is_last = checked(_database.prepare(database, sql))
        if not is_last:
            raise ProgrammingError("You can only execute one statement at a time.")
        self.changes_rows = _database.changes_rows(sql)


def complete_statement(statement):
    from _firstboot_catalogue import unmodelled

    return unmodelled("sqlite3.complete_statement()")


as_c(complete_statement, "complete_statement", "statement")
