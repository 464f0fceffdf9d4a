def register_hstore(info, context=None):
    pass
