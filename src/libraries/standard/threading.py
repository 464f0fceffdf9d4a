"""threading: names that set-up code imports. A boot is one thread; one that is started does not run."""

import _firstboot_process as _process

__c_module__ = "_thread"
__c_names__ = ("Lock",)
TIMEOUT_MAX = 9223372036.0


class local:
    __module__ = "_thread"

    def __new__(cls, /, *arguments, **keywords):
        if (arguments or keywords) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


local.__name__ = local.__qualname__ = "_local"


class Lock:
    __module__ = "_thread"

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_thread.{type(self).__name__}' object")

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} _thread.{type(self).__name__} object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = "lock"


class RLock(Lock):
    pass


class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        return self._set


class Thread:
    _count = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        if name is None:
            Thread._count += 1
            name = f"Thread-{Thread._count}"
            if hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self.name = str(name)
        self.daemon = bool(daemon)
        self.ident = None

    def __repr__(self):
        state = "initial" if self.ident is None else "started"
        state += " daemon" if self.daemon else ""
        shown = "" if self.ident is None else f" {self.ident}"
        return f"<{self.__class__.__name__}({self.name}, {state}{shown})>"

    def start(self):
        _process.unmodelled("threads")

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        pass

    def is_alive(self):
        return False


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self, target=function, args=args or (), kwargs=kwargs)
        self.interval = interval

    def cancel(self):
        pass


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self.ident = 1

    def is_alive(self):
        return True


_main_thread = _MainThread()


def main_thread():
    return _main_thread


current_thread = main_thread


def get_ident():
    return 1


def active_count():
    return 1


def enumerate():
    return [_main_thread]
