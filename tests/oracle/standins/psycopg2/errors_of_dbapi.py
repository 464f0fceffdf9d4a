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
    """What libpq 17 says on Linux where no server listens, as psycopg2-binary 2.9 passes it on."""
    port = port or 5432
    if not host or host.startswith("/"):
        return (
            f'connection to server on socket "{host or "/var/run/postgresql"}/.s.PGSQL.{port}" failed: No such file'
            " or directory\n\tIs the server running locally and accepting connections on that socket?\n"
        )
    if host not in ("localhost", "127.0.0.1", "::1"):
        return f'could not translate host name "{host}" to address: Name or service not known\n'
    shown = '"localhost" (127.0.0.1)' if host == "localhost" else f'"{host}"'
    return (
        f"connection to server at {shown}, port {port} failed: Connection refused\n"
        "\tIs the server running on that host and accepting TCP/IP connections?\n"
    )
