import flask


def abort(code=500, message=None, **kwargs):
    from werkzeug.exceptions import HTTPException

    try:
        flask.abort(code)
    except HTTPException as error:
        if message:
            kwargs["message"] = str(message)
        if kwargs:
            error.data = kwargs
        raise


class RestError(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class ValidationError(RestError):
    pass


class SpecsError(RestError):
    pass
