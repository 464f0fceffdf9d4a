import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("url", "URL make_url url"),
    ("create", "create_engine create_mock_engine engine_from_config"),
    ("base", "Connection Engine RootTransaction Transaction base"),
    ("result", "CursorResult MappingResult Result Row RowMapping ScalarResult result"),
    ("reflection", "Inspector reflection"),
)


def __getattr__(name):
    return load_name(sys.modules[__name__], _places, name)
