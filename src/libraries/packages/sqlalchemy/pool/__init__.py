_common = ("timeout", "recycle", "echo", "use_lifo", "reset_on_return", "pre_ping", "events", "logging_name")


class Pool:
    # The keywords `pool_<name>` of create_engine() that a pool of this class takes.
    _accepts = ("recycle", "echo", "reset_on_return", "pre_ping", "events", "logging_name")

    def __init__(self, creator=None, **options):
        self._creator = creator
        self.options = options

    def status(self):
        return type(self).__name__

    def dispose(self):
        pass

    def size(self):
        return self.options.get("pool_size", 5)


class QueuePool(Pool):
    _accepts = _common + ("size", "max_overflow")


class AsyncAdaptedQueuePool(QueuePool):
    pass


class FallbackAsyncAdaptedQueuePool(AsyncAdaptedQueuePool):
    pass


class SingletonThreadPool(Pool):
    _accepts = Pool._accepts + ("size",)


class StaticPool(Pool):
    pass


class NullPool(Pool):
    pass


class AssertionPool(Pool):
    pass
