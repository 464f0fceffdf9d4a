from _firstboot_drivers import declare

__all__ = (
    "MySQLError Warning Error InterfaceError DatabaseError DataError OperationalError IntegrityError InternalError"
    " NotSupportedError ProgrammingError"
).split()


class MySQLError(Exception):
    pass


declare(globals(), __name__, "pyformat", root=MySQLError)
