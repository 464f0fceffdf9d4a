from ...sql.dml import Insert as _Insert


class Insert(_Insert):
    def on_duplicate_key_update(self, *args, **kw):
        from _firstboot_catalogue import unmodelled

        return unmodelled("mysql.Insert.on_duplicate_key_update()")


def insert(table):
    return Insert(table)
