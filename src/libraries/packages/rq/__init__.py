from _firstboot_catalogue import unmodelled


class Queue:
    __module__ = "rq.queue"

    def __init__(
        self,
        name="default",
        connection=None,
        default_timeout=None,
        is_async=True,
        job_class=None,
        serializer=None,
        death_penalty_class=None,
        **kwargs,
    ):
        if not connection:
            raise TypeError("Queue() missing 1 required positional argument: 'connection'")
        self.connection = connection
        self.name = name
        self.key = f"rq:queue:{name}"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"

    def __str__(self):
        return f"<{type(self).__name__} {self.name}>"

    def __bool__(self):
        return True

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")
        return unmodelled(f"rq.Queue.{name}")
