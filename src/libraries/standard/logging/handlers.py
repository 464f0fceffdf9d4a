"""logging.handlers: the handlers that set-up code makes; nothing is ever sent."""

from logging import FileHandler, Handler

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
SYSLOG_UDP_PORT = 514


class BaseRotatingHandler(FileHandler):
    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        FileHandler.__init__(self, filename, mode, encoding, delay, errors)


class RotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False,
                 errors=None):
        BaseRotatingHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount


class TimedRotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False,
                 utc=False, atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, "a", encoding, delay, errors)
        self.when, self.interval, self.backupCount = when.upper(), interval, backupCount


class SMTPHandler(Handler):
    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None,
                 timeout=5.0):
        Handler.__init__(self)
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, tuple) else (mailhost, None)
        self.username, self.password = credentials if isinstance(credentials, tuple) else (None, None)
        self.fromaddr = fromaddr
        self.toaddrs = [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject, self.secure, self.timeout = subject, secure, timeout

    def emit(self, record):
        pass


class SysLogHandler(Handler):
    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=1, socktype=None,
                 timeout=None):
        Handler.__init__(self)
        self.address, self.facility = address, facility

    def emit(self, record):
        pass


class MemoryHandler(Handler):
    def __init__(self, capacity, flushLevel=40, target=None, flushOnClose=True):
        Handler.__init__(self)
        self.capacity, self.flushLevel, self.target = capacity, flushLevel, target
        self.buffer = []

    def emit(self, record):
        self.buffer.append(record)
