from types import GenericAlias

from .. import exc
from .properties import MapperProperty, _take_dataclass_options, raise_for_required

_all_cascades = frozenset(
    ("delete", "delete-orphan", "all", "merge", "expunge", "save-update", "refresh-expire", "none")
)


class CascadeOptions(frozenset):
    __module__ = "sqlalchemy.orm.util"

    def __new__(cls, value_list):
        if isinstance(value_list, str) or value_list is None:
            value_list = [part.strip() for part in (value_list or "").split(",") if part.strip()]
        values = set(value_list)
        unknown = values - _all_cascades
        if unknown:
            names = ", ".join([repr(name) for name in sorted(unknown)])
            raise exc.ArgumentError(f"Invalid cascade option(s): {names}")
        if "all" in values:
            values.update(_all_cascades - {"all", "none", "delete-orphan"})
        if "none" in values:
            values.clear()
        values.discard("all")
        made = super().__new__(cls, values)
        made.save_update = "save-update" in values
        made.delete = "delete" in values
        made.refresh_expire = "refresh-expire" in values
        made.merge = "merge" in values
        made.expunge = "expunge" in values
        made.delete_orphan = "delete-orphan" in values
        if made.delete_orphan and not made.delete:
            from ..util import warn

            warn("The 'delete-orphan' cascade option requires 'delete'.")
        return made

    def __repr__(self):
        return f"CascadeOptions({','.join(sorted(self))!r})"


class RelationshipProperty(MapperProperty):
    __class_getitem__ = classmethod(GenericAlias)
    _is_relationship = True
    direction = None
    secondary = None
    mapper = None

    def __init__(
        self,
        argument=None,
        secondary=None,
        *,
        uselist=None,
        collection_class=None,
        primaryjoin=None,
        secondaryjoin=None,
        back_populates=None,
        order_by=False,
        backref=None,
        overlaps=None,
        post_update=False,
        cascade="save-update, merge",
        viewonly=False,
        attribute_options=None,
        lazy="select",
        passive_deletes=False,
        passive_updates=True,
        active_history=False,
        enable_typechecks=True,
        foreign_keys=None,
        remote_side=None,
        join_depth=None,
        comparator_factory=None,
        single_parent=False,
        innerjoin=False,
        distinct_target_key=None,
        load_on_pending=False,
        query_class=None,
        info=None,
        omit_join=None,
        sync_backref=None,
        doc=None,
        bake_queries=True,
        cascade_backrefs=False,
        _local_remote_pairs=None,
        _legacy_inactive_history_style=False,
    ):
        super().__init__(attribute_options)
        self.argument = argument
        self.given = {
            "secondary": secondary,
            "primaryjoin": primaryjoin,
            "secondaryjoin": secondaryjoin,
            "order_by": order_by,
            "foreign_keys": foreign_keys,
            "remote_side": remote_side,
        }
        self.uselist = uselist
        self.collection_class = collection_class
        self.post_update = post_update
        self.viewonly = viewonly
        if viewonly:
            for name, value, default in (
                ("passive_deletes", passive_deletes, False),
                ("passive_updates", passive_updates, True),
                ("enable_typechecks", enable_typechecks, True),
                ("active_history", active_history, False),
                ("cascade_backrefs", cascade_backrefs, False),
            ):
                if value != default:
                    raise exc.ArgumentError(
                        f"Setting {name} on relationship() while also setting viewonly=True does not make"
                        " sense, as a viewonly=True relationship does not perform persistence operations."
                        " This configuration may raise an error in a future release."
                    )
        if viewonly and sync_backref:
            raise exc.ArgumentError("sync_backref and viewonly cannot both be True")
        self.sync_backref = sync_backref
        self.lazy = lazy
        self.single_parent = single_parent
        self.collection_class = collection_class
        self.passive_deletes = passive_deletes
        self.passive_updates = passive_updates
        self.query_class = query_class
        self.innerjoin = innerjoin
        self.join_depth = join_depth
        self.doc = doc
        if info is not None:
            self.info = info
        self.overlaps = set(_split_names(overlaps))
        self.cascade = CascadeOptions(cascade)
        if viewonly:
            self.cascade = CascadeOptions(self.cascade & {"expunge", "refresh-expire", "merge"})
        self.back_populates = back_populates
        if back_populates and backref:
            raise exc.ArgumentError("backref and back_populates keyword arguments are mutually exclusive")
        self.backref = backref
        self._reverse = []
        self.local_remote_pairs = _local_remote_pairs

    def declarative_scan(self, scan, cls, key, collected):
        if collected is None or collected.container is None:
            if self.argument is None:
                raise_for_required("Relationship", cls, key)
            return
        from .annotations import relationship_target

        container = collected.container.__name__
        if container == "WriteOnlyMapped":
            self.lazy = "write_only"
        elif container == "DynamicMapped":
            self.lazy = "dynamic"
        many = container in ("WriteOnlyMapped", "DynamicMapped")
        target, collection, is_collection = relationship_target(collected, cls)
        if is_collection:
            if self.collection_class is None:
                if getattr(collection, "__abstractmethods__", None):
                    raise exc.ArgumentError(
                        f"Collection annotation type {collection} cannot be instantiated; please provide an explicit"
                        " 'collection_class' parameter (e.g. list, set, etc.) to the relationship() function to"
                        " accompany this annotation"
                    )
                self.collection_class = collection
        elif not many and self.collection_class is None:
            self.uselist = False
        if self.argument is None:
            self.argument = target

    def do_init(self):
        from .configuring import configure_relationship

        configure_relationship(self)

    @property
    def entity(self):
        self.parent._check_configure()
        return self.mapper

    @property
    def _reverse_property(self):
        return set(self._reverse)

    def comparison(self):
        return self.primaryjoin

    def _persists_for(self, mapper):
        return mapper._props.get(self.key) is self


class Relationship(RelationshipProperty):
    _says_what_is_mapped = True


class _RelationshipDeclared(Relationship):
    def __getitem__(self, index):
        # As with every operator: only the attribute that it becomes answers them.
        return NotImplemented


def _split_names(text):
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def relationship(argument=None, secondary=None, **kw):
    options = _take_dataclass_options(kw)
    if options.get("default") is not None:
        raise exc.ArgumentError("Only 'None' is accepted as dataclass default for a relationship()")
    return _RelationshipDeclared(argument, secondary, attribute_options=options, **kw)


def backref(name, **kwargs):
    return (name, kwargs)


def dynamic_loader(argument=None, **kw):
    kw["lazy"] = "dynamic"
    return relationship(argument, **kw)


def foreign(expr):
    return _marked(expr, "foreign")


def remote(expr):
    return _marked(expr, "remote")


def _marked(expr, mark):
    from .joining import mark_columns

    return mark_columns(expr.__clause_element__() if hasattr(expr, "__clause_element__") else expr, mark)
