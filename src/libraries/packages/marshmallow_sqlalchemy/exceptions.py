class MarshmallowSQLAlchemyError(Exception):
    pass


class ModelConversionError(MarshmallowSQLAlchemyError):
    pass


class IncorrectSchemaTypeError(MarshmallowSQLAlchemyError):
    pass
