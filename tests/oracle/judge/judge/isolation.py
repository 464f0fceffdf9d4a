"""Keeps one project from seeing what another left behind.

A project must find the interpreter as the `flask` command leaves it just before the app is imported:
Flask, its dependencies and python-dotenv are loaded, nothing else of site-packages is, and
the standard library only as far as those load it. Importing SQLAlchemy afresh for each project would
take seconds, so modules that a project caused to be loaded are put aside, and given back when
the next project imports them *and* the import system would have found the same file.
"""

import base64
import contextlib
import hashlib
import importlib
import importlib.machinery
import importlib.metadata
import importlib.util
import io
import linecache
import logging
import os
import re
import shutil
import sys
import threading
import warnings

PROJECT = "/project"
STAND_INS = "/standins"
SCRIPT = "/usr/local/bin/flask"

# Which distributions a stand-in module stands for. They count as installed when nobody says
# what is.
STAND_IN_DISTRIBUTIONS = {
    "psycopg": {"psycopg", "psycopg-binary"},
    "psycopg2": {"psycopg2", "psycopg2-binary"},
    "bcrypt": {"bcrypt"},
    "brotli": {"brotli"},
    "msgspec": {"msgspec"},
    "rpds": {"rpds-py"},
}

PREPARED = ("sqlalchemy", "sqlalchemy.orm", "flask_sqlalchemy")

# Packages whose modules are put aside between projects. The others are loaded afresh each time, because some
# look at what else is installed while they load.
KEPT = frozenset(
    "blinker click dotenv flask flask_sqlalchemy itsdangerous jinja2 markupsafe sqlalchemy typing_extensions"
    " werkzeug".split()
)

_state = {"distributions": {}, "hidden": frozenset()}


def settle(site_packages, sqlalchemy, only_where_listed):
    _state.update(site_packages=site_packages, sqlalchemy=sqlalchemy, aside={}, hidden=frozenset())
    _state["only_where_listed"] = {normal(name) for name in only_where_listed}
    # Flask takes a project below sys.prefix for an installed package and moves its instance folder.
    sys.prefix = sys.exec_prefix = sys.base_prefix = sys.base_exec_prefix = "/usr/local"
    sys.dont_write_bytecode = True
    standard = [entry for entry in sys.path if entry.endswith((".zip", "lib-dynload"))]
    sys.path[:] = ["/usr/local/bin", *standard, site_packages, STAND_INS, "/judge"]
    # Pyodide's own finders would add hints about Pyodide to ModuleNotFoundError.
    sys.meta_path[:] = [
        importlib.machinery.BuiltinImporter,
        importlib.machinery.FrozenImporter,
        _Finder,
    ]
    os.makedirs(PROJECT, exist_ok=True)
    os.chdir(PROJECT)
    os.environ.clear()
    sys.argv[:] = [SCRIPT, "routes"]
    sys.modules["__main__"].__file__ = SCRIPT
    _state["distributions"] = _distributions(site_packages)

    import dotenv
    import flask.cli

    _warm_flask_command(flask.cli)
    _state["path"] = list(sys.path)
    _state["baseline"] = dict(sys.modules)
    _state["loggers"] = _logger_states()
    _state["top"] = set(os.listdir("/")) | {"tmp"}
    _state["brought"] = {}
    for name in PREPARED:
        _prepare(name)
    _stand_in_for_openssl()
    # Pyodide has no threads. A timer that a package sets does nothing yet that a boot could show.
    threading.Timer.start = lambda timer: None
    from . import boot_judge, dotenv_judge, network, script_judge, url_judge  # noqa: F401

    network.cut()

    _put_aside()
    os.environ.clear()


def _stand_in_for_openssl():
    """Pyodide's hashlib lacks what OpenSSL brings. Passwords are salted by chance, so no boot can show their hash."""

    def digest(length, *what):
        return hashlib.shake_256(repr(what).encode()).digest(length)

    hashlib.pbkdf2_hmac = lambda name, password, salt, iterations, dklen=None: digest(
        dklen or hashlib.new(name).digest_size, name, bytes(password), bytes(salt), iterations
    )
    hashlib.scrypt = lambda password, *, salt, n, r, p, maxmem=0, dklen=64: digest(
        dklen, bytes(password), bytes(salt), n, r, p
    )


def _prepare(name):
    """Imports what most projects do, so that the first one does not pay; notes what that loads."""
    _put_aside()
    importlib.import_module(name)
    baseline = _state["baseline"]
    _state["brought"][name] = [loaded for loaded in sys.modules if loaded not in baseline]


def _warm_flask_command(cli):
    # Whatever the command loads lazily belongs to the baseline too.
    context = cli.cli.make_context("flask", ["routes"])
    with context:
        cli.routes_command.make_context("routes", [], parent=context)


def _distributions(site_packages):
    """{distribution: (its top-level modules, the distributions that it requires, those that its extras add)}"""
    found = {}
    for distribution in importlib.metadata.distributions(path=[site_packages]):
        modules = {
            re.split(r"[/.]", str(file))[0]
            for file in distribution.files or ()
            if str(file).endswith(".py") and ".dist-info" not in str(file)
        }
        required, of_extras = set(), {}
        for line in distribution.requires or ():
            name = normal(re.match(r"[\w.-]+", line)[0])
            extra = re.search(r"extra == ['\"]([^'\"]+)", line)
            if extra:
                of_extras.setdefault(normal(extra[1]), set()).add(name)
            elif _is_for_this_python(line):
                required.add(name)
        found[normal(distribution.metadata["Name"])] = (modules, required, of_extras)
    return found


def _is_for_this_python(line):
    """False for what pip leaves out here, such as `pytz; python_version < "3.9"`."""
    # The packages are in reach only once the judge has begun.
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        marker = Requirement(line).marker
    except InvalidRequirement:
        return True
    return marker is None or marker.evaluate({"sys_platform": "linux", "platform_system": "Linux", "extra": ""})


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def hidden_modules(installed):
    """The top-level modules of site-packages that `import` must not find."""
    distributions = _state["distributions"]
    if installed is None:
        installed = [name for name in distributions if name not in _state["only_where_listed"]]
        installed += STAND_IN_DISTRIBUTIONS
    wanted, visible = list(installed), set()
    seen = set()
    while wanted:
        name, _, extras = wanted.pop().partition("[")
        name = normal(name)
        if name in distributions:
            for extra in filter(None, extras.rstrip("]").split(",")):
                wanted += distributions[name][2].get(normal(extra), ())
        if name in seen:
            continue
        seen.add(name)
        if name in distributions:
            visible |= distributions[name][0]
            wanted += distributions[name][1]
    for module, names in STAND_IN_DISTRIBUTIONS.items():
        if names & seen:
            visible.add(module)
    everything = set(STAND_IN_DISTRIBUTIONS)
    for modules, *_ in distributions.values():
        everything |= modules
    return frozenset(everything - visible)


class _Finder:
    """The path finder, less what is hidden, and quick about what is already loaded."""

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name == "urllib3.contrib.emscripten":
            place = f"{STAND_INS}/urllib3_emscripten.py"
            return importlib.util.spec_from_file_location(name, place)
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is None:
            return None
        origin = _origin(spec)
        installed = origin.startswith((_state["site_packages"], STAND_INS))
        if installed and name.partition(".")[0] in _state["hidden"]:
            return None
        kept = _state["aside"].get(name)
        if kept is not None and _origin(kept.__spec__) == origin:
            return importlib.machinery.ModuleSpec(
                name, _Reviver(kept), origin=spec.origin, is_package=hasattr(kept, "__path__")
            )
        return spec

    @classmethod
    def find_distributions(cls, *args, **kwargs):
        for distribution in importlib.machinery.PathFinder.find_distributions(*args, **kwargs):
            modules = _state["distributions"].get(normal(distribution.metadata["Name"]), ((),))[0]
            if not _state["hidden"].intersection(modules):
                yield distribution

    @classmethod
    def invalidate_caches(cls):
        importlib.machinery.PathFinder.invalidate_caches()


class _Reviver:
    """Loads a module by giving back the one that was put aside, with what importing it loads."""

    def __init__(self, module):
        self.module = module
        self.attributes = {
            name: getattr(module, name)
            for name in ("__spec__", "__loader__", "__path__")
            if hasattr(module, name)
        }

    def create_module(self, spec):
        return self.module

    def exec_module(self, module):
        for name, value in self.attributes.items():
            setattr(module, name, value)
        for name in _state["brought"].get(module.__name__, ()):
            sys.modules.setdefault(name, _state["aside"][name])


def _origin(spec):
    if spec is None:
        return ""
    if spec.origin is not None:
        return spec.origin
    places = spec.submodule_search_locations
    if places is None:
        return ""
    # A namespace package recomputes its places from its parent, which a failed import takes away.
    return next(iter(getattr(places, "_path", places)), "")


def of_project(module):
    origin = _origin(getattr(module, "__spec__", None)) or getattr(module, "__file__", None) or ""
    return origin.startswith(PROJECT + "/") or origin == PROJECT


def _logger_states():
    root = logging.getLogger()
    manager = root.manager
    return {
        "root": _logger_state(root),
        "disable": manager.disable,
        "others": {
            name: _logger_state(logger)
            for name, logger in manager.loggerDict.items()
            if isinstance(logger, logging.Logger)
        },
    }


def _logger_state(logger):
    return {
        "handlers": list(logger.handlers),
        "filters": list(logger.filters),
        "level": logger.level,
        "propagate": logger.propagate,
        "disabled": logger.disabled,
    }


def _restore_loggers(states):
    root = logging.getLogger()
    manager = root.manager
    manager.disable = states["disable"]
    kept = {name.partition(".")[0] for name in _state["aside"]}
    for name in list(manager.loggerDict):
        logger = manager.loggerDict[name]
        if name in states["others"]:
            _restore_logger(logger, states["others"][name])
        elif isinstance(logger, logging.Logger) and name.partition(".")[0] in kept:
            # The modules put aside hold on to their loggers, so these stay the same objects.
            _restore_logger(
                logger,
                {"handlers": [], "filters": [], "level": 0, "propagate": True, "disabled": False},
            )
        else:
            del manager.loggerDict[name]
    _restore_logger(root, states["root"])
    logging.setLoggerClass(logging.Logger)


def _restore_logger(logger, state):
    logger.handlers[:] = state["handlers"]
    logger.filters[:] = state["filters"]
    logger.propagate = state["propagate"]
    logger.disabled = state["disabled"]
    logger.setLevel(state["level"])


def write_files(files):
    os.chdir("/")
    shutil.rmtree(PROJECT, ignore_errors=True)
    os.makedirs(PROJECT)
    for path, content in files.items():
        place = os.path.join(PROJECT, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        if isinstance(content, dict):
            content = base64.b64decode(content["base64"])
        else:
            content = content.encode("utf-8", "surrogatepass")
        with open(place, "wb") as file:
            file.write(content)


@contextlib.contextmanager
def project(files, environ, installed):
    """Runs its block as the `flask` command would find the project. Gives (stdout, stderr, warnings)."""
    write_files(files)
    os.chdir(PROJECT)
    os.environ.clear()
    os.environ.update(environ)
    sys.path[:] = _state["path"]
    sys.argv[:] = [SCRIPT, "routes"]
    _state["hidden"] = hidden_modules(installed)
    for name in list(sys.modules):
        if name.partition(".")[0] in _state["hidden"]:
            del sys.modules[name]
    sys.path_importer_cache.clear()
    importlib.invalidate_caches()
    linecache.clearcache()
    streams = sys.stdout, sys.stderr
    printed, complaints = _stream(), _stream()
    sys.stdout, sys.stderr = printed, complaints
    try:
        with _listeners_forgotten(), warnings.catch_warnings(record=True) as warned:
            yield printed, complaints, warned
    finally:
        sys.stdout, sys.stderr = streams
        _put_aside()
        _clean_up()


def _stream():
    return io.TextIOWrapper(
        io.BytesIO(), encoding="utf-8", errors="surrogateescape", write_through=True
    )


def read_stream(stream):
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8", "replace")


def _put_aside():
    baseline = _state["baseline"]
    later = {name: module for name, module in sys.modules.items() if name not in baseline}
    foreign = {
        name: module
        for name, module in later.items()
        if module is not None and _is_kept(name, module)
    }
    for name, module in later.items():
        # What is built in or frozen is found before any file of a project, so it may stay; loading
        # it twice would make its types twice.
        if _origin(getattr(module, "__spec__", None)) in ("built-in", "frozen"):
            baseline[name] = module
        else:
            del sys.modules[name]
    for name, module in foreign.items():
        _state["aside"].setdefault(name, module)
    for name, module in baseline.items():
        sys.modules[name] = module


def _is_kept(name, module):
    origin = _origin(getattr(module, "__spec__", None)) or getattr(module, "__file__", None) or ""
    top = name.partition(".")[0]
    if origin.startswith((_state["site_packages"], STAND_INS)):
        return top in KEPT
    # What a package puts into sys.modules by itself need not say where it is from, nor can it be revived.
    return not of_project(module) and (bool(origin) or top in sys.stdlib_module_names)


def _clean_up():
    _state["hidden"] = frozenset()
    # Taking a single-table subclass back fails half-way; what is left of it goes with its classes.
    with contextlib.suppress(AttributeError):
        _state["aside"]["sqlalchemy.orm"].clear_mappers()
    _restore_loggers(_state["loggers"])
    os.chdir("/")
    shutil.rmtree(PROJECT, ignore_errors=True)
    os.makedirs(PROJECT)
    for name in set(os.listdir("/")) - _state["top"]:
        path = os.path.join("/", name)
        shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) else os.remove(path)
    for name in os.listdir("/tmp"):
        path = os.path.join("/tmp", name)
        shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) else os.remove(path)
    os.environ.clear()
    sys.path[:] = _state["path"]
    linecache.clearcache()


@contextlib.contextmanager
def _listeners_forgotten():
    """Takes back the listeners that a project puts on classes of SQLAlchemy, such as Engine."""
    api = _state["aside"]["sqlalchemy.event.api"]
    package = _state["aside"]["sqlalchemy.event"]
    added = []
    really_listen = api.listen

    def listen(target, identifier, fn, *args, **kwargs):
        if isinstance(target, type):
            added.append((target, identifier, fn))
        return really_listen(target, identifier, fn, *args, **kwargs)

    api.listen = package.listen = listen
    try:
        yield
    finally:
        api.listen = package.listen = really_listen
        for target, identifier, fn in added:
            with contextlib.suppress(Exception):
                api.remove(target, identifier, fn)
