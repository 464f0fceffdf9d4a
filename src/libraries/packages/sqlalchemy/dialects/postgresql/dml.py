from ...sql.upserts import Insert as _Insert


class Insert(_Insert):
    stringify_dialect = "postgresql"

    _names_target = True


def insert(table):
    return Insert(table)
