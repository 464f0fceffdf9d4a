import sys

from _firstboot_functions import load_name

from .map import Map
from .rules import Rule

_places = {
    "AnyConverter": "converters",
    "BaseConverter": "converters",
    "BuildError": "exceptions",
    "EndpointPrefix": "rules",
    "FloatConverter": "converters",
    "IntegerConverter": "converters",
    "MapAdapter": "adapter",
    "NoMatch": "exceptions",
    "PathConverter": "converters",
    "RequestAliasRedirect": "exceptions",
    "RequestPath": "exceptions",
    "RequestRedirect": "exceptions",
    "RoutingException": "exceptions",
    "RuleFactory": "rules",
    "Subdomain": "rules",
    "Submount": "rules",
    "UUIDConverter": "converters",
    "UnicodeConverter": "converters",
    "ValidationError": "converters",
    "WebsocketMismatch": "exceptions",
    "converters": "converters",
    "exceptions": "exceptions",
}


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
