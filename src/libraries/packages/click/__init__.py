import sys

from _firstboot_functions import Places, load_named

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

_places = Places(
    ("core", "core get_current_context"),
    (
        "decorators",
        "confirmation_option decorators help_option make_pass_decorator password_option "
        "version_option"
    ),
    ("exceptions", "exceptions"),
    ("output", "clear confirm echo_via_pager get_text_stream progressbar prompt"),
    (
        "types",
        "BOOL BoolParamType Choice DateTime FLOAT File FloatRange INT IntRange ParamType Path "
        "STRING Tuple UNPROCESSED UUID types"
    ),
)


def __getattr__(name):
    return load_named(sys.modules[__name__], _places, name, "Click 9.1", "8.5.1")
