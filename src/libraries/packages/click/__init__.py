import sys

from _firstboot_functions import load_name

from .core import Argument, Command, Context, Group, Option, Parameter
from .decorators import argument, command, group, option, pass_context, pass_obj
from .exceptions import (
    Abort,
    BadArgumentUsage,
    BadOptionUsage,
    BadParameter,
    ClickException,
    FileError,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from .output import echo, secho, style, unstyle

_places = {
    "BOOL": "types",
    "BoolParamType": "types",
    "Choice": "types",
    "DateTime": "types",
    "FLOAT": "types",
    "File": "types",
    "FloatRange": "types",
    "INT": "types",
    "IntRange": "types",
    "ParamType": "types",
    "Path": "types",
    "STRING": "types",
    "Tuple": "types",
    "UNPROCESSED": "types",
    "UUID": "types",
    "clear": "output",
    "confirm": "output",
    "confirmation_option": "decorators",
    "core": "core",
    "decorators": "decorators",
    "echo_via_pager": "output",
    "exceptions": "exceptions",
    "get_current_context": "core",
    "get_text_stream": "output",
    "help_option": "decorators",
    "make_pass_decorator": "decorators",
    "password_option": "decorators",
    "progressbar": "output",
    "prompt": "output",
    "types": "types",
    "version_option": "decorators",
}


def __getattr__(name):
    if name == "__version__":
        return "8.5.1"
    return load_name(sys.modules[__name__], _places, name)
