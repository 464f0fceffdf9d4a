import sys

from _firstboot_functions import Places, load_name

from .environment import Environment, Template
from .exceptions import (
    TemplateAssertionError,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplatesNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from .loaders import BaseLoader, ChoiceLoader, DictLoader, FileSystemLoader, PackageLoader


def __getattr__(name):
    places = Places(("environment", "environment"), ("exceptions", "exceptions"), ("loaders", "loaders"))
    return load_name(sys.modules[__name__], places, name)
