import sys

from _firstboot_functions import Places, load_name

from .map import Map
from .rules import Rule

_places = Places(
    ("adapter", "MapAdapter"),
    (
        "converters",
        "AnyConverter BaseConverter FloatConverter IntegerConverter PathConverter UUIDConverter "
        "UnicodeConverter ValidationError converters"
    ),
    (
        "exceptions",
        "BuildError NoMatch RequestAliasRedirect RequestPath RequestRedirect RoutingException "
        "WebsocketMismatch exceptions"
    ),
    ("rules", "EndpointPrefix RuleFactory Subdomain Submount"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
