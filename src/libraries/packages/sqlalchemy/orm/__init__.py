import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("aliasing", "aliased join outerjoin with_parent with_polymorphic"),
    ("attributes", "InstrumentedAttribute QueryableAttribute attributes"),
    ("base", "DynamicMapped Mapped ORMDescriptor WriteOnlyMapped"),
    ("configuring", "clear_mappers configure_mappers"),
    ("dataclasses", "MappedAsDataclass mapped_as_dataclass unmapped_dataclass"),
    (
        "decl_api",
        "DeclarativeBase DeclarativeBaseNoMeta DeclarativeMeta add_mapped_attribute "
        "as_declarative decl_api declarative_base declared_attr has_inherited_table registry "
        "synonym_for"
    ),
    ("descriptor_props", "Composite CompositeProperty composite"),
    ("dynamic", "AppenderQuery"),
    ("exc", "exc"),
    ("inspecting", "class_mapper declarative_mixin object_mapper reconstructor validates"),
    (
        "mapped_collection",
        "KeyFuncDict MappedCollection attribute_keyed_dict attribute_mapped_collection column_keyed_dict "
        "column_mapped_collection keyfunc_mapping mapped_collection"
    ),
    ("mapper", "Mapper mapper"),
    (
        "options",
        "Load contains_eager defaultload defer immediateload joinedload lazyload load_only noload "
        "raiseload selectinload subqueryload undefer undefer_group with_expression "
        "with_loader_criteria"
    ),
    (
        "properties",
        "ColumnProperty MappedColumn MapperProperty Synonym SynonymProperty column_property "
        "deferred mapped_column orm_insert_sentinel properties query_expression synonym"
    ),
    ("query", "Query query"),
    (
        "relationships",
        "CascadeOptions Relationship RelationshipProperty backref dynamic_loader foreign "
        "relationship relationships remote"
    ),
    ("scoping", "scoped_session"),
    (
        "session",
        "Session SessionTransaction close_all_sessions make_transient object_session session "
        "sessionmaker"
    ),
    ("state", "AttributeState InstanceState"),
)


def __getattr__(name):
    if name == "Any":  # `from … import *` hands on what the package itself has from typing.
        from typing import Any

        return Any
    return load_name(sys.modules[__name__], _places, name)
