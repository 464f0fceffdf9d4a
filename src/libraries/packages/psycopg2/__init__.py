from _firstboot_drivers import declare, unknown_connection

__version__ = "2.9.11 (dt dec pq3 ext lo64)"

declare(globals(), __name__, "pyformat")


def connect(dsn=None, connection_factory=None, cursor_factory=None, **kwargs):
    from _firstboot_servers import leads_away, libpq, of_postgresql

    host, port = of_postgresql(dsn, kwargs)
    if leads_away(host):
        return unknown_connection(__name__)
    raise OperationalError(libpq(host, port) + "\n")
