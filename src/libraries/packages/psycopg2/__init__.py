from _firstboot_drivers import declare

__version__ = "2.9.11 (dt dec pq3 ext lo64)"

declare(globals(), __name__, "pyformat")
