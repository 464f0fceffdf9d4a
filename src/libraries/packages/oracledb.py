from _firstboot_drivers import declare

__version__ = "3.4.0"

declare(globals(), __name__, "named")
