"""What drivers say of a server that does not answer. A boot is alone: nothing listens beside it, no name leads away."""

import os

_refused = "Connection refused"
_nowhere = "Name or service not known"


def _is_address(host):
    return set(host) <= set("0123456789abcdefABCDEF:" if ":" in host else "0123456789.")


def leads_away(host):
    """Whether it is the address of another machine: who knows what answers there?"""
    return bool(host) and not host.startswith("/") and _is_address(host) and not is_here(host)


def is_here(host):
    return host in ("localhost", "::1") or host.startswith("127.")


def of_postgresql(text, given):
    """(host, port) from a URL or `key=value` words, from arguments, and from what libpq reads besides."""
    found = {key: value for key, value in given.items() if value}
    if text and "://" in text:
        from urllib.parse import urlsplit

        parts = urlsplit(text)
        found = dict(host=parts.hostname, port=parts.port, **found)
    elif text:
        found = dict([word.partition("=")[::2] for word in text.split()], **found)
    host = found.get("host") or os.environ.get("PGHOST") or ""
    return host, found.get("port") or os.environ.get("PGPORT") or 5432


def libpq(host, port):
    """How libpq puts it."""
    if not host or host.startswith("/"):
        where = f'on socket "{host or "/var/run/postgresql"}/.s.PGSQL.{port}"'
        why = "No such file or directory\n\tIs the server running locally and accepting connections on that socket?"
    elif is_here(host):
        where = f'at "{host}"' + (" (127.0.0.1)" if host == "localhost" else "") + f", port {port}"
        why = f"{_refused}\n\tIs the server running on that host and accepting TCP/IP connections?"
    else:
        return f'could not translate host name "{host}" to address: {_nowhere}'
    return f"connection to server {where} failed: {why}"


def python(host):
    """How a driver puts it that opens its sockets by Python."""
    return f"[Errno 111] {_refused}" if is_here(host) else f"[Errno -2] {_nowhere}"
