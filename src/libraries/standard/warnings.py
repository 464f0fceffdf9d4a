"""warnings: what a warning prints on standard error, and the filters that hide it."""

import sys

from _firstboot_interpreter import as_c

_DEFAULT_FILTERS = (
    ("default", DeprecationWarning, "__main__"),
    ("ignore", DeprecationWarning, None),
    ("ignore", PendingDeprecationWarning, None),
    ("ignore", ImportWarning, None),
    ("ignore", ResourceWarning, None),
)
filters = []
_shown = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        import linecache

        line = linecache.getline(filename, lineno)
    line = line.strip()
    return text + f"  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    stream = sys.stderr if file is None else file
    stream.write(formatwarning(message, category, filename, lineno, line))


def _action(category, module, text):
    for action, kind, wanted in (*filters, *_DEFAULT_FILTERS):
        if not issubclass(category, kind):
            continue
        if callable(wanted):
            if wanted(module, text):
                return action
        elif wanted is None or wanted == module:
            return action
    return "default"


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel)
    except ValueError:
        filename, lineno, module = "<sys>", 0, "sys"
    else:
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
        module = frame.f_globals.get("__name__", "<string>")
    warn_explicit(message, category, filename, lineno, module)


as_c(warn, "warn", "message, category=..., stacklevel=..., source=..., *, skip_file_prefixes=...")


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    action = _action(category, module, text)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        place = {"once": (text, category), "module": (text, category, module)}
        key = place.get(action, (text, category, filename, lineno))
        if key in _shown:
            return
        _shown.add(key)
    if catch_warnings._recording is not None:
        catch_warnings._recording.append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)


def _check_action(action):
    if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
        raise ValueError(f"invalid action: {action!r}")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _check_line(lineno)
    _add((action, category, None), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    _check_line(lineno)
    if not message and not module:
        _add((action, category, None), append)
        return
    import re

    text_pattern, module_pattern = re.compile(message, re.I), re.compile(module)

    def matches(in_module, text):
        return bool(text_pattern.match(text) and module_pattern.match(in_module))

    _add((action, category, matches), append)


def _add(entry, append):
    if append:
        filters.append(entry)
    else:
        filters.insert(0, entry)
    _shown.clear()


def resetwarnings():
    filters[:] = [("default", Warning, None)]


class catch_warnings:
    _recording = None

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record, self._action, self._category = record, action, category

    def __enter__(self):
        self._saved = filters[:], catch_warnings._recording
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            catch_warnings._recording = []
            return catch_warnings._recording
        return None

    def __exit__(self, *exception):
        filters[:], catch_warnings._recording = self._saved
        _shown.clear()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, target, /):
        from functools import wraps

        @wraps(target)
        def wrapper(*args, **keywords):
            warn(self.message, category=self.category, stacklevel=self.stacklevel + 1)
            return target(*args, **keywords)

        return wrapper
