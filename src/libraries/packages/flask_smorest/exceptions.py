class FlaskSmorestError(Exception):
    pass


class MissingAPIParameterError(FlaskSmorestError):
    pass


class CurrentApiNotAvailableError(FlaskSmorestError):
    pass
