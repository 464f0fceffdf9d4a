import os
import sys


def get_debug_flag():
    value = os.environ.get("FLASK_DEBUG")
    return bool(value and value.lower() not in ("0", "false", "no"))


def get_load_dotenv(default=True):
    value = os.environ.get("FLASK_SKIP_DOTENV")
    return value.lower() in ("0", "false", "no") if value else default


def _file_of_module(name):
    """The file that `import name` would run, its package's folder where it has no file, or None."""
    module = sys.modules.get(name)
    if module is not None:
        file = getattr(module, "__file__", None)
        if file is None and getattr(module, "__path__", None):
            return None, list(module.__path__)[0]
        return file, None
    folders = sys.path
    parent, _, last = name.rpartition(".")
    if parent:
        file, folder = _file_of_module(parent)
        folders = [folder or os.path.dirname(file or "")]
    for folder in folders:
        base = os.path.join(folder, last)
        for path in (os.path.join(base, "__init__.py"), base + ".py"):
            if os.path.isfile(path):
                return path, None
    return None, None


def get_root_path(import_name):
    module = sys.modules.get(import_name)
    file = getattr(module, "__file__", None)
    if file is not None:
        return os.path.dirname(os.path.abspath(file))
    # importlib asks whether the name is a relative one, which only a text can answer.
    import_name.startswith(".")
    file, folder = _file_of_module(import_name)
    if file is not None:
        return os.path.dirname(os.path.abspath(file))
    if folder is not None:
        raise RuntimeError(
            f"No root path can be found for the provided module {import_name!r}. This can happen because"
            " the module came from an import hook that does not provide file name information or because"
            " it's a namespace package. In this case the root path needs to be explicitly provided."
        )
    return os.getcwd()


def find_package(import_name):
    """(prefix where the package is installed or None, the folder that the package lies in)"""
    file, folder = _file_of_module(import_name.partition(".")[0])
    if folder is not None:
        path = os.path.dirname(folder)
    elif file is None or import_name == "__main__":
        path = os.getcwd()
    elif os.path.basename(file) == "__init__.py":
        path = os.path.dirname(os.path.dirname(os.path.abspath(file)))
    else:
        path = os.path.dirname(os.path.abspath(file))
    parent, last = os.path.split(path)
    if last.lower() == "site-packages":
        prefix, folder = os.path.split(parent)
        if folder.lower() == "lib":
            return prefix, path
        if os.path.basename(prefix).lower() == "lib":
            return os.path.dirname(prefix), path
        return parent, path
    return None, path
