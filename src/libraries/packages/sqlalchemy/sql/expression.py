"""The expressions under their older place."""


def __getattr__(name):
    import sqlalchemy.sql

    return getattr(sqlalchemy.sql, name)
