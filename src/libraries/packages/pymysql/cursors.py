class Cursor:
    pass


class SSCursor(Cursor):
    pass


class DictCursor(Cursor):
    pass


class SSDictCursor(DictCursor, SSCursor):
    pass
