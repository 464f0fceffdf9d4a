"""What an instance says, taken over by the one that its session has."""

from .persistence import stale
from .state import items_of, state_of


def merge(session, instance):
    session._mapped(instance)
    session._autoflush()
    with session.no_autoflush:
        return _merged(session, instance, {})


def _merged(session, instance, done):
    """The session's own instance that has taken what the given one says; `done` are those that have, by identity."""
    if id(instance) in done:
        return done[id(instance)]
    mapper = type(instance).__mapper__
    if state_of(instance).key is None:
        key = tuple([instance.__dict__.get(mapper._columntoproperty[column].key) for column in mapper.primary_key])
    else:
        key = state_of(instance).key[1]
    known = session._identities.get((mapper.base_mapper.class_, key, None))
    if known is None and any([part is not None for part in key]):
        known = session.get(type(instance), key)
    if known is None:
        known = object.__new__(type(instance))
        state_of(known)
        session.add(known)
    done[id(instance)] = known
    if known is instance:
        return known
    _check_version(mapper, instance, known)
    for name, prop in mapper._props.items():
        if name not in instance.__dict__:
            continue
        value = instance.__dict__[name]
        if not prop._is_relationship:
            setattr(known, name, value)
        elif not prop.cascade.merge:
            continue
        elif prop.uselist:
            getattr(known, name)
            items = [_merged(session, item, done) for item in items_of(value)]
            if not isinstance(value, dict):
                setattr(known, name, type(value)(items))
            else:
                setattr(known, name, dict(zip(value, items)))
        else:
            setattr(known, name, None if value is None else _merged(session, value, done))
    return known


def _check_version(mapper, instance, known):
    if mapper.version_id_col is None:
        return
    key = mapper._columntoproperty[mapper.version_id_col].key
    if key not in instance.__dict__ or key not in known.__dict__ or instance.__dict__[key] == known.__dict__[key]:
        return
    raise stale(
        f"Version id '{instance.__dict__[key]}' on merged state <{type(known).__name__} at 0x{id(known):x}> does not match"
        f" existing version '{known.__dict__[key]}'. Leave the version attribute unset when merging to update the most"
        " recent version."
    )
