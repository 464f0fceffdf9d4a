import flask

from . import core


def abort(http_status_code, exc=None, **kwargs):
    from werkzeug.exceptions import HTTPException

    try:
        flask.abort(http_status_code)
    except HTTPException as error:
        error.data = kwargs
        error.exc = exc
        raise error


class FlaskParser(core.Parser):
    pass


parser = FlaskParser()
use_args = parser.use_args
use_kwargs = parser.use_kwargs
