from _firstboot_functions import update_wrapper

__all__ = ["cross_origin"]


def cross_origin(*args, **kwargs):
    options = kwargs

    def decorator(f):
        # A route under it answers OPTIONS by itself, unless it is told not to.
        if options.get("automatic_options", True):
            f.required_methods = set(getattr(f, "required_methods", ())) | {"OPTIONS"}
            f.provide_automatic_options = False

        def wrapped_function(*args, **kwargs):
            return f(*args, **kwargs)

        return update_wrapper(wrapped_function, f)

    return decorator
