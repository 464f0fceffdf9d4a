"""atexit: functions for the end of the process, which a boot never reaches."""


def register(func, /, *args, **kwargs):
    return func


def unregister(func, /):
    pass
