import os
import sys
from collections import OrderedDict

import _firstboot_dotenv


def _load_dotenv_disabled():
    value = os.environ.get("PYTHON_DOTENV_DISABLED", "")
    return value.casefold() in ("1", "true", "t", "yes", "y")


def _is_file(path):
    return os.path.isfile(path)


def _warn(line):
    from logging import getLogger

    getLogger("dotenv.main").warning("python-dotenv could not parse statement starting at line %s", line)


class DotEnv:
    def __init__(self, dotenv_path, stream=None, verbose=False, encoding=None, interpolate=True, override=True):
        self.dotenv_path = dotenv_path
        self.stream = stream
        self._dict = None
        self.verbose = verbose
        self.encoding = encoding
        self.interpolate = interpolate
        self.override = override

    def _text(self):
        if self.dotenv_path and _is_file(self.dotenv_path):
            # The parser translates the newlines itself: it has to know where in the file a value stands.
            with open(self.dotenv_path, encoding=self.encoding, newline="") as file:
                return file.read()
        if self.stream is not None:
            return self.stream.read()
        if self.verbose:
            from logging import getLogger

            getLogger("dotenv.main").info(
                "python-dotenv could not find configuration file %s.", self.dotenv_path or ".env"
            )
        return ""

    def dict(self):
        if self._dict is None:
            text = self._text()
            path = os.fspath(self.dotenv_path) if self.dotenv_path else None
            values, bad_lines = _firstboot_dotenv.values(
                text, path, os.environ, self.interpolate, self.override
            )
            for line in bad_lines:
                _warn(line)
            self._dict = OrderedDict(values)
        return self._dict

    def set_as_environment_variables(self):
        values = self.dict()
        if not values:
            return False
        for name, value in values.items():
            if value is not None and (self.override or name not in os.environ):
                os.environ[name] = value
        return True

    def get(self, key):
        values = self.dict()
        if key in values:
            return values[key]
        if self.verbose:
            from logging import getLogger

            getLogger("dotenv.main").warning("Key %s not found in %s.", key, self.dotenv_path)
        return None


def _folder_of_caller():
    frame = sys._getframe()
    while frame is not None:
        filename = frame.f_code.co_filename
        if filename != __file__ and os.path.exists(filename):
            return os.path.dirname(os.path.abspath(filename))
        frame = frame.f_back
    return os.getcwd()


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    folder = os.path.abspath(os.getcwd() if usecwd else _folder_of_caller())
    while True:
        path = os.path.join(folder, filename)
        if _is_file(path):
            return path
        parent = os.path.dirname(folder)
        if parent == folder:
            break
        folder = parent
    if raise_error_if_not_found:
        raise IOError("File not found")
    return ""


def load_dotenv(
    dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"
):
    if _load_dotenv_disabled():
        return False
    if dotenv_path is None and stream is None:
        dotenv_path = find_dotenv()
    return DotEnv(
        dotenv_path=dotenv_path,
        stream=stream,
        verbose=verbose,
        interpolate=interpolate,
        override=override,
        encoding=encoding,
    ).set_as_environment_variables()


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    if dotenv_path is None and stream is None:
        dotenv_path = find_dotenv()
    return DotEnv(
        dotenv_path=dotenv_path,
        stream=stream,
        verbose=verbose,
        interpolate=interpolate,
        override=True,
        encoding=encoding,
    ).dict()


def get_key(dotenv_path, key_to_get, encoding="utf-8"):
    return DotEnv(dotenv_path, verbose=True, encoding=encoding).get(key_to_get)


def set_key(dotenv_path, key_to_set, value_to_set, **options):
    from _firstboot_catalogue import unmodelled

    return unmodelled("dotenv.set_key()")


def unset_key(dotenv_path, key_to_unset, **options):
    from _firstboot_catalogue import unmodelled

    return unmodelled("dotenv.unset_key()")
