"""Sockets that fail as Linux's do on a machine where nothing listens and no name is known; Pyodide's have words of
their own."""

import socket

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def cut():
    socket.create_connection = _refuse


def _refuse(address, *args, **kwargs):
    if address[0] in LOOPBACK:
        raise ConnectionRefusedError(111, "Connection refused")
    raise socket.gaierror(-2, "Name or service not known")
