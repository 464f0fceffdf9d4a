def get_recorded_queries():
    from flask import g

    return g.get("_sqlalchemy_queries", [])


def _listen(engine):
    pass
