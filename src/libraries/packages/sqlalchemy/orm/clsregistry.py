"""Names inside the strings that relationship() takes: classes, tables, columns and functions."""

from .. import exc


def _class_named(name, registry):
    known = registry._class_registry.get(name)
    if not known:
        return None
    if len(known) > 1:
        raise exc.InvalidRequestError(
            f'Multiple classes found for path "{name}" in the registry of this declarative base. Please use a'
            " fully module-qualified path."
        )
    return known[0]


def _class_by_path(path, registry):
    """`package.module.Class`, or a part of it from the right."""
    module, _, name = path.rpartition(".")
    found = [
        cls
        for cls in registry._class_registry.get(name, ())
        if cls.__module__ == module or cls.__module__.endswith("." + module)
    ]
    if len(found) > 1:
        raise exc.InvalidRequestError(
            f'Multiple classes found for path "{path}" in the registry of this declarative base. Please use a'
            " fully module-qualified path."
        )
    return found[0] if found else None


def _unknown_part(path, registry):
    """What is not known of a path: all of it, or what a module of mapped classes does not have."""
    modules = [cls.__module__.split(".") for known in registry._class_registry.values() for cls in known]
    rests = [parts[start:] for parts in modules for start in range(len(parts))]
    module = None
    for token in path.split("."):
        rests = [rest[1:] for rest in rests if rest[:1] == [token]]
        if not rests:
            break
        module = token
    if module is None:
        return path
    return f"Module {module!r} has no mapped classes registered under the name {token!r}"


def _metadata(prop):
    found = getattr(prop.parent.class_, "metadata", None)
    return found if hasattr(found, "tables") else prop.parent.registry.metadata


def _table_named(name, prop):
    metadata = _metadata(prop)
    if metadata.schema is not None and "." not in name:
        qualified = metadata.schema + "." + name
        if qualified in metadata.tables:
            return metadata.tables[qualified]
    return metadata.tables.get(name)


def _fail(prop, expression, name, error):
    if "[" in name and name.endswith("]"):
        container = name[: name.index("[")]
        inside = name[name.index("[") + 1 : -1].strip("'")
        raise exc.InvalidRequestError(
            f'When initializing mapper {prop.parent}, expression "relationship({expression!r})" seems to be'
            " using a generic class as the argument to relationship(); please state the generic argument"
            f" using an annotation, e.g. \"{prop.key}: Mapped[{container}['{inside}']] = relationship()\""
        ) from error
    raise exc.InvalidRequestError(
        f"When initializing mapper {prop.parent}, expression {expression!r} failed to locate a name ({name!r})."
        " If this is a class name, consider adding this relationship() to the"
        f" {prop.parent.class_!r} class after both dependent classes have been defined."
    ) from error


def resolve_target(prop, name):
    registry = prop.parent.registry
    found = _class_named(name, registry)
    if found is None and "." in name:
        found = _class_by_path(name, registry)
    if found is None:
        found = _table_named(name, prop)
    if found is None:
        if "." in name and _class_named(name.partition(".")[0], registry) is not None:
            return resolve_expression(prop, name)
        _fail(prop, name, name if name.endswith("]") else _unknown_part(name, registry), KeyError(name))
    return found


def resolve_table(prop, name):
    found = _table_named(name, prop)
    if found is None:
        found = _class_named(name, prop.parent.registry)
    if found is None:
        _fail(prop, name, name, KeyError(name))
    return found


class _Columns:
    """A class inside an expression: its attributes are columns."""

    def __init__(self, cls):
        self._cls = cls

    def __getattr__(self, key):
        if key.startswith("__"):
            raise AttributeError(key)
        mapper = self._cls.__mapper__
        if key not in mapper._props and not hasattr(self._cls, key):
            raise AttributeError(f"Class {self._cls!r} does not have a mapped column named {key!r}")
        prop = mapper._props.get(key)
        if prop is not None and prop._is_relationship:
            raise exc.InvalidRequestError(
                f"Property {key!r} is not an instance of ColumnProperty (i.e. does not correspond directly to"
                " a Column)."
            )
        return getattr(self._cls, key)


class _Names(dict):
    def __init__(self, prop):
        super().__init__()
        self.prop = prop

    def __missing__(self, name):
        prop = self.prop
        found = _class_named(name, prop.parent.registry)
        if found is not None:
            return _Columns(found)
        table = _table_named(name, prop)
        if table is not None:
            return table
        modules = {
            part
            for classes in prop.parent.registry._class_registry.values()
            for cls in classes
            for part in cls.__module__.split(".")
        }
        if name in modules:
            return _Module((name,), prop)
        if name in ("foreign", "remote"):
            from . import relationships

            return getattr(relationships, name)
        import sqlalchemy

        if sqlalchemy._places.get(name) is not None:
            return getattr(sqlalchemy, name)
        raise KeyError(name)


class _Module:
    def __init__(self, path, prop):
        self._path = path
        self._prop = prop

    def __getattr__(self, key):
        if key.startswith("__"):
            raise AttributeError(key)
        found = _class_by_path(".".join(self._path + (key,)), self._prop.parent.registry)
        if found is not None:
            return _Columns(found)
        return _Module(self._path + (key,), self._prop)


def resolve_expression(prop, text):
    try:
        found = eval(text, {}, _Names(prop))
    except NameError as error:
        _fail(prop, text, error.args[0], error)
    return found._cls if isinstance(found, _Columns) else found
