"""From a class body to a table and a mapper."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..sql.schema import Column, MetaData, Table
from ..util import warn
from .attributes import QueryableAttribute
from .decl_api import _declared_attr_common
from .mapper import Mapper
from .properties import MappedColumn, MapperProperty, SynonymProperty

_directives = ("__table__", "__mapper_args__", "__tablename__", "__table_args__")


def map_class(registry, cls, body):
    if "__mapper__" in cls.__dict__:
        raise exc.InvalidRequestError(f"Class {cls!r} already has been instrumented declaratively")
    if cls.__dict__.get("__abstract__", False):
        return
    if hasattr(cls, "_sa_decl_prepare_nocascade") or hasattr(cls, "_sa_decl_prepare"):
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled("sqlalchemy.ext.declarative.DeferredReflection")
        return
    _Configuration(registry, cls, body).run()


def map_imperatively(registry, cls, table, options):
    cls.__table__ = table
    _register(registry, cls)
    mapper = Mapper(cls, table, registry=registry, **options)
    cls.__mapper__ = mapper
    if "__init__" not in cls.__dict__ and registry.constructor is not None:
        cls.__init__ = cls.__init__ if cls.__init__ is not object.__init__ else registry.constructor
    return mapper


def _register(registry, cls):
    names = registry._class_registry
    known = names.get(cls.__name__)
    if known is None:
        names[cls.__name__] = [cls]
        return
    for other in list(known):
        if other.__module__ == cls.__module__:
            # Once for each name that the module may be called by: a.b.c, b.c and c.
            for _ in cls.__module__.split("."):
                warn(
                    "This declarative base already contains a class with the same class name and module name as"
                    f" {cls.__module__}.{cls.__name__}, and will be replaced in the string-lookup table."
                )
            known.remove(other)
    known.append(cls)


def is_declared_attr(value):
    return isinstance(value, _declared_attr_common)


def mapped_base(cls):
    """The mapped class that stands for a base: itself, or what an abstract class inherits from."""
    if cls is object:
        return None
    if cls.__dict__.get("__abstract__", False):
        for base in cls.__bases__:
            found = mapped_base(base)
            if found is not None:
                return found
        return None
    for base in cls.__mro__:
        if "__mapper__" in base.__dict__:
            return base
    return cls


class _Configuration:
    def __init__(self, registry, cls, body):
        self.registry = registry
        self.cls = cls
        self.body = dict(body)
        self.attributes = {}
        self.annotations = {}
        self.copies = {}
        self.columns = []
        self.order = {}
        self.properties = {}
        self.tablename = None
        self.table_args = None
        self.table_function = False
        self.has_mapper_args = False
        self.dataclass_arguments = getattr(cls, "_sa_apply_dc_transforms", None)
        self.allow_unmapped = getattr(cls, "__allow_unmapped__", False) or self.dataclass_arguments is not None
        self.table = None
        self.inherits = None

    def run(self):
        type.__setattr__(self.cls, "_sa_declarative_scan", {})
        self.scan()
        if self.dataclass_arguments is not None:
            from .dataclasses import make_dataclass

            make_dataclass(self)
        _register(self.registry, self.cls)
        self.find_inherited()
        self.collect_properties()
        self.collect_columns()
        self.make_table()
        self.check_inherited_columns()
        self.make_mapper()
        type.__delattr__(self.cls, "_sa_declarative_scan")

    # What the class and its bases say.

    def own_names(self, base):
        """(name, value, annotation) of a class's body and annotations, in order, without dunders."""
        values = base.__dict__
        annotations = self.annotations_of(base)
        names = list(values) if not annotations else _merged(list(values), list(annotations))
        return [
            (name, values.get(name), annotations.get(name))
            for name in names
            if name in _directives or not (name.startswith("__") or name.startswith("_sa_"))
        ]

    def annotations_of(self, base):
        if base.__dict__.get("__module__") in ("builtins", "flask_sqlalchemy.model", __name__):
            return {}
        from _firstboot_annotations import annotations_of

        return annotations_of(base)

    def scan(self):
        cls = self.cls
        inherited_table_args = False
        bases = []
        for base in cls.__mro__:
            if base is object:
                continue
            is_mapped = base is not cls and "__mapper__" in base.__dict__
            names = self.own_names(base)
            copies = {} if is_mapped or base is cls else self.copy_mixin_columns(base, names)
            bases.append((base, is_mapped, names, copies))
        for base, is_mapped, names, copies in bases:
            self.attributes.update(copies)
            for name, value, annotation in names:
                if name in _directives:
                    inherited = self.take_directive(name, value, is_mapped, base)
                    inherited_table_args = inherited_table_args or inherited
                elif is_mapped:
                    if is_declared_attr(value) and not value._quiet:
                        warn(
                            f"Regular (i.e. not __special__) attribute '{base.__name__}.{name}' uses"
                            f" @declared_attr, but owning class {base} is mapped - not applying to subclass"
                            f" {cls}."
                        )
                elif base is not cls:
                    self.take_from_mixin(base, name, value, annotation)
                else:
                    self.take_own(name, value, annotation)
        if inherited_table_args and not self.tablename:
            self.table_args = None

    def take_directive(self, name, value, is_mapped, base):
        """Returns whether these are __table_args__ from another class."""
        usable = not is_mapped or is_declared_attr(value)
        if name == "__mapper_args__":
            self.has_mapper_args = self.has_mapper_args or usable
        elif name == "__tablename__":
            if not self.tablename and usable:
                self.tablename = self.cls.__tablename__
        elif name == "__table__":
            self.table_function = self.table_function or is_declared_attr(value)
        elif not self.table_args and usable:
            self.table_args = self.cls.__table_args__
            if not isinstance(self.table_args, (tuple, dict, type(None))):
                raise exc.ArgumentError("__table_args__ value must be a tuple, dict, or None")
            return base is not self.cls
        return False

    def is_overridden(self, name, value):
        return getattr(self.cls, name, value) is not value

    def copy_mixin_columns(self, base, names):
        found = {}
        fixed_table = "__table__" in self.body
        for name, value, annotation in names:
            if name in _directives:
                continue
            if value is None and annotation is not None and not fixed_table:
                if self.is_overridden(name, value) or not self.is_mapped_annotation(annotation, base):
                    continue
                collected = self.collect_annotation(name, annotation, base, True, None)
                found[name] = collected.value if collected.value is not None else MappedColumn()
                type.__setattr__(self.cls, name, found[name])
            elif isinstance(value, (Column, MappedColumn)):
                if self.is_overridden(name, value):
                    continue
                if annotation is not None:
                    self.collect_annotation(name, annotation, base, True, value)
                column_name = getattr(value, "name", None) or name
                if name in self.body or (fixed_table and column_name in self.body["__table__"].c):
                    continue
                for key in value.foreign_keys:
                    if key._table_column is not None and key._table_column.table is None:
                        raise exc.InvalidRequestError(
                            "Columns with foreign keys to non-table-bound columns must be declared as"
                            " @declared_attr callables on declarative mixin classes.  For dataclass field()"
                            " objects, use a lambda:."
                        )
                copied = value._copy()
                self.copies[value] = found[name] = copied
                type.__setattr__(self.cls, name, copied)
        return found

    def take_from_mixin(self, base, name, value, annotation):
        if isinstance(value, (Column, MappedColumn)):
            return
        if isinstance(value, MapperProperty):
            raise exc.InvalidRequestError(
                "Mapper properties (i.e. deferred,column_property(), relationship(), etc.) must be declared"
                " as @declared_attr callables on declarative mixin classes.  For dataclass field() objects,"
                " use a lambda:"
            )
        if is_declared_attr(value):
            if value._cascading:
                if name in self.body:
                    warn(
                        f"Attribute '{name}' on class {self.cls} cannot be processed due to"
                        " @declared_attr.cascading; skipping"
                    )
                made = value.__get__(value, self.cls)
                type.__setattr__(self.cls, name, made)
            else:
                made = getattr(self.cls, name)
            self.attributes[name] = self.copies[value] = made
            returned = getattr(value.fget, "__annotations__", {}).get("return")
            if returned is not None and isinstance(made, (MappedColumn, MapperProperty)):
                self.collect_annotation(name, returned, base, True, value)
        elif annotation is None or not self.is_mapped_annotation(annotation, base):
            self.warn_of_expression(base, name, value)

    def take_own(self, name, value, annotation):
        collected = None
        if annotation is not None:
            collected = self.collect_annotation(name, annotation, self.cls, None, value)
        if value is None and collected is not None and collected.container and "__table__" not in self.body:
            self.attributes[name] = MappedColumn() if collected.value is None else collected.value
        elif name in self.body:
            self.attributes[name] = value

    def is_mapped_annotation(self, annotation, base):
        from .annotations import container_of

        return container_of(annotation, self.cls, base.__module__) is not None

    def collect_annotation(self, name, annotation, base, expect_mapped, value):
        from .annotations import collect

        if name not in self.annotations:
            if expect_mapped is None:
                expect_mapped = value is None or isinstance(value, (MappedColumn, MapperProperty))
            expect_mapped = expect_mapped and not self.allow_unmapped
            self.annotations[name] = found = collect(self.cls, name, annotation, base, expect_mapped, value)
            found.owner = base
        return self.annotations[name]

    def warn_of_expression(self, cls, name, value):
        from ..sql.elements import ColumnElement

        if isinstance(value, ColumnElement):
            warn(
                f"Attribute '{name}' on class {cls} appears to be a non-schema SQLAlchemy expression"
                " object; this won't be part of the declarative mapping. To map arbitrary expressions, use"
                " ``column_property()`` or a similar function such as ``deferred()``,"
                " ``query_expression()`` etc. "
            )

    # What is to be mapped.

    def collect_properties(self):
        cls = self.cls
        for name, value in list(self.attributes.items()):
            if is_declared_attr(value):
                value = getattr(cls, name)
            elif isinstance(value, QueryableAttribute) and value.class_ is not cls and value.key != name:
                value = SynonymProperty(value.key)
                type.__setattr__(cls, name, value)
            if name == "registry" or (name == "metadata" and not isinstance(value, MetaData)):
                self.reserved_name(name, value)
            if (
                isinstance(value, tuple)
                and len(value) == 1
                and isinstance(value[0], (Column, MappedColumn, MapperProperty))
            ):
                warn(
                    f"Ignoring declarative-like tuple value of attribute '{name}': possibly a"
                    " copy-and-paste error with a comma accidentally placed at the end of the line?"
                )
                continue
            if not isinstance(value, (Column, MappedColumn, MapperProperty)):
                del self.attributes[name]
                self.warn_of_expression(cls, name, value)
                if cls.__dict__.get(name, self) is not value:
                    type.__setattr__(cls, name, value)
                continue
            if isinstance(value, Column):
                name_column(name, value)
            else:
                self.interpret(name, value)
                if self.dataclass_arguments is None and value.dataclass_options:
                    self.refuse_options(name, value)
            self.properties[name] = value

    def refuse_options(self, name, value):
        """Options that only dataclasses have; a mapped_column()'s default is that of its Column, too."""
        given, is_column = value.dataclass_options, isinstance(value, MappedColumn)
        if not is_column or list(given) != ["default"]:
            known = ("init", "repr", "default_factory", "dataclass_metadata", "" if is_column else "default")
            shown = ", ".join(sorted([repr(option) for option in given if option in known]))
            raise exc.ArgumentError(
                f"Attribute '{name}' on class {self.cls} includes dataclasses argument(s): {shown} but class does not"
                " specify SQLAlchemy native dataclass configuration."
            )

    def reserved_name(self, name, value):
        if _release == "2.0":
            if name == "metadata":
                raise exc.InvalidRequestError(
                    "Attribute name 'metadata' is reserved when using the Declarative API."
                )
            return
        nouns = {"metadata": "MetaData instance", "registry": "Declarative class registry"}
        warn(
            f"Attribute name '{name}' should be left reserved for the {nouns[name]} when using a"
            " Declarative class."
        )

    def interpret(self, name, value):
        scan = getattr(value, "declarative_scan", None)
        if scan is None:
            return
        collected = self.annotations.get(name)
        if collected is None or collected.container is not None or self.allow_unmapped:
            scan(self, self.cls, name, collected)

    def collect_columns(self):
        names = {}
        for key, value in list(self.properties.items()):
            if isinstance(value, Column):
                names.setdefault(value.name, []).append(key)
                self.columns.append(value)
                if key == value.key:
                    del self.properties[key]
                continue
            assigned = getattr(value, "columns_to_assign", None)
            if assigned is None:
                continue
            replacement = value.mapper_property_to_assign
            if replacement is None:
                del self.properties[key]
            else:
                self.properties[key] = replacement
            for column, order in assigned:
                # A composite's columns may have attributes of their own.
                if not hasattr(value, "composite_class"):
                    names.setdefault(column.name, []).append(key)
                if not any([column is known for known in self.columns]):
                    self.columns.append(column)
                self.order[column] = order
                if replacement is None and key != column.key:
                    self.properties[key] = column
        for name, keys in names.items():
            if len(keys) > 1:
                warn(
                    f"On class {self.cls.__name__!r}, Column object {name!r} named directly multiple times,"
                    f" only one will be used: {', '.join(sorted(keys))}. Consider using orm.synonym instead"
                )

    # The table and the mapper.

    def metadata(self):
        found = getattr(self.cls, "metadata", None)
        return found if isinstance(found, MetaData) else self.registry.metadata

    def make_table(self):
        cls = self.cls
        if not self.table_function and "__table__" not in self.body:
            make = getattr(cls, "__table_cls__", None) or Table
            if self.tablename is None:
                return
            args, options = (), {}
            if isinstance(self.table_args, dict):
                options = self.table_args
            elif self.table_args:
                args = self.table_args
                if isinstance(args[-1], dict):
                    args, options = args[:-1], args[-1]
            if self.body.get("__autoload_with__"):
                options = dict(options, autoload_with=self.body["__autoload_with__"])
            columns = sorted(self.columns, key=lambda column: self.order.get(column, 0))
            self.table = make(self.tablename, self.metadata(), *columns, *args, **options)
            type.__setattr__(cls, "__table__", self.table)
            return
        self.table = cls.__table__
        if self.table_function:
            type.__setattr__(cls, "__table__", self.table)
        for column in self.columns:
            if not self.table.c.contains_column(column):
                raise exc.ArgumentError(
                    f"Can't add additional column {column.key!r} when specifying __table__"
                )

    def find_inherited(self):
        found = []
        for base in self.cls.__bases__:
            mapped = mapped_base(base)
            if mapped is not None and "__mapper__" in mapped.__dict__ and mapped not in found:
                found.append(mapped)
        if len(found) > 1:
            raise exc.InvalidRequestError(f"Class {self.cls} has multiple mapped bases: {found!r}")
        self.inherits = found[0] if found else None

    def check_inherited_columns(self):
        if self.table is not None:
            return
        if self.inherits is None:
            if getattr(self.cls, "__no_table__", None):
                return
            raise exc.InvalidRequestError(
                f"Class {self.cls!r} does not have a __table__ or __tablename__ specified and does not"
                " inherit from an existing table-mapped class."
            )
        table = self.inherits.__mapper__.local_table
        if self.table_args:
            raise exc.ArgumentError("Can't place __table_args__ on an inherited class with no table.")
        for column in self.columns:
            known = table.c.get(column.name)
            if known is column:
                continue
            if known is not None:
                raise exc.ArgumentError(
                    f"Column '{column}' on class {self.cls.__name__} conflicts with existing column"
                    f" '{known}'.  If using Declarative, consider using the use_existing_column parameter"
                    " of mapped_column() to resolve conflicts."
                )
            if column.primary_key:
                raise exc.ArgumentError("Can't place primary key columns on an inherited class with no table.")
            table.append_column(column)

    def make_mapper(self):
        options = dict(self.cls.__mapper_args__) if self.has_mapper_args else {}
        properties = dict(self.properties)
        properties.update(options.pop("properties", {}))
        for name in ("version_id_col", "polymorphic_on"):
            value = options.get(name)
            if value is not None and not isinstance(value, str) and value in self.copies:
                options[name] = self.copies[value]
        if "inherits" in options and getattr(options["inherits"], "class_", options["inherits"]) is not (
            self.inherits
        ):
            raise exc.InvalidRequestError(
                f"mapper inherits argument given for non-inheriting class {options['inherits']}"
            )
        options.pop("inherits", None)
        make = getattr(self.cls, "__mapper_cls__", None) or Mapper
        make(
            self.cls,
            self.table,
            inherits=self.inherits,
            properties=properties,
            registry=self.registry,
            own_columns=self.columns,
            **options,
        )


def _merged(values, annotations):
    """Both lists in one, each in its order; a name that both have is where they take turns."""
    overlap = set(values).intersection(annotations)
    merged = []
    current, other = iter(values), iter(annotations)
    while True:
        for name in current:
            if name in overlap:
                overlap.discard(name)
                current, other = other, current
                break
            merged.append(name)
        else:
            merged.extend(other)
            return merged


def name_column(key, column):
    if column.key is None:
        column.key = key
    if column.name is None:
        column.name = key


def add_attribute(cls, key, value):
    mapper = cls.__mapper__
    if isinstance(value, Column):
        name_column(key, value)
        cls.__table__.append_column(value, replace_existing=True)
        mapper.add_property(key, value)
    elif isinstance(value, MappedColumn):
        for column, _ in value.columns_to_assign:
            name_column(key, column)
            cls.__table__.append_column(column, replace_existing=True)
            mapper.add_property(key, value.mapper_property_to_assign or column)
    elif isinstance(value, MapperProperty):
        mapper.add_property(key, value)
    elif isinstance(value, QueryableAttribute) and value.key != key:
        mapper.add_property(key, SynonymProperty(value.key))
    else:
        type.__setattr__(cls, key, value)


def delete_attribute(cls, key):
    value = cls.__dict__.get(key)
    if isinstance(value, (Column, MappedColumn, MapperProperty, QueryableAttribute)):
        raise NotImplementedError("Can't un-map individual mapped attributes on a mapped class.")
    type.__delattr__(cls, key)
