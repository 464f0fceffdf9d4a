from _firstboot_functions import update_wrapper

from .core import Argument, Command, Group, Option, get_current_context


def pass_context(f):
    def with_context(*args, **kwargs):
        return f(get_current_context(), *args, **kwargs)

    return update_wrapper(with_context, f)


def pass_obj(f):
    def with_obj(*args, **kwargs):
        return f(get_current_context().obj, *args, **kwargs)

    return update_wrapper(with_obj, f)


def make_pass_decorator(object_type, ensure=False):
    def decorator(f):
        def with_object(*args, **kwargs):
            context = get_current_context()
            found = context.ensure_object(object_type) if ensure else context.find_object(object_type)
            if found is None:
                raise RuntimeError(
                    "Managed to invoke callback without a context object of type"
                    f" {object_type.__name__!r} existing."
                )
            return context.invoke(f, found, *args, **kwargs)

        return update_wrapper(with_object, f)

    return decorator


def _name_of(f):
    name = f.__name__.lower().replace("_", "-")
    left, separator, suffix = name.rpartition("-")
    return left if separator and suffix in ("command", "cmd", "group", "grp") else name


def command(name=None, cls=None, **attrs):
    function = None
    if callable(name):
        function = name
        name = None
        assert cls is None, "Use 'command(cls=cls)(callable)' to specify a class."
        assert not attrs, "Use 'command(**kwargs)(callable)' to provide arguments."
    if cls is None:
        cls = Command

    def decorator(f):
        if isinstance(f, Command):
            raise TypeError("Attempted to convert a callback into a command twice.")
        params = attrs.pop("params", None)
        if params is None:
            params = []
        declared = getattr(f, "__click_params__", None)
        if declared is not None:
            del f.__click_params__
            params.extend(reversed(declared))
        if attrs.get("help") is None:
            attrs["help"] = f.__doc__
        made = cls(name=_name_of(f) if name is None else name, callback=f, params=params, **attrs)
        made.__doc__ = f.__doc__
        return made

    return decorator if function is None else decorator(function)


def group(name=None, cls=None, **attrs):
    if cls is None:
        cls = Group
    if callable(name):
        return command(cls=cls, **attrs)(name)
    return command(name, cls, **attrs)


def _remember(f, parameter):
    if isinstance(f, Command):
        f.params.append(parameter)
    else:
        if not hasattr(f, "__click_params__"):
            f.__click_params__ = []
        f.__click_params__.append(parameter)
    return f


def argument(*param_decls, cls=None, **attrs):
    def decorator(f):
        return _remember(f, (cls or Argument)(param_decls, **attrs))

    return decorator


def option(*param_decls, cls=None, **attrs):
    def decorator(f):
        return _remember(f, (cls or Option)(param_decls, **attrs))

    return decorator


def confirmation_option(*param_decls, **kwargs):
    kwargs.setdefault("is_flag", True)
    kwargs.setdefault("expose_value", False)
    return option(*(param_decls or ("--yes",)), **kwargs)


def password_option(*param_decls, **kwargs):
    kwargs.setdefault("prompt", True)
    kwargs.setdefault("confirmation_prompt", True)
    kwargs.setdefault("hide_input", True)
    return option(*(param_decls or ("--password",)), **kwargs)


def version_option(version=None, *param_decls, **kwargs):
    for name in ("package_name", "prog_name", "message"):
        kwargs.pop(name, None)
    kwargs.setdefault("is_flag", True)
    kwargs.setdefault("expose_value", False)
    return option(*(param_decls or ("--version",)), **kwargs)


def help_option(*param_decls, **kwargs):
    kwargs.setdefault("is_flag", True)
    kwargs.setdefault("expose_value", False)
    return option(*(param_decls or ("--help",)), **kwargs)
