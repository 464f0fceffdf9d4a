_listeners = {}
# What was asked for besides, such as retval, by listener.
_given = {}
_kept = []
# When each began to listen, by the listener's identity.
_began = {}


def _key(target):
    """What listeners are kept under: a class itself, of a scoped session what makes it."""
    if isinstance(target, type):
        return target
    if hasattr(target, "session_factory"):
        target = target.session_factory
    return id(getattr(target, "_itself", target))


def listen(target, identifier, fn, *args, **kw):
    from ._names import is_event_of, never_told

    if not is_event_of(target, identifier):
        from ..exc import InvalidRequestError

        raise InvalidRequestError(f"No such event '{identifier}' for target '{target}'")
    if isinstance(target, str):
        raise AttributeError("'str' object has no attribute 'dispatch'")
    if identifier in never_told:
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled(f"the event '{identifier}'")
    place = (_key(target), identifier)
    _listeners.setdefault(place, []).append(fn)
    _began.setdefault(id(fn), len(_began))
    if kw:
        _given[place, id(fn)] = kw
    _kept.append(target)


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


def fire_for_class(cls, identifier):
    for fn in list(_listeners.get((cls, identifier), ())):
        fn()


def listeners_of(target, identifier):
    found = list(_listeners.get((id(target), identifier), ()))
    maker = getattr(target, "_maker", None)
    if maker is not None:
        found += _listeners.get((id(maker), identifier), ())
    for cls in type(target).__mro__:
        found += _listeners.get((cls, identifier), ())
    return found


def listeners_of_mapped(mapper, identifier):
    """Who listens to a mapper or its class, or to a class above for all below it, in the order in which they began."""
    found = listeners_of(mapper, identifier)
    for cls in mapper.class_.__mro__:
        place = (cls, identifier)
        found += [fn for fn in _listeners.get(place, ())
                  if cls is mapper.class_ or _given.get((place, id(fn)), {}).get("propagate")]
    return sorted(found, key=lambda fn: _began[id(fn)])


def changed(attribute, identifier, instance, value, *more):
    """Tells who listens to an attribute of its new value; gives what they make of it."""
    if not _listeners:
        return value
    place = (id(attribute), identifier)
    for fn in _listeners.get(place, ()):
        answer = fn(instance, value, *more)
        if _given.get((place, id(fn)), {}).get("retval"):
            value = answer
    return value
