import _firstboot_catalogue
from _firstboot_functions import update_wrapper
from marshmallow import Schema, ValidationError


class Parser:
    """Decorators only: nothing is parsed while a project starts."""

    DEFAULT_LOCATION = "json"
    DEFAULT_VALIDATION_STATUS = 422
    USE_ARGS_POSITIONAL = True
    schema_class = Schema

    def __init__(self, location=None, *, unknown=None, error_handler=None, schema_class=None):
        self.location = location or self.DEFAULT_LOCATION
        self.error_callback = _callable(error_handler)
        self.schema_class = schema_class or self.schema_class
        self.unknown = unknown

    def parse(self, argmap, req=None, **options):
        return _firstboot_catalogue.unmodelled("webargs.core.Parser.parse()")

    def get_default_arg_name(self, location, schema):
        return location + "_args"

    def use_args(
        self,
        argmap,
        req=None,
        *,
        location=None,
        unknown=None,
        as_kwargs=False,
        arg_name=None,
        validate=None,
        error_status_code=None,
        error_headers=None,
    ):
        if hasattr(argmap, "keys") and hasattr(argmap, "__getitem__"):
            argmap = self.schema_class.from_dict(dict(argmap))()
        if arg_name is not None and as_kwargs:
            raise ValueError("arg_name and as_kwargs are mutually exclusive")
        if arg_name is None and not self.USE_ARGS_POSITIONAL:
            arg_name = self.get_default_arg_name(location or self.location, argmap)

        def decorator(function):
            taken = getattr(function, "__webargs_argnames__", ())
            if arg_name is not None and not as_kwargs and arg_name in taken:
                raise ValueError(
                    f"Attempted to pass `arg_name='{arg_name}'` via use_args() but that name was already used. "
                    "If this came from stacked webargs decorators, try setting `arg_name` to distinguish usages."
                )

            def wrapper(*args, **kwargs):
                return self.parse(argmap, location=location)

            update_wrapper(wrapper, function)
            if arg_name is not None:
                wrapper.__webargs_argnames__ = (*taken, arg_name)
            return wrapper

        return decorator

    def use_kwargs(
        self,
        argmap,
        req=None,
        *,
        location=None,
        unknown=None,
        validate=None,
        error_status_code=None,
        error_headers=None,
    ):
        return self.use_args(argmap, req=req, as_kwargs=True, location=location, validate=validate)

    def location_loader(self, name):
        return lambda function: function

    def error_handler(self, function):
        self.error_callback = _callable(function)
        return function


def _callable(function):
    if function is not None and not callable(function):
        raise ValueError(f"{function!r} is not callable.")
    return function
