"""What configure_mappers() does: relationships find their targets, their joins and their partners."""

from _firstboot_versions import sqlalchemy as _release

from .. import exc
from ..event import fire, fire_for_class, listeners_of_mapped
from ..sql.elements import ColumnElement
from ..sql.schema import Table
from ..util import to_list, warn, warn_deprecated
from .decl_api import _registries
from .interfaces import MANYTOMANY, MANYTOONE, ONETOMANY
from .joining import equalities, join_condition, seen_from_other_side, unmarked
from .relationships import RelationshipProperty

_running = []


def configure_mappers():
    configure_registries(list(_registries))


def clear_mappers():
    from .conflicts import _writers

    _writers.clear()
    for registry in _registries:
        registry._mappers = []
        registry._class_registry.clear()
        registry._new_mappers = False


def configure_registries(registries):
    if _running or not any([registry._new_mappers for registry in registries]):
        return
    configured = []
    _running.append(True)
    try:
        fire_for_class(_mapper_class(), "before_configured")
        for registry in _with_dependencies(registries):
            _configure_registry(registry)
            configured.append(registry)
    finally:
        _running.pop()
    for registry in configured:
        fire(registry, "after_configured", registry)
    fire_for_class(_mapper_class(), "after_configured")


def _mapper_class():
    from .mapper import Mapper

    return Mapper


def _with_dependencies(registries):
    """These, and those that they turn out to lead to while they are configured."""
    waiting, seen = list(registries), set()
    while waiting:
        registry = waiting.pop(0)
        if registry not in seen:
            seen.add(registry)
            yield registry
            waiting += registry._dependencies


def _configure_registry(registry):
    if not registry._new_mappers:
        return
    fire(registry, "before_configured", registry)
    for mapper in list(registry._mappers):
        if mapper._configure_failed is not None:
            error = exc.InvalidRequestError(
                "One or more mappers failed to initialize - can't proceed with initialization of other"
                f" mappers. Triggering mapper: '{mapper}'. Original exception was:"
                f" {mapper._configure_failed}"
            )
            error._configure_failed = mapper._configure_failed
            raise error
        if mapper.configured:
            continue
        for listener in listeners_of_mapped(mapper, "before_mapper_configured"):
            listener(mapper, mapper.class_)
        try:
            for prop in list(mapper._props.values()):
                if prop.parent is mapper or not prop._initialized:
                    prop.init()
            mapper.configured = True
            for listener in listeners_of_mapped(mapper, "mapper_configured"):
                listener(mapper, mapper.class_)
        except Exception as error:
            if not hasattr(error, "_configure_failed"):
                mapper._configure_failed = error
            raise
    registry._new_mappers = False


def configure_relationship(prop):
    _Relationship(prop).run()



class _Relationship:
    def __init__(self, prop):
        self.prop = prop
        self.parent = prop.parent

    def run(self):
        prop = self.prop
        self.resolve_arguments()
        self.find_mapper()
        self.parent_tables = self.parent.tables
        self.child_tables = prop.mapper.tables
        self.find_joins()
        self.find_roles()
        self.check_foreign_columns()
        self.find_direction()
        self.check_remote_side()
        self.check_cascade()
        if prop.uselist is None:
            prop.uselist = prop.direction != "MANYTOONE"
        self.check_strategy()
        self.make_backref()
        from .conflicts import check_conflicts

        if not prop.viewonly:
            check_conflicts(prop)
        if prop.uselist and prop.lazy not in ("dynamic", "write_only"):
            from .collections import check_collection_class

            check_collection_class(prop.collection_class)

    # Arguments

    def resolve(self, name):
        value = self.prop.given[name]
        if isinstance(value, str):
            from .clsregistry import resolve_expression, resolve_table

            return (resolve_table if name == "secondary" else resolve_expression)(self.prop, value)
        if callable(value) and not isinstance(value, type) and not hasattr(value, "__clause_element__"):
            if not isinstance(value, Table):
                return value()
        return value

    def resolve_arguments(self):
        prop = self.prop
        self.order_by = self.resolve("order_by")
        for name in ("primaryjoin", "secondaryjoin"):
            value = self.resolve(name)
            setattr(prop, name, value.__clause_element__() if hasattr(value, "__clause_element__") else value)
        prop.secondary = self.resolve("secondary")
        if isinstance(prop.secondary, type) and "__mapper__" in prop.secondary.__dict__:
            raise exc.ArgumentError(
                f"secondary argument {prop.secondary} passed to to relationship() {prop} must be a Table object"
                " or other FROM clause; can't send a mapped class directly as rows in 'secondary' are persisted"
                " independently of a class that is mapped to that same table."
            )
        prop.secondary = _from_clause(prop.secondary)
        self.foreign_keys = self.columns_argument("foreign_keys")
        self.remote_side = self.columns_argument("remote_side")
        if self.order_by is not False and self.order_by is not None:
            prop.order_by = [_expression(value, "order_by") for value in to_list(self.order_by)]
        else:
            prop.order_by = False

    def columns_argument(self, name):
        value = self.resolve(name)
        if value is None:
            return []
        values = list(value) if isinstance(value, (list, tuple, set)) else [value]
        return [_expression(item, name) for item in values]

    def find_mapper(self):
        prop = self.prop
        target = prop.argument
        if isinstance(target, str):
            from .clsregistry import resolve_target

            target = resolve_target(prop, target)
        elif callable(target) and not isinstance(target, type) and not hasattr(target, "is_mapper"):
            target = target()
        if isinstance(target, type):
            from .inspecting import class_mapper

            prop.mapper = class_mapper(target, configure=False)
        elif hasattr(target, "is_mapper"):
            prop.mapper = target
        else:
            raise exc.ArgumentError(
                f"relationship '{prop.key}' expects a class or a mapper argument (received: {type(target)})"
            )
        prop.target = prop.mapper.local_table
        if prop.mapper.registry is not self.parent.registry:
            self.parent.registry._dependencies.append(prop.mapper.registry)

    # Joins

    def find_joins(self):
        prop = self.prop
        if prop.secondaryjoin is not None and prop.secondary is None:
            raise exc.ArgumentError(
                f"Property {prop} specified with secondary join condition but no secondary argument"
            )
        # The keys of a class's own table come before those of the tables above it.
        own, childs = [[mapper.local_table] for mapper in (self.parent, prop.mapper)]
        try:
            if prop.secondary is not None:
                if prop.secondaryjoin is None:
                    prop.secondaryjoin = join_condition(self.child_tables, [prop.secondary], self.foreign_keys, childs)
                if prop.primaryjoin is None:
                    prop.primaryjoin = join_condition(self.parent_tables, [prop.secondary], self.foreign_keys, own)
            elif prop.primaryjoin is None:
                prop.primaryjoin = join_condition(self.parent_tables, self.child_tables, self.foreign_keys, own)
        except exc.NoForeignKeysError as error:
            raise exc.NoForeignKeysError(self.no_join("there are no foreign keys", False)) from error
        except exc.AmbiguousForeignKeysError as error:
            raise exc.AmbiguousForeignKeysError(self.no_join("", True)) from error

    def no_join(self, what, ambiguous):
        prop = self.prop
        start = f"Could not determine join condition between parent/child tables on relationship {prop} - "
        through = f" via secondary table '{prop.secondary}'" if prop.secondary is not None else ""
        if ambiguous:
            to = (
                "from the secondary table to each of the parent and child tables."
                if through
                else "to the parent table."
            )
            return (
                f"{start}there are multiple foreign key paths linking the tables{through}.  Specify the"
                " 'foreign_keys' argument, providing a list of those columns which should be counted as"
                f" containing a foreign key reference {to}"
            )
        mend = "'primaryjoin' and 'secondaryjoin' expressions." if through else "a 'primaryjoin' expression."
        return (
            f"{start}there are no foreign keys linking these tables{through}.  Ensure that referencing columns"
            f" are associated with a ForeignKey or ForeignKeyConstraint, or specify {mend}"
        )

    # Which columns are foreign, and which lie on the other side.

    def find_roles(self):
        prop = self.prop
        self.foreign = []
        self.pairs = []
        self.local_remote = []
        primary = self.read_join(prop.primaryjoin)
        self.primary_pairs = primary
        self.secondary_pairs = []
        if prop.secondaryjoin is not None:
            self.secondary_pairs = self.read_join(prop.secondaryjoin)
        prop.synchronize_pairs = primary
        prop.secondary_synchronize_pairs = self.secondary_pairs
        prop.local_remote_pairs = self.local_remote
        prop.remote_columns = [remote for _, remote in self.local_remote]
        prop.local_columns = [local for local, _ in self.local_remote]
        prop.remote_side = prop.remote_columns
        prop._foreign_columns = self.foreign

    def read_join(self, join):
        synchronized = []
        explicit_foreign = any([
            "foreign" in c._marks for _, a, b in equalities(join) for c in (a, b) if c is not None
        ])
        explicit_remote = any([
            "remote" in c._marks for _, a, b in equalities(join) for c in (a, b) if c is not None
        ])
        for part, a, b in equalities(join):
            if a is None or b is None:
                for column in (a, b):
                    if column is not None and self.is_in_list(column, self.foreign_keys, explicit_foreign):
                        self.note_foreign(unmarked(column))
                continue
            roles = {id(c): self.foreign_role(c, other, explicit_foreign) for c, other in ((a, b), (b, a))}
            for column in (a, b):
                if roles[id(column)]:
                    self.note_foreign(unmarked(column))
            a_remote = self.is_remote(a, b, roles, explicit_remote)
            b_remote = self.is_remote(b, a, roles, explicit_remote)
            plain_a, plain_b = unmarked(a), unmarked(b)
            if b_remote and not a_remote:
                self.note_pair(plain_a, plain_b)
            elif a_remote and not b_remote:
                self.note_pair(plain_b, plain_a)
            if part.operator == "=" and self.can_synchronize(plain_a, plain_b):
                if roles[id(b)] and not (roles[id(a)] and b_remote is False and a_remote):
                    synchronized.append((plain_a, plain_b))
                elif roles[id(a)]:
                    synchronized.append((plain_b, plain_a))
        return synchronized

    def is_in_list(self, column, columns, explicit):
        if explicit:
            return "foreign" in column._marks
        return any([unmarked(column) is known for known in columns])

    def foreign_role(self, column, other, explicit):
        if explicit:
            return "foreign" in column._marks
        plain, partner = unmarked(column), unmarked(other)
        if self.foreign_keys:
            return any([plain is known for known in self.foreign_keys])
        if hasattr(plain, "references") and hasattr(partner, "references"):
            if plain.references(partner):
                return True
            if partner.references(plain):
                return False
        secondary = self.prop.secondary
        if secondary is not None:
            return secondary.c.contains_column(plain) and not secondary.c.contains_column(partner)
        return False

    def is_remote(self, column, other, roles, explicit):
        prop = self.prop
        if explicit:
            return "remote" in column._marks
        plain, partner = unmarked(column), unmarked(other)
        if prop.secondary is not None:
            return prop.secondary.c.contains_column(plain)
        in_parent = any([table.c.contains_column(plain) for table in self.parent_tables])
        in_child = any([table.c.contains_column(plain) for table in self.child_tables])
        both = in_parent and in_child
        partner_both = any([t.c.contains_column(partner) for t in self.parent_tables]) and any([
            t.c.contains_column(partner) for t in self.child_tables
        ])
        if self.remote_side:
            return any([plain is known for known in self.remote_side])
        if both and partner_both:
            return roles[id(column)]
        return in_child and (not in_parent or prop.mapper.local_table.c.contains_column(plain))

    def note_foreign(self, column):
        if not any([column is known for known in self.foreign]):
            self.foreign.append(column)

    def note_pair(self, local, remote):
        if not any([local is a and remote is b for a, b in self.local_remote]):
            self.local_remote.append((local, remote))

    def can_synchronize(self, *columns):
        tables = self.parent_tables + self.child_tables
        if self.prop.secondary is not None:
            tables = tables + [self.prop.secondary]
        return all([any([table.c.contains_column(column) for table in tables]) for column in columns])

    def check_foreign_columns(self):
        prop = self.prop
        checks = [("primary", prop.primaryjoin, self.primary_pairs)]
        if prop.secondaryjoin is not None:
            checks.append(("secondary", prop.secondaryjoin, self.secondary_pairs))
        for which, join, pairs in checks:
            has_foreign = bool(self.foreign)
            if (not prop.viewonly and pairs) or (prop.viewonly and has_foreign):
                continue
            if not prop.viewonly and has_foreign:
                raise exc.ArgumentError(
                    "Could not locate any simple equality expressions involving locally mapped foreign key"
                    f" columns for {which} join condition '{join}' on relationship {prop}.  Ensure that"
                    " referencing columns are associated with a ForeignKey or ForeignKeyConstraint, or are"
                    " annotated in the join condition with the foreign() annotation. To allow comparison"
                    " operators other than '==', the relationship can be marked as viewonly=True."
                )
            raise exc.ArgumentError(
                f"Could not locate any relevant foreign key columns for {which} join condition '{join}' on"
                f" relationship {prop}.  Ensure that referencing columns are associated with a ForeignKey or"
                " ForeignKeyConstraint, or are annotated in the join condition with the foreign() annotation."
            )

    def find_direction(self):
        prop = self.prop
        if prop.secondaryjoin is not None:
            prop.direction = MANYTOMANY
            return
        many = [c for c in self.foreign if any([t.c.contains_column(c) for t in self.child_tables])]
        one = [c for c in self.foreign if any([t.c.contains_column(c) for t in self.parent_tables])]
        if many and one:
            remote = prop.remote_columns
            is_remote = [any([column is other for other in remote]) for column in self.foreign]
            if all(is_remote):
                prop.direction = ONETOMANY
            elif not any(is_remote):
                prop.direction = MANYTOONE
            else:
                raise exc.ArgumentError(
                    f"Can't determine relationship direction for relationship '{prop}' - foreign key columns"
                    " within the join condition are present in both the parent and the child's mapped tables."
                    "  Ensure that only those columns referring to a parent column are marked as foreign,"
                    " either via the foreign() annotation or via the foreign_keys argument."
                )
        elif many:
            prop.direction = ONETOMANY
        elif one:
            prop.direction = MANYTOONE
        else:
            raise exc.ArgumentError(
                f"Can't determine relationship direction for relationship '{prop}' - foreign key columns are"
                " present in neither the parent nor the child's mapped tables"
            )

    def check_remote_side(self):
        prop = self.prop
        if not self.local_remote:
            raise exc.ArgumentError(
                f"Relationship {prop} could not determine any unambiguous local/remote column pairs based on"
                " join condition and remote_side arguments.  Consider using the remote() annotation to"
                " accurately mark those elements of the join condition that are on the remote side of the"
                " relationship."
            )
        for _, remote in self.local_remote:
            if not any([table.c.contains_column(remote) for table in self.child_tables]) and any([
                table.c.contains_column(remote) for table in self.parent_tables
            ]):
                warn(
                    f"Expression {remote} is marked as 'remote', but these column(s) are local to the local side.  The"
                    " remote() annotation is needed only for a self-referential relationship where both sides of the"
                    " relationship refer to the same tables."
                )

    def check_cascade(self):
        prop = self.prop
        cascade = prop.cascade
        if cascade.delete_orphan and not prop.single_parent and prop.direction != "ONETOMANY":
            direction = "many-to-one" if prop.direction == "MANYTOONE" else "many-to-many"
            related, own = prop.mapper.class_.__name__, self.parent.class_.__name__
            raise exc.ArgumentError(
                f"For {direction} relationship {prop}, delete-orphan cascade is normally configured only on the"
                ' "one" side of a one-to-many relationship, and not on the "many" side of a many-to-one or'
                f" many-to-many relationship.  To force this relationship to allow a particular \"{related}\""
                f' object to be referenced by only a single "{own}" object at a time via the {prop}'
                " relationship, which would allow delete-orphan cascade to take place in this direction, set"
                " the single_parent=True flag.",
                code="bbf0",
            )
        if prop.passive_deletes == "all" and (cascade.delete or cascade.delete_orphan):
            raise exc.ArgumentError(
                f"On {prop}, can't set passive_deletes='all' in conjunction with 'delete' or 'delete-orphan'"
                " cascade"
            )

    def check_strategy(self):
        prop = self.prop
        if prop.lazy not in _strategies:
            from .exc import LoaderStrategyException

            raise LoaderStrategyException(
                f"Can't find strategy (('lazy', {prop.lazy!r}),) for {prop}"
            )
        if prop.lazy in ("noload", None) and _release != "2.0":
            warn_deprecated(
                "The ``noload`` loader strategy is deprecated and will be removed in a future release.  This option"
                " produces incorrect results by returning ``None`` for related items. (deprecated since: 2.1)"
            )
        if prop.lazy in ("dynamic", "write_only") and not prop.uselist:
            # It says so of write_only, too.
            raise exc.InvalidRequestError(
                f"On relationship {prop}, 'dynamic' loaders cannot be used with many-to-one/one-to-one"
                " relationships and/or uselist=False."
            )

    # Partners

    def make_backref(self):
        prop = self.prop
        partner = prop.back_populates
        if callable(partner) and not hasattr(partner, "key"):
            partner = partner()
        partner = getattr(partner, "key", partner)
        if prop.backref is not None and not partner:
            self.create_backref()
        elif partner:
            if not isinstance(partner, str):
                raise exc.ArgumentError(f"Invalid back_populates value: {partner!r}")
            add_reverse(prop, partner)

    def create_backref(self):
        prop = self.prop
        key, options = (prop.backref, {}) if isinstance(prop.backref, str) else prop.backref
        options = dict(options)
        mapper = prop.mapper
        for known in list(mapper.iterate_to_root()) + mapper.self_and_descendants:
            if known.has_property(key) and not known.concrete:
                raise exc.ArgumentError(
                    f"Error creating backref '{key}' on relationship '{prop}': property of that name exists on"
                    f" mapper '{known}'"
                )
        if prop.secondary is not None:
            primary = options.pop("primaryjoin", prop.secondaryjoin)
            secondary_join = options.pop("secondaryjoin", prop.primaryjoin)
        else:
            primary = options.pop("primaryjoin", seen_from_other_side(prop.primaryjoin))
            secondary_join = options.pop("secondaryjoin", None)
            if secondary_join is not None:
                raise exc.InvalidRequestError(
                    "Can't assign 'secondaryjoin' on a backref against a non-secondary relationship."
                )
        foreign_keys = options.pop("foreign_keys", self.foreign_keys or None)
        for name in ("viewonly", "post_update", "passive_updates", "sync_backref"):
            options.setdefault(name, getattr(prop, name))
        prop.back_populates = key
        other = RelationshipProperty(
            self.parent,
            prop.secondary,
            primaryjoin=primary,
            secondaryjoin=secondary_join,
            foreign_keys=foreign_keys,
            back_populates=prop.key,
            **options,
        )
        prop._made_partner = True
        mapper._configure_property(key, other, warn_for_existing=True)
        if mapper.configured or mapper.registry is self.parent.registry:
            other.init()


_strategies = ("select", True, "joined", False, "subquery", "selectin", "noload", None, "raise", "raise_on_sql",
               "immediate", "dynamic", "write_only", "select_in")


def _from_clause(value):
    """What a relationship goes through: a table, or what can stand for one."""
    if value is None or hasattr(value, "foreign_keys") and not isinstance(value, ColumnElement):
        return value
    if isinstance(value, type):
        from ..inspection import inspect

        return inspect(value)
    if isinstance(value, str):
        raise exc.ArgumentError(
            f"Textual SQL expression {value!r} should be explicitly declared as text({value!r})"
        )
    raise exc.ArgumentError(f"FROM expression, such as a Table or alias() object expected, got {value!r}.")


def _expression(value, argument):
    if hasattr(value, "__clause_element__"):
        return value.__clause_element__()
    if hasattr(value, "get_children"):
        return value
    if hasattr(value, "_mapped_column_in_waiting"):
        return value._mapped_column_in_waiting()
    raise exc.ArgumentError(
        f"Column expression expected for argument '{argument}'; got {value!r}."
    )


def add_reverse(prop, key):
    other = prop.mapper.get_property(key)
    if not isinstance(other, RelationshipProperty):
        raise exc.InvalidRequestError(
            f"back_populates on relationship '{prop}' refers to attribute '{other}' that is not a relationship."
            "  The back_populates parameter should refer to the name of a relationship on the target class."
        )
    if prop.viewonly and not other.viewonly and other.sync_backref is not False:
        warn(
            f"Setting backref / back_populates on relationship {other} to refer to viewonly relationship {prop}"
            " should include sync_backref=False set on the {other} relationship. "
        )
    if other not in prop._reverse:
        prop._reverse.append(other)
    if prop not in other._reverse:
        other._reverse.append(prop)
    if other.mapper is None:
        _Relationship(other).find_mapper()
    if not other.mapper.common_parent(prop.parent):
        raise exc.ArgumentError(
            f"reverse_property {key!r} on relationship {prop} references relationship {other}, which does not"
            f" reference mapper {prop.parent}"
        )
    if (
        other.direction is not None
        and prop.direction in ("ONETOMANY", "MANYTOONE")
        and prop.direction == other.direction
    ):
        raise exc.ArgumentError(
            f"{other} and back-reference {prop} are both of the same direction"
            f" {prop.direction!r}.  Did you mean to set remote_side on the"
            " many-to-one side ?"
        )
