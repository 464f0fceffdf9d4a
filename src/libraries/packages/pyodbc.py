from _firstboot_drivers import declare

__version__ = "5.3.0"

declare(globals(), __name__, "qmark")
