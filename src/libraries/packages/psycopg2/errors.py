from . import IntegrityError, OperationalError, ProgrammingError


class UniqueViolation(IntegrityError):
    pass


class ForeignKeyViolation(IntegrityError):
    pass


class NotNullViolation(IntegrityError):
    pass


class UndefinedTable(ProgrammingError):
    pass


class ConnectionException(OperationalError):
    pass
