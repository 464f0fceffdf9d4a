from _firstboot_drivers import declare

__version__ = "2.2.7"

declare(globals(), __name__, "format")
