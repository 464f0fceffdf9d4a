"""Records which names the real modules and classes have, for those that Firstboot models.

    scripts/catalogue

A line is tab-separated. "module", its name and its public names; "class", its name, its bases and the
names of its own namespace; "instance", the class's name and the attributes that making one sets; "package",
its name and those of all modules inside of it, modelled or not.
From these follow both what is absent (an AttributeError or ImportError, with CPython's suggestion among
the real names) and what merely is not modelled. scripts/catalogue puts MODULES, their list, in front, and NAMED:
modules of which nothing but the names is known.
"""

import importlib
import pkgutil
import re
import sys

from judge import isolation

UNINTERESTING = {
    "__abstractmethods__", "__annotate__", "__annotate_func__", "__annotations__",
    "__annotations_cache__", "__builtins__", "__cached__", "__class_getitem__", "__conditional_annotations__",
    "__dict__", "__doc__", "__file__", "__firstlineno__", "__loader__", "__module__", "__name__",
    "__orig_bases__", "__package__", "__parameters__", "__path__", "__spec__", "__static_attributes__",
    "__weakref__", "_abc_impl", "__slots__",
}


def kept(names):
    return [name for name in names if name not in UNINTERESTING and isinstance(name, str)]


def class_name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def flask_sqlalchemy_objects():
    import flask
    import flask_sqlalchemy
    import sqlalchemy

    app = flask.Flask("example")
    yield app
    yield flask.Blueprint("example", "example")
    yield app.config
    yield app.url_map
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    yield flask_sqlalchemy.SQLAlchemy(app)
    metadata = sqlalchemy.MetaData()
    yield metadata
    column = sqlalchemy.Column("id", sqlalchemy.Integer, sqlalchemy.ForeignKey("other.id"))
    yield column
    yield from column.foreign_keys
    yield sqlalchemy.Table("example", metadata, column)


def submodules(package):
    """The names of the modules below a package, which are found without running them."""
    found = []
    wanted = [("", list(package.__path__))]
    while wanted:
        prefix, path = wanted.pop()
        for module in pkgutil.iter_modules(path):
            name = prefix + module.name
            found.append(name)
            if module.ispkg:
                wanted.append((name + ".", [f"{place}/{module.name}" for place in path]))
    return sorted(found)


# What only projects list is hidden from who lists nothing.
isolation._state["hidden"] = frozenset()
classes = {}
modules = MODULES.split()
for name in modules:
    try:
        module = importlib.import_module(name)
    except ImportError:
        continue
    names = kept(vars(module))
    print("module", name, *names, sep="\t")
    if "." not in name and hasattr(module, "__path__") and name not in sys.stdlib_module_names:
        print("package", name, *submodules(module), sep="\t")
    for value in list(vars(module).values()):
        # Not isinstance(), which asks lazy objects for their __class__ and so sets them up.
        if issubclass(type(value), type):
            for cls in value.__mro__:
                if cls.__module__ != "builtins":
                    classes[class_name(cls)] = cls
named = [importlib.import_module(name) for name in NAMED.split()]
for module in named:
    name = module.__name__
    # Some of what a module offers is made only when it is asked for.
    names = dict.fromkeys([*vars(module), *getattr(module, "__all__", ())])
    print("module", name, *kept(names), sep="\t")
    if hasattr(module, "__path__"):
        public = [inner for inner in submodules(module) if not re.search(r"(^|\.)_", inner) or name in sys.stdlib_module_names]
        print("package", name, *public, sep="\t")
for name, cls in sorted(classes.items()):
    if cls.__module__ in modules:
        bases = " ".join(class_name(base) for base in cls.__bases__ if base is not object)
        print("class", name, bases, *kept(vars(cls)), sep="\t")
for instance in flask_sqlalchemy_objects():
    own = kept(getattr(instance, "__dict__", ()))
    print("instance", class_name(type(instance)), *own, sep="\t")
