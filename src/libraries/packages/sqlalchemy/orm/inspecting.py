from .. import exc as sa_exc
from . import exc


def class_mapper(class_, configure=True):
    mapper = getattr(class_, "__dict__", {}).get("__mapper__")
    if mapper is None:
        if not isinstance(class_, type):
            raise sa_exc.ArgumentError(f"Class object expected, got '{class_!r}'.")
        raise exc.UnmappedClassError(class_)
    if configure:
        mapper._check_configure()
    return mapper


def object_mapper(instance):
    mapper = getattr(type(instance), "__mapper__", None)
    if mapper is None:
        raise exc.UnmappedInstanceError(instance)
    return mapper


def validates(*names, include_removes=False, include_backrefs=True):
    def wrap(fn):
        fn.__sa_validators__ = names
        fn.__sa_validation_opts__ = {
            "include_removes": include_removes,
            "include_backrefs": include_backrefs,
        }
        return fn

    return wrap


def reconstructor(fn):
    fn.__sa_reconstructor__ = True
    return fn


def declarative_mixin(cls):
    return cls
