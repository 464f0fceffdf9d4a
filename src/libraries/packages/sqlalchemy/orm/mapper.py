from .. import exc
from ..engine.url import ImmutableDict
from ..sql.schema import Table
from ..util import automatically, to_list, warn
from .properties import ColumnProperty, MapperProperty


def _next_version(version):
    return (version or 0) + 1


def _expect_column(argument, value):
    if value is not None and not isinstance(value, (str, MapperProperty)) and not hasattr(value, "__clause_element__"):
        raise exc.ArgumentError(f"Column expression or string key expected for argument '{argument}'; got {value!r}.")


class Mapper:
    is_mapper = True
    configured = False
    _configure_failed = None

    def __init__(
        self,
        class_,
        local_table=None,
        properties=None,
        primary_key=None,
        inherits=None,
        inherit_condition=None,
        inherit_foreign_keys=None,
        always_refresh=False,
        version_id_col=None,
        version_id_generator=None,
        polymorphic_on=None,
        _polymorphic_map=None,
        polymorphic_identity=None,
        concrete=False,
        with_polymorphic=None,
        polymorphic_abstract=False,
        polymorphic_load=None,
        allow_partial_pks=True,
        batch=True,
        column_prefix=None,
        include_properties=None,
        exclude_properties=None,
        passive_updates=True,
        passive_deletes=False,
        confirm_deleted_rows=True,
        eager_defaults="auto",
        legacy_is_orphan=False,
        _compiled_cache_size=100,
        *,
        registry,
        own_columns=(),
    ):
        self.class_ = class_
        self.registry = registry
        self.inherits = None if inherits is None else getattr(inherits, "__mapper__", inherits)
        self.concrete = concrete
        self.single = False
        if local_table is not None:
            self.local_table = local_table
        elif self.inherits is not None:
            self.local_table = self.inherits.local_table
            self.single = True
        else:
            raise exc.ArgumentError(
                f"Mapper[{class_.__name__}(None)] has None for a primary table argument and does not"
                " specify 'inherits'"
            )
        if not self.single:
            self.local_table._mapped_by = self
        self._given_primary_key = to_list(primary_key)
        self.inherit_condition = inherit_condition
        _expect_column("version_id_col", version_id_col)
        _expect_column("polymorphic_on", polymorphic_on)
        if version_id_col is None and self.inherits is not None:
            version_id_col, version_id_generator = self.inherits.version_id_col, self.inherits.version_id_generator
        if isinstance(version_id_col, str):
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("a version_id_col that is given by its name")
            version_id_col = None
        self.version_id_col = None if version_id_col is None else version_id_col.__clause_element__()
        self.version_id_generator = _next_version if version_id_generator is None else version_id_generator
        self.confirm_deleted_rows = confirm_deleted_rows
        self.polymorphic_on = polymorphic_on
        self.polymorphic_identity = polymorphic_identity
        self.polymorphic_abstract = polymorphic_abstract
        self.with_polymorphic = with_polymorphic
        self.polymorphic_load = polymorphic_load
        if polymorphic_load == "selectin":
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled('loading subclasses by polymorphic_load="selectin"')
        self.column_prefix = column_prefix
        self.include_properties = None if include_properties is None else set(include_properties)
        self.exclude_properties = set(exclude_properties or ())
        self._inheriting_mappers = []
        self._props = {}
        # The relationships that a flush goes through, once it has asked.
        self._written = None
        self._columntoproperty = {}
        self.validators = ImmutableDict()
        self.polymorphic_map = {}
        self._delete_orphans = []
        self._configure_inheritance()
        type.__setattr__(class_, "__mapper__", self)
        self._instrument_init()
        self._find_decorated()
        self._configure_properties(dict(properties or {}), own_columns)
        self._configure_polymorphic_on()
        self._configure_primary_key()
        registry._mappers.append(self)
        registry._new_mappers = True

    def _instrument_init(self):
        """SQLAlchemy wraps the class's own __init__ by a function that has its signature but no class in its name."""
        init = self.class_.__init__
        if getattr(init, "__qualname__", "__init__") != "__init__" and hasattr(init, "__code__"):
            from _firstboot_interpreter import renamed

            type.__setattr__(self.class_, "__init__", renamed(init, "__init__"))

    # Names

    @property
    def mapper(self):
        return self

    @property
    def entity(self):
        return self.class_

    @property
    def persist_selectable(self):
        return self.local_table

    selectable = mapped_table = persist_selectable

    def __str__(self):
        description = self.local_table.description if self.local_table is not None else None
        return f"Mapper[{self.class_.__name__}({description})]"

    def __repr__(self):
        return f"<Mapper at 0x{id(self):x}; {self.class_.__name__}>"

    # Inheritance

    def iterate_to_root(self):
        mapper = self
        while mapper is not None:
            yield mapper
            mapper = mapper.inherits

    @property
    def self_and_descendants(self):
        found = [self]
        for mapper in found:
            found.extend(mapper._inheriting_mappers)
        return found

    @property
    def base_mapper(self):
        return list(self.iterate_to_root())[-1]

    def isa(self, other):
        return any([mapper is other for mapper in self.iterate_to_root()])

    def common_parent(self, other):
        return self.base_mapper is other.base_mapper

    @property
    def tables(self):
        """The tables that the columns lie in, the root's first."""
        if self.concrete:
            return [self.local_table]
        found = []
        for mapper in self.iterate_to_root():
            if not any([mapper.local_table is table for table in found]):
                found.insert(0, mapper.local_table)
            if mapper.concrete:
                break
        return found

    def _configure_inheritance(self):
        parent = self.inherits
        if parent is None:
            if self.polymorphic_identity is not None:
                self.polymorphic_map[self.polymorphic_identity] = self
            return
        if not issubclass(self.class_, parent.class_):
            raise exc.ArgumentError(
                f"Class '{self.class_.__name__}' does not inherit from '{parent.class_.__name__}'"
            )
        if not self.single and not self.concrete and self.inherit_condition is None:
            if self.local_table is not parent.local_table:
                self._find_inherit_condition(parent)
        root_on = parent.base_mapper.polymorphic_on
        if self.polymorphic_identity is None and not self.polymorphic_abstract and root_on is not None:
            warn(
                f"{self} does not indicate a 'polymorphic_identity', yet is part of an inheritance hierarchy"
                f" that has a 'polymorphic_on' column of '{root_on}'. If this is an intermediary class that"
                " should not be instantiated, the class may either be left unmapped, or may include the"
                " 'polymorphic_abstract=True' parameter in its Mapper arguments. To leave the class unmapped"
                " when using Declarative, set the '__abstract__ = True' attribute on the class."
            )
        self.polymorphic_map = parent.polymorphic_map
        parent._inheriting_mappers.append(self)
        if self.polymorphic_identity is not None:
            known = self.polymorphic_map.get(self.polymorphic_identity)
            if known is not None:
                identity = self.polymorphic_identity
                warn(
                    f"Reassigning polymorphic association for identity {identity!r} from {known!r} to"
                    f" {self!r}: Check for duplicate use of {identity!r} as value for polymorphic_identity."
                )
            self.polymorphic_map[self.polymorphic_identity] = self

    def _find_inherit_condition(self, parent):
        from .joining import join_condition

        own, other = self.local_table.description, parent.local_table.description
        try:
            self.inherit_condition = join_condition([parent.local_table], [self.local_table])
        except exc.NoForeignKeysError as error:
            raise exc.NoForeignKeysError(
                f"Can't determine the inherit condition between inherited table '{other}' and inheriting"
                f" table '{own}'; tables have no foreign key relationships established.  Please ensure the"
                " inheriting table has a foreign key relationship to the inherited table, or provide an 'on"
                " clause' using the 'inherit_condition' mapper argument."
            ) from error
        except exc.AmbiguousForeignKeysError as error:
            raise exc.AmbiguousForeignKeysError(
                f"Can't determine the inherit condition between inherited table '{other}' and inheriting"
                f" table '{own}'; tables have more than one foreign key relationship established.  Please"
                " specify the 'on clause' using the 'inherit_condition' mapper argument."
            ) from error

    # Properties

    def _find_decorated(self):
        """Functions under @validates in the class and its bases, in the order of their names."""
        marked = {}
        for cls in self.class_.__mro__:
            for name, value in cls.__dict__.items():
                if callable(value) and getattr(value, "__sa_validators__", None) is not None:
                    marked.setdefault(name, (cls, value))
        found = {}
        for name in sorted(marked):
            cls, value = marked[name]
            for attribute in value.__sa_validators__:
                if attribute in found and cls is self.class_:
                    raise exc.InvalidRequestError(
                        f"A validation function for mapped attribute {attribute!r} on mapper {self} already exists."
                    )
                found.setdefault(attribute, (value, value.__sa_validation_opts__))
        if found:
            self.validators = ImmutableDict(found)

    def _excludes(self, name, column):
        if column is not None and column in self.exclude_properties:
            return True
        if self.include_properties is not None and name not in self.include_properties:
            return column is None or column not in self.include_properties
        return name in self.exclude_properties

    def _configure_properties(self, given, own_columns):
        by_column = {}
        later = {}
        for key, value in given.items():
            prop = value if isinstance(value, MapperProperty) else self._from_column(key, value)
            if isinstance(prop, ColumnProperty) and self.local_table.c.contains_column(prop.columns[0]):
                later[key] = prop
                for column in prop.columns:
                    by_column[column] = key
            else:
                self._configure_property(key, prop)
        if self.inherits is not None and not self.concrete:
            for key, prop in self.inherits._props.items():
                if key not in self._props and key not in later:
                    self._inherit_property(key, prop)
        owned = {id(column) for column in own_columns}
        for column in self.local_table.c:
            if column in by_column:
                self._configure_property(by_column[column], later[by_column[column]])
                continue
            if column in self._columntoproperty:
                continue
            if self.single and self.inherits is not None and id(column) not in owned:
                # A sibling's column in the shared table is none of this class's.
                continue
            key = (self.column_prefix or "") + column.key
            if self._excludes(key, column) or self._is_overridden(key):
                continue
            self._configure_property(key, column)

    def _is_overridden(self, key):
        """Whether the class says something else under a column's name, which hides the column."""
        # What a dataclass keeps there is a field's default.
        if self.inherits is None or key in getattr(self.class_, "__dataclass_fields__", ()):
            return False
        value = self.class_.__dict__.get(key)
        return value is not None and not hasattr(value, "__clause_element__") and not hasattr(value, "column")

    def _inherit_property(self, key, prop):
        self._props[key] = prop
        self._written = None
        if isinstance(prop, ColumnProperty):
            for column in prop.columns:
                self._columntoproperty[column] = prop
        value = self.class_.__dict__.get(key)
        if value is None or hasattr(value, "__clause_element__"):
            self._instrument_inherited(prop)
        for mapper in self._inheriting_mappers:
            if key not in mapper._props:
                mapper._inherit_property(key, prop)

    def _instrument_inherited(self, prop):
        from .attributes import attribute_for

        if not isinstance(self.class_.__dict__.get(prop.key), property) and prop.__class__.__name__ != (
            "SynonymProperty"
        ):
            type.__setattr__(self.class_, prop.key, attribute_for(self, prop))

    def _from_column(self, key, value):
        columns = to_list(value)
        for column in columns:
            if not any([table.c.contains_column(column) for table in self.tables]):
                raise exc.ArgumentError(
                    f"When configuring property '{key}' on {self}, column '{column}' is not represented in"
                    " the mapper's table. Use the `column_property()` function to force this column to be"
                    " mapped as a read-only attribute."
                )
        return ColumnProperty(*columns)

    def _configure_property(self, key, value, init=False, warn_for_existing=False):
        if isinstance(value, MapperProperty):
            prop = value
        else:
            known = self._props.get(key)
            if isinstance(known, ColumnProperty):
                prop = self._combine(key, known, value)
            elif known is None:
                prop = self._from_column(key, value)
            else:
                raise exc.ArgumentError(
                    f"WARNING: when configuring property '{key}' on {self}, column '{value.key}' conflicts"
                    f" with property '{known!r}'. To resolve this, map the column to the class under a"
                    " different name in the 'properties' dictionary.  Or, to remove all awareness of the"
                    " column entirely (including its availability as a foreign key), use the"
                    " 'include_properties' or 'exclude_properties' mapper arguments to control specifically"
                    " which table columns get mapped."
                )
        if isinstance(prop, ColumnProperty):
            for column in prop.columns:
                self._columntoproperty[column] = prop
        prop.key = key
        prop.set_parent(self)
        if warn_for_existing and (key in self._props or self.class_.__dict__.get(key) is not None):
            from ..util import warn_deprecated

            what = "ORM-mapped attribute" if key in self._props else "class-bound attribute of the same name"
            warn_deprecated(
                f"User-placed attribute {self.class_.__name__}.{key} on {self} is replacing an existing"
                f" {what}.  Behavior is not fully defined in this case.  This use is deprecated and will"
                " raise an error in a future release"
            )
        self._props[key] = prop
        self._written = None
        prop.instrument_class(self)
        for mapper in self._inheriting_mappers:
            if key not in mapper._props:
                mapper._inherit_property(key, prop)
        if init:
            prop.init()
        return prop

    def _combine(self, key, known, column):
        """The own column of a joined table under the name that an inherited one has."""
        pairs = self._inherited_pairs()
        if not any([known.columns[0] in pair and column in pair for pair in pairs]):
            message = (
                f"Implicitly combining column {known.columns[-1]} with column {column} under attribute"
                f" '{key}'.  Please configure one or more attributes for these same-named columns"
                " explicitly."
            )
            if known.parent is self:
                raise exc.InvalidRequestError(message)
            warn(message)
        prop = known.copy()
        prop.columns.insert(0, column)
        return prop

    def _inherited_pairs(self):
        if self.inherit_condition is None:
            return []
        from .joining import equated_pairs

        return [set(pair) for pair in equated_pairs(self.inherit_condition)]

    def inherited_keys(self, table):
        """[(an attribute of a table's own key, the one that it takes its value from)], where they are called otherwise."""
        from .joining import equated_pairs

        found = []
        for mapper in self.iterate_to_root():
            if mapper.inherit_condition is None or mapper.local_table is not table:
                continue
            for pair in equated_pairs(mapper.inherit_condition):
                own, other = pair if pair[0].table is table else pair[::-1]
                keys = self._columntoproperty[own].key, self._columntoproperty[other].key
                if keys[0] != keys[1]:
                    found.append(keys)
        return found

    def add_property(self, key, prop):
        self._configure_property(key, prop, init=self.configured)

    def add_properties(self, dict_of_properties):
        for key, value in dict_of_properties.items():
            self.add_property(key, value)

    def _configure_polymorphic_on(self):
        on = self.polymorphic_on
        if on is None:
            if self.inherits is not None:
                self.polymorphic_on = self.inherits.polymorphic_on
            return
        if isinstance(on, str):
            if on not in self._props:
                raise exc.ArgumentError(
                    f"Can't determine polymorphic_on value '{on}' - no attribute is mapped to this name."
                )
            on = self._props[on]
        if isinstance(on, MapperProperty):
            if not isinstance(on, ColumnProperty):
                raise exc.ArgumentError(
                    "Only direct column-mapped property or SQL expression can be passed for polymorphic_on"
                )
            self.polymorphic_on = on.columns[0]
        else:
            self.polymorphic_on = on.__clause_element__()

    def _configure_primary_key(self):
        if self._given_primary_key:
            self.primary_key = tuple([
                self._props[column].columns[0] if isinstance(column, str) else column.__clause_element__()
                for column in self._given_primary_key
            ])
            return
        table = self.tables[0]
        found = [column for column in table.primary_key if column in self._columntoproperty]
        if not found or len(found) != len(list(table.primary_key)):
            description = self.local_table.description
            raise exc.ArgumentError(
                f"Mapper {self} could not assemble any primary key columns for mapped table"
                f" '{description}'"
            )
        if self.inherits is not None and not self.concrete:
            self.primary_key = self.inherits.primary_key
            own = self.local_table
            if isinstance(own, Table) and not list(own.primary_key):
                warn(
                    "Could not assemble any primary keys for locally mapped table"
                    f" '{own.description}' - no rows will be persisted in this Table."
                )
        else:
            self.primary_key = tuple(found)

    # What a program asks a mapper.

    def has_property(self, key):
        return key in self._props

    def get_property(self, key, _configure_mappers=False):
        if _configure_mappers:
            self._check_configure()
        if key not in self._props:
            raise exc.InvalidRequestError(
                f"Mapper '{self}' has no property '{key}'.  If this property was indicated from other"
                " mappers or configure events, ensure registry.configure() has been called."
            )
        return self._props[key]

    def get_property_by_column(self, column):
        return self._columntoproperty[column]

    def _check_configure(self):
        if self.registry._new_mappers:
            from .configuring import configure_registries

            with automatically("`configure_mappers()`"):
                configure_registries([self.registry])

    def _filtered(self, kind):
        from .readonly_properties import ReadOnlyProperties

        self._check_configure()
        return ReadOnlyProperties({key: prop for key, prop in self._props.items() if kind(prop)})

    @property
    def attrs(self):
        return self._filtered(lambda prop: True)

    @property
    def column_attrs(self):
        return self._filtered(lambda prop: isinstance(prop, ColumnProperty))

    @property
    def relationships(self):
        return self._filtered(lambda prop: prop._is_relationship)

    @property
    def synonyms(self):
        return self._filtered(lambda prop: prop.__class__.__name__ == "SynonymProperty")

    @property
    def iterate_properties(self):
        self._check_configure()
        return iter(self._props.values())

    @property
    def all_orm_descriptors(self):
        from .readonly_properties import ReadOnlyProperties

        found = {}
        for cls in reversed(self.class_.__mro__):
            for name, value in cls.__dict__.items():
                if hasattr(value, "_is_orm_descriptor"):
                    found[name] = value
        return ReadOnlyProperties(found)

    @property
    def columns(self):
        from ..sql.collections import ReadOnlyColumnCollection

        found = ReadOnlyColumnCollection()
        for key, prop in self._props.items():
            if isinstance(prop, ColumnProperty):
                found.add(prop.columns[0], key)
        return found

    c = columns

    def primary_key_from_instance(self, instance):
        return [getattr(instance, self._columntoproperty[column].key) for column in self.primary_key]

    def identity_key_from_instance(self, instance):
        return (self.class_, tuple(self.primary_key_from_instance(instance)), None)

    def primary_mapper(self):
        return self

    @property
    def class_manager(self):
        return self
