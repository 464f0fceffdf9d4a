class DictCursor:
    pass


class RealDictCursor:
    pass


class NamedTupleCursor:
    pass
