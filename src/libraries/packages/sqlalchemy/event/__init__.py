_listeners = {}


def _key(target):
    return target if isinstance(target, type) else id(target)


def listen(target, identifier, fn, *args, **kw):
    from ._names import is_event_of

    if not is_event_of(target, identifier):
        from ..exc import InvalidRequestError

        raise InvalidRequestError(f"No such event '{identifier}' for target '{target}'")
    _listeners.setdefault((_key(target), identifier), []).append(fn)
    _kept.append(target)


_kept = []


def listens_for(target, identifier, *args, **kw):
    def decorate(fn):
        listen(target, identifier, fn, *args, **kw)
        return fn

    return decorate


def remove(target, identifier, fn):
    known = _listeners.get((_key(target), identifier), [])
    if fn in known:
        known.remove(fn)


def contains(target, identifier, fn):
    return fn in _listeners.get((_key(target), identifier), [])


def fire(target, identifier, *args):
    if not _listeners:
        return
    for fn in listeners_of(target, identifier):
        fn(*args)


def listeners_of(target, identifier):
    found = list(_listeners.get((id(target), identifier), ()))
    for cls in type(target).__mro__:
        found += _listeners.get((cls, identifier), ())
    return found
