"""Where log records go: nowhere, a stream, or a file that the project makes."""

import sys

from logging._records import Filterer, Formatter


class Handler(Filterer):
    __module__ = "logging"

    def __init__(self, level=0):
        from logging import _checkLevel

        Filterer.__init__(self)
        self.level = _checkLevel(level)
        self.formatter = None
        self.name = None

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def setLevel(self, level):
        from logging import _checkLevel

        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        if self.filter(record):
            self.emit(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        """What goes wrong while a record is written is told on stderr, and the program goes on."""
        import logging
        import traceback
        from os.path import dirname

        if not logging.raiseExceptions or not sys.stderr:
            return
        write = sys.stderr.write
        write("--- Logging error ---\n")
        traceback.print_exc()
        write("Call stack:\n")
        frame = sys._getframe(1)
        while frame and dirname(frame.f_code.co_filename) in logging.__path__:
            frame = frame.f_back
        traceback.print_stack(frame)
        try:
            write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except Exception:
            write("Unable to print the message and arguments - possible formatting error.\n"
                  "Use the traceback above to help find the error.\n")

    def acquire(self):
        pass

    def release(self):
        pass

    def flush(self):
        pass

    def close(self):
        pass

    def __repr__(self):
        from logging import getLevelName

        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    __module__ = "logging"

    def handle(self, record):
        pass

    def emit(self, record):
        pass


class StreamHandler(Handler):
    __module__ = "logging"
    terminator = "\n"

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def setStream(self, stream):
        previous, self.stream = self.stream, stream
        return previous

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)


class FileHandler(StreamHandler):
    __module__ = "logging"

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        import os

        self.baseFilename = os.path.abspath(os.fspath(filename))
        self.mode, self.encoding, self.delay = mode, encoding, delay
        Handler.__init__(self)
        self.stream = None if delay else self._open()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding)

    def emit(self, record):
        if self.stream is None:
            self.stream = self._open()
        StreamHandler.emit(self, record)


class _StderrHandler(StreamHandler):
    """Follows sys.stderr wherever it goes."""

    def __init__(self, level=0):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


lastResort = _StderrHandler(30)
