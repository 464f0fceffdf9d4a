"""sys: the interpreter and its process, as the flask command has started it."""

import _firstboot_interpreter as _interpreter
from _firstboot_interpreter import exception, modules, path

__c_module__ = "sys"
__c_names__ = ("exit", "getrecursionlimit", "setrecursionlimit")

# The command's own folder, the standard library and the packages; flask puts the project in front.
path[:] = [
    "/usr/local/bin", "/usr/local/lib/python314.zip", "/usr/local/lib/python3.14",
    "/usr/local/lib/python3.14/lib-dynload", "/usr/local/lib/python3.14/site-packages",
]
argv = ["/usr/local/bin/flask", "routes"]
orig_argv = ["/usr/local/bin/python3.14", *argv]
executable = "/usr/local/bin/python3.14"
prefix = exec_prefix = base_prefix = base_exec_prefix = "/usr/local"
platlibdir = "lib"
platform = "linux"
byteorder = "little"
copyright = "Copyright (c) Python Software Foundation."
version = "3.14.2 (main, Dec  5 2025, 00:00:00) [GCC 12.2.0]"
hexversion = 0x030E02F0
api_version = 1013
maxsize = 9223372036854775807
maxunicode = 1114111
float_repr_style = "short"
dont_write_bytecode = False
ps1, ps2 = ">>> ", "... "
meta_path, path_hooks, path_importer_cache = [], [], {}
builtin_module_names = ("builtins", "sys", "time", "_io", "posix", "errno", "itertools", "marshal")


class _Record(tuple):
    """A tuple whose items have names, printed as CPython prints its own."""

    def __new__(cls, values):
        return tuple.__new__(cls, values)

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'{type(self)._shown}' object has no attribute {name!r}")

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"{type(self)._shown}({shown})"


class _VersionInfo(_Record):
    _shown = "sys.version_info"
    _names = ("major", "minor", "micro", "releaselevel", "serial")


class _Flags(_Record):
    _shown = "sys.flags"
    _names = (
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
        "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization",
        "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits",
    )


version_info = _VersionInfo((3, 14, 2, "final", 0))
flags = _Flags((0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, False, 0, 0, False, 4300))
warnoptions = []


class _Implementation:
    name, cache_tag, hexversion = "cpython", "cpython-314", hexversion
    version = version_info


implementation = _Implementation()


class _Output:
    encoding, errors, closed, mode, newlines = "utf-8", "strict", False, "w", None

    def __init__(self, name, to_error):
        self.name = name
        self._to_error = to_error

    def write(self, s, /):
        return _interpreter.write(self._to_error, s)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def fileno(self):
        return 2 if self._to_error else 1

    def reconfigure(self, **options):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _Input:
    """Standard input is at its end: nobody types during a boot."""

    name, encoding, mode, closed = "<stdin>", "utf-8", "r", False

    def read(self, size=-1, /):
        return ""

    readline = read

    def isatty(self):
        return False

    def fileno(self):
        return 0

    def __iter__(self):
        return iter(())


stdin = __stdin__ = _Input()
stdout = __stdout__ = _Output("<stdout>", False)
stderr = __stderr__ = _Output("<stderr>", True)


def exc_info():
    current = exception()
    if current is None:
        return None, None, None
    return type(current), current, current.__traceback__


def exit(status=None, /):
    raise SystemExit if status is None else SystemExit(status)


def _getframe(depth=0, /):
    return _interpreter.frame(depth)


def _getframemodulename(depth=0):
    return _interpreter.frame(depth).f_globals.get("__name__")


def getrecursionlimit():
    return _interpreter.recursion_limit()


def setrecursionlimit(limit, /):
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getfilesystemencodeerrors():
    return "surrogateescape"


def intern(string, /):
    return string


def audit(event, *arguments):
    pass


def gettrace():
    return None


def is_finalizing():
    return False


def excepthook(exctype, value, traceback, /):
    import traceback as _traceback

    _traceback.print_exception(value)


__excepthook__ = excepthook
