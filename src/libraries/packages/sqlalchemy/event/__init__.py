_listeners = {}


def _key(target):
    return target if isinstance(target, type) else id(target)


def listen(target, identifier, fn, *args, **kw):
    if not hasattr(target, "__dict__") and not isinstance(target, type):
        from ..exc import InvalidRequestError

        raise InvalidRequestError(f"No such event '{identifier}' for target '{target}'")
    check = getattr(target, "_check_event", None)
    if check is not None:
        check(identifier)
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
