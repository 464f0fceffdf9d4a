from ...sql.upserts import Insert as _Insert


class Insert(_Insert):
    stringify_dialect = "sqlite"

    def on_conflict_do_nothing(self, index_elements=None, index_where=None):
        return _Insert.on_conflict_do_nothing(self, None, index_elements, index_where)

    def on_conflict_do_update(self, index_elements=None, index_where=None, set_=None, where=None):
        return _Insert.on_conflict_do_update(self, None, index_elements, index_where, set_, where)


def insert(table):
    return Insert(table)
