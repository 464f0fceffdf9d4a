import os
import sys

import click
from _firstboot_functions import update_wrapper

from .globals import current_app
from .sansio.environment import get_debug_flag, get_load_dotenv

_function = type(get_debug_flag)


class NoAppException(click.UsageError):
    pass


def find_best_app(module):
    from . import Flask

    for name in ("app", "application"):
        app = getattr(module, name, None)
        if isinstance(app, Flask):
            return app
    matches = [value for value in module.__dict__.values() if isinstance(value, Flask)]
    if len(matches) == 1:
        return matches[0]
    where = module.__name__
    if matches:
        raise NoAppException(
            f"Detected multiple Flask applications in module '{where}'."
            f" Use '{where}:name' to specify the correct one."
        )
    for name in ("create_app", "make_app"):
        factory = getattr(module, name, None)
        if isinstance(factory, _function):
            try:
                app = factory()
                if isinstance(app, Flask):
                    return app
            except TypeError as error:
                if not _called_with_wrong_args(factory):
                    raise
                raise NoAppException(
                    f"Detected factory '{name}' in module '{where}', but could not call it without"
                    f" arguments. Use '{where}:{name}(args)' to specify arguments."
                ) from error
    raise NoAppException(
        f"Failed to find Flask application or factory in module '{where}'."
        f" Use '{where}:name' to specify one."
    )


def _called_with_wrong_args(f):
    """Whether the TypeError being handled came from the call itself, not from inside of f."""
    traceback = sys.exc_info()[2]
    while traceback is not None:
        if traceback.tb_frame.f_code is f.__code__:
            return False
        traceback = traceback.tb_next
    return True


class _Call:
    """Stands for the factory while the text that calls it is evaluated: its name knows nothing else."""

    def __init__(self, args, kwargs):
        self.args = args
        self.kwargs = kwargs


def _record_call(*args, **kwargs):
    return _Call(args, kwargs)


def _parse_reference(app_name):
    """The name and the literal arguments of "create_app('test')"."""
    text = app_name.strip()
    name = text.partition("(")[0].strip()
    try:
        expression = compile(text, "<app>", "eval")
    except SyntaxError:
        raise NoAppException(
            f"Failed to parse {app_name!r} as an attribute name or function call."
        ) from None
    if not text.endswith(")") or "(" not in text:
        raise NoAppException(f"Failed to parse {app_name!r} as an attribute name or function call.")
    if not name.isidentifier():
        raise NoAppException(f"Function reference must be a simple name: {app_name!r}.")
    try:
        call = eval(expression, {"__builtins__": {}, name: _record_call})
    except Exception:
        call = None
    if not isinstance(call, _Call):
        raise NoAppException(f"Failed to parse arguments as literal values: {app_name!r}.")
    return name, call.args, call.kwargs


def find_app_by_string(module, app_name):
    from . import Flask

    if app_name.strip().isidentifier():
        name, args, kwargs = app_name.strip(), [], {}
    else:
        name, args, kwargs = _parse_reference(app_name)
    try:
        app = getattr(module, name)
    except AttributeError as error:
        raise NoAppException(f"Failed to find attribute {name!r} in {module.__name__!r}.") from error
    if isinstance(app, _function):
        factory = app
        try:
            app = factory(*args, **kwargs)
        except TypeError as error:
            if not _called_with_wrong_args(factory):
                raise
            raise NoAppException(
                f"The factory {app_name!r} in module {module.__name__!r} could not be called with the"
                " specified arguments."
            ) from error
    if isinstance(app, Flask):
        return app
    raise NoAppException(
        f"A valid Flask application was not obtained from '{module.__name__}:{app_name}'."
    )


def prepare_import(path):
    path = os.path.realpath(path)
    base, extension = os.path.splitext(path)
    if extension == ".py":
        path = base
    if os.path.basename(path) == "__init__":
        path = os.path.dirname(path)
    parts = []
    while True:
        path, name = os.path.split(path)
        parts.insert(0, name)
        if not os.path.exists(os.path.join(path, "__init__.py")):
            break
    if sys.path[0] != path:
        sys.path.insert(0, path)
    return ".".join(parts)


def locate_app(module_name, app_name, raise_if_not_found=True):
    try:
        __import__(module_name)
    except ImportError:
        if sys.exc_info()[2].tb_next:
            import traceback

            raise NoAppException(
                f"While importing {module_name!r}, an ImportError was raised:\n\n{traceback.format_exc()}"
            ) from None
        if raise_if_not_found:
            raise NoAppException(f"Could not import {module_name!r}.") from None
        return None
    module = sys.modules[module_name]
    return find_best_app(module) if app_name is None else find_app_by_string(module, app_name)


def _split_import_path(text):
    """`module:name`, where a colon before a slash is a Windows drive."""
    position = text.find(":")
    while position >= 0:
        if text[position + 1 : position + 2] not in ("\\", "/"):
            return text[:position], text[position + 1 :]
        position = text.find(":", position + 1)
    return text, None


class ScriptInfo:
    def __init__(self, app_import_path=None, create_app=None, set_debug_flag=True, load_dotenv_defaults=True):
        self.app_import_path = app_import_path
        self.create_app = create_app
        self.data = {}
        self.set_debug_flag = set_debug_flag
        self.load_dotenv_defaults = get_load_dotenv(load_dotenv_defaults)
        self._loaded_app = None

    def load_app(self):
        if self._loaded_app is not None:
            return self._loaded_app
        app = None
        if self.create_app is not None:
            app = self.create_app()
        elif self.app_import_path:
            path, name = _split_import_path(self.app_import_path)
            app = locate_app(prepare_import(path), name)
        else:
            for path in ("wsgi.py", "app.py"):
                app = locate_app(prepare_import(path), None, raise_if_not_found=False)
                if app is not None:
                    break
        if app is None:
            raise NoAppException(
                "Could not locate a Flask application. Use the 'flask --app' option, 'FLASK_APP'"
                " environment variable, or a 'wsgi.py' or 'app.py' file in the current directory."
            )
        if self.set_debug_flag:
            app.debug = get_debug_flag()
        self._loaded_app = app
        return app


def pass_script_info(f):
    return click.make_pass_decorator(ScriptInfo, ensure=True)(f)


def with_appcontext(f):
    @click.pass_context
    def decorator(ctx, /, *args, **kwargs):
        if not current_app:
            app = ctx.ensure_object(ScriptInfo).load_app()
            ctx.with_resource(app.app_context())
        return ctx.invoke(f, *args, **kwargs)

    return update_wrapper(decorator, f)


class AppGroup(click.Group):
    def command(self, *args, **kwargs):
        in_context = kwargs.pop("with_appcontext", True)
        make = super().command

        def decorator(f):
            return make(*args, **kwargs)(with_appcontext(f) if in_context else f)

        return decorator

    def group(self, *args, **kwargs):
        kwargs.setdefault("cls", AppGroup)
        return super().group(*args, **kwargs)


class FlaskGroup(AppGroup):
    def __init__(self, add_default_commands=True, create_app=None, add_version_option=True, load_dotenv=True,
                 set_debug_flag=True, **extra):
        super().__init__(**extra)
        self.create_app = create_app
        self.load_dotenv = load_dotenv
        self.set_debug_flag = set_debug_flag


def load_dotenv(path=None, load_defaults=True):
    try:
        import dotenv
    except ImportError:
        if path or os.path.isfile(".env") or os.path.isfile(".flaskenv"):
            click.secho(
                " * Tip: There are .env files present. Install python-dotenv to use them.",
                fg="yellow",
                err=True,
            )
        return False
    data = {}
    if load_defaults:
        for name in (".flaskenv", ".env"):
            found = dotenv.find_dotenv(name, usecwd=True)
            if found:
                data.update(dotenv.dotenv_values(found, encoding="utf-8"))
    if path is not None and os.path.isfile(path):
        data.update(dotenv.dotenv_values(path, encoding="utf-8"))
    for name, value in data.items():
        if name not in os.environ and value is not None:
            os.environ[name] = value
    return bool(data)


def list_routes(app):
    """Rows of (endpoint, methods, rule) as `flask routes` sorts and shows them."""
    hidden = {"HEAD", "OPTIONS"}
    rows = [
        (rule.endpoint, ", ".join(sorted((rule.methods or set()) - hidden)), rule.rule)
        for rule in app.url_map.iter_rules()
    ]
    rows.sort(key=lambda row: row[0])
    return rows
