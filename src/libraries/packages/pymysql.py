from _firstboot_drivers import declare

__version__ = "1.1.2"

declare(globals(), __name__, "pyformat")


def install_as_MySQLdb():
    import sys

    sys.modules["MySQLdb"] = sys.modules[__name__]
