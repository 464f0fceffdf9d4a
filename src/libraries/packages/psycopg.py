from _firstboot_drivers import declare, unknown_connection

__version__ = "3.3.2"

declare(globals(), __name__, "pyformat")


def connect(conninfo="", **kwargs):
    from _firstboot_servers import is_here, leads_away, libpq, of_postgresql, python

    host, port = of_postgresql(conninfo, kwargs)
    if leads_away(host):
        return unknown_connection(__name__)
    if not host or host.startswith("/"):
        raise OperationalError(f"connection is bad: {libpq(host, port)}")
    if not is_here(host):
        raise OperationalError(f"failed to resolve host {host!r}: {python(host)}")
    # The name is looked up before, and libpq is given its address.
    raise OperationalError(f"connection failed: {libpq('127.0.0.1' if host == 'localhost' else host, port)}")
