from _firstboot_drivers import declare

__version__ = "3.3.2"

declare(globals(), __name__, "pyformat")
