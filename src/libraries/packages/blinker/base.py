class _AnySender:
    def __repr__(self):
        return "ANY"


ANY = _AnySender()


class Signal:
    ANY = ANY

    def __init__(self, doc=None):
        if doc:
            self.__doc__ = doc
        self._connections = []
        self.is_muted = False

    @property
    def receivers(self):
        return {id(receiver): receiver for receiver, _ in self._connections}

    def connect(self, receiver, sender=ANY, weak=True):
        if not any([known is receiver and whom is sender for known, whom in self._connections]):
            self._connections.append((receiver, sender))
        return receiver

    def connect_via(self, sender, weak=False):
        def decorator(receiver):
            self.connect(receiver, sender=sender, weak=weak)
            return receiver

        return decorator

    def disconnect(self, receiver, sender=ANY):
        self._connections = [
            (known, whom)
            for known, whom in self._connections
            if known is not receiver or (sender is not ANY and whom is not sender)
        ]

    def receivers_for(self, sender):
        return iter([receiver for receiver, whom in self._connections if whom is ANY or whom is sender])

    def has_receivers_for(self, sender):
        return any([whom is ANY or whom is sender for _, whom in self._connections])

    def send(self, sender=None, /, *, _async_wrapper=None, **kwargs):
        if self.is_muted:
            return []
        return [(receiver, receiver(sender, **kwargs)) for receiver in self.receivers_for(sender)]


class NamedSignal(Signal):
    def __init__(self, name, doc=None):
        super().__init__(doc)
        self.name = name

    def __repr__(self):
        return object.__repr__(self)[:-1] + f"; {self.name!r}>"


class Namespace(dict):
    def signal(self, name, doc=None):
        if name not in self:
            self[name] = NamedSignal(name, doc)
        return self[name]


default_namespace = Namespace()
signal = default_namespace.signal
