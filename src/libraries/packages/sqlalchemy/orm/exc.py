from .. import exc as sa_exc
from ..exc import MultipleResultsFound, NoResultFound


class StaleDataError(sa_exc.SQLAlchemyError):
    pass


ConcurrentModificationError = StaleDataError


class FlushError(sa_exc.SQLAlchemyError):
    pass


class MappedAnnotationError(sa_exc.ArgumentError):
    pass


class UnmappedError(sa_exc.InvalidRequestError):
    pass


class ObjectDereferencedError(sa_exc.SQLAlchemyError):
    pass


class DetachedInstanceError(sa_exc.SQLAlchemyError):
    code = "bhk3"


class UnmappedInstanceError(UnmappedError):
    def __init__(self, obj, msg=None):
        if not msg:
            kind = type(obj)
            name = kind.__module__ + "." + kind.__name__
            if "__mapper__" in kind.__dict__:
                msg = (
                    f"Class '{name}' is mapped, but this instance lacks instrumentation.  This occurs when"
                    f" the instance is created before sqlalchemy.orm.mapper({name}) was called."
                )
            else:
                msg = f"Class '{name}' is not mapped"
                if isinstance(obj, type):
                    msg += (
                        f"; was a class ({obj.__module__}.{obj.__name__}) supplied where an instance was"
                        " required?"
                    )
        UnmappedError.__init__(self, msg)


class UnmappedClassError(UnmappedError):
    def __init__(self, cls, msg=None):
        if not msg:
            msg = f"Class '{cls.__module__}.{cls.__name__}' is not mapped"
        UnmappedError.__init__(self, msg)


class UnmappedColumnError(sa_exc.InvalidRequestError):
    pass


class ObjectDeletedError(sa_exc.InvalidRequestError):
    pass


class LoaderStrategyException(sa_exc.InvalidRequestError):
    pass
