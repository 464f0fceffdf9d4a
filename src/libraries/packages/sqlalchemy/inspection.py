from . import exc


def inspect(subject, raiseerr=True):
    """What a program may ask of a class, an instance, an attribute, a table or an engine."""
    if isinstance(subject, type):
        mapper = subject.__dict__.get("__mapper__")
        if mapper is not None:
            mapper._check_configure()
            return mapper
    else:
        kind = type(subject)
        if hasattr(subject, "is_mapper") or hasattr(subject, "is_attribute") or hasattr(kind, "get_children"):
            return subject
        if getattr(kind, "__mapper__", None) is not None:
            from .orm.state import state_of

            return state_of(subject)
        if hasattr(kind, "_sa_inspect"):
            return subject._sa_inspect()
        if hasattr(kind, "_init_items"):
            return subject
    if raiseerr:
        raise exc.NoInspectionAvailable(
            f"No inspection system is available for object of type {type(subject)}"
        )
    return None
