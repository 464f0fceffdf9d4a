"""The exception classes of PEP 249."""


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class DataError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class InternalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


for _error in list(vars().values()):
    if isinstance(_error, type):
        _error.__module__ = __package__


def _refusal(host, port):
    """What libpq 17 says on Linux where no server listens, as psycopg-binary 3.3 passes it on."""
    port = port or 5432
    if not host or host.startswith("/"):
        return (
            f'connection is bad: connection to server on socket "{host or "/var/run/postgresql"}/.s.PGSQL.{port}" failed:'
            " No such file or directory\n\tIs the server running locally and accepting connections on that socket?"
        )
    if host not in ("localhost", "127.0.0.1", "::1"):
        return f"failed to resolve host {host!r}: [Errno -2] Name or service not known"
    address = "127.0.0.1" if host == "localhost" else host
    return (
        f'connection failed: connection to server at "{address}", port {port} failed: Connection refused\n'
        "\tIs the server running on that host and accepting TCP/IP connections?"
    )
