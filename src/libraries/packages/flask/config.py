import os

from _firstboot_catalogue import step


class ConfigAttribute:
    def __init__(self, name, get_converter=None):
        self.__name__ = name
        self.get_converter = get_converter

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.config[self.__name__]
        return value if self.get_converter is None else self.get_converter(value)

    def __set__(self, obj, value):
        obj.config[self.__name__] = value


class Config(dict):
    def __init__(self, root_path, defaults=None):
        super().__init__(defaults or {})
        self.root_path = root_path

    def from_envvar(self, variable_name, silent=False):
        value = os.environ.get(variable_name)
        if value:
            return self.from_pyfile(value, silent=silent)
        if silent:
            return False
        raise RuntimeError(
            f"The environment variable {variable_name!r} is not set and as such configuration could not"
            " be loaded. Set this variable and make it point to a configuration file"
        )

    def from_prefixed_env(self, prefix="FLASK", *, loads=None):
        if loads is None:
            from json import loads
        prefix = f"{prefix}_"
        for variable in sorted(os.environ):
            if not variable.startswith(prefix):
                continue
            value = os.environ[variable]
            try:
                value = loads(value)
            except Exception:
                pass
            *parents, last = variable[len(prefix) :].split("__")
            place = self
            for parent in parents:
                if parent not in place:
                    place[parent] = {}
                place = place[parent]
            place[last] = value
        return True

    def from_pyfile(self, filename, silent=False):
        path = os.path.join(self.root_path, filename)
        module = type(os)("config")
        module.__file__ = path
        source = self._read(path, "rb", silent)
        if source is None:
            return False
        exec(compile(source, path, "exec"), module.__dict__)
        self.from_object(module)
        return True

    def _read(self, path, mode, silent, load=None):
        """What is in the file, or None where it is missing and that is no matter."""
        try:
            with open(path, mode) as file:
                return file.read() if load is None else load(file)
        except OSError as error:
            # ENOENT, EISDIR; a path through a file (ENOTDIR) is forgiven to from_pyfile alone.
            if silent and error.errno in ((2, 21, 20) if load is None else (2, 21)):
                return None
            error.strerror = f"Unable to load configuration file ({error.strerror})"
            raise

    def from_object(self, obj):
        if isinstance(obj, str):
            from werkzeug.utils import import_string

            obj = import_string(obj)
        for name in dir(obj):
            if name.isupper():
                self[name] = step(getattr(obj, name), "app.config")

    def from_file(self, filename, load, silent=False, text=True):
        path = os.path.join(self.root_path, filename)
        content = self._read(path, "r" if text else "rb", silent, load=lambda file: [load(file)])
        if content is None:
            return False
        return self.from_mapping(content[0])

    def from_mapping(self, mapping=None, **kwargs):
        given = {}
        if mapping is not None:
            given.update(mapping)
        given.update(kwargs)
        for name, value in given.items():
            if name.isupper():
                self[name] = step(value, "app.config")
        return True

    def get_namespace(self, namespace, lowercase=True, trim_namespace=True):
        found = {}
        for name, value in self.items():
            if name.startswith(namespace):
                key = name[len(namespace) :] if trim_namespace else name
                found[key.lower() if lowercase else key] = value
        return found

    def __repr__(self):
        return f"<{type(self).__name__} {dict.__repr__(self)}>"
