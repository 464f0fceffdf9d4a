"""Loader options: how the attributes of what a query loads are to be fetched."""

from .. import exc


def is_every(attribute):
    """Whether a step is about all attributes. (Attributes themselves make expressions of what they are compared to.)"""
    return isinstance(attribute, str) and attribute == "*"


class _Step:
    """One link of an option's chain: what is done with an attribute, with several, or with all ("*")."""

    __slots__ = ("kind", "attributes", "given")

    def __init__(self, kind, attributes, given=None):
        self.kind = kind
        self.attributes = attributes
        self.given = given or {}


class ExecutableOption:
    _is_loader_option = True


class Load(ExecutableOption):
    """A chain of steps from an entity on."""

    def __init__(self, entity, steps=()):
        from ..inspection import inspect

        inspect(entity)
        self.entity = entity
        self.steps = tuple(steps)

    def _with(self, kind, attributes, **given):
        for attribute in attributes:
            self._check(attribute)
        return Load(self.entity, self.steps + (_Step(kind, attributes, given),))

    def _check(self, attribute):
        if is_every(attribute):
            return
        if isinstance(attribute, str):
            raise exc.ArgumentError(
                "Strings are not accepted for attribute names in loader options; please use class-bound attributes"
                " directly."
            )
        if getattr(attribute, "prop", None) is None:
            raise exc.ArgumentError("expected ORM mapped attribute for loader strategy argument")
        last = self.steps[-1].attributes[0] if self.steps else None
        if last is None or is_every(last) or not last.prop._is_relationship:
            return
        reached = last.property.mapper
        if not (attribute.parent is reached or reached.class_ in attribute.class_.__mro__
                or attribute.class_ in reached.class_.__mro__):
            raise exc.ArgumentError(
                f'ORM mapped entity or attribute "{attribute}" does not link from relationship "{last}".'
            )

    def __str__(self):
        return f"Load({self.entity.__name__})"

    __repr__ = __str__

    def options(self, *options):
        """Several options at the entity that the chain has come to."""
        return _Several([Load(self.entity, self.steps + option.steps) for option in options])

    # Of relationships

    def joinedload(self, attr, innerjoin=None):
        return self._with("joinedload", (attr,), innerjoin=innerjoin)

    def selectinload(self, attr, recursion_depth=None):
        return self._with("selectinload", (attr,))

    def subqueryload(self, attr):
        return self._with("subqueryload", (attr,))

    def immediateload(self, attr, recursion_depth=None):
        return self._with("immediateload", (attr,))

    def lazyload(self, attr):
        return self._with("lazyload", (attr,))

    def noload(self, attr):
        return self._with("noload", (attr,))

    def raiseload(self, attr, sql_only=False):
        return self._with("raiseload", (attr,))

    def contains_eager(self, attr, alias=None):
        return self._with("contains_eager", (attr,), alias=alias)

    def defaultload(self, attr):
        return self._with("defaultload", (attr,))

    # Of columns

    def defer(self, key, raiseload=False):
        return self._with("defer", (key,))

    def undefer(self, key):
        return self._with("undefer", (key,))

    def load_only(self, *attrs, raiseload=False):
        return self._with("load_only", attrs)

    def undefer_group(self, name):
        return self._with("undefer_group", ("*",))


class _Several(ExecutableOption):
    def __init__(self, options):
        self.loads = options


def expect_option(option):
    if not isinstance(option, ExecutableOption):
        raise exc.ArgumentError(f"ExecutableOption Core or ORM object expected, got {option!r}.")
    return option


def loads_of(options):
    found = []
    for option in options:
        found += loads_of(option.loads) if isinstance(option, _Several) else [option]
    return [option for option in found if isinstance(option, Load)]


class _Unrooted(Load):
    """An option that begins with "*", wherever the query begins."""

    def __init__(self, steps=()):
        self.entity = None
        self.steps = tuple(steps)

    def __repr__(self):
        return "_WildcardLoad()"

    __str__ = __repr__


def _begun(kind, keys, **kw):
    if not keys:
        raise TypeError(f"{kind}() missing 1 required positional argument: 'keys'")
    first = keys[0]
    if is_every(first):
        return _Unrooted((_Step(kind, (first,)),))
    if isinstance(first, str):
        raise exc.ArgumentError(
            "Strings are not accepted for attribute names in loader options; please use class-bound attributes"
            " directly."
        )
    if getattr(first, "prop", None) is None:
        raise exc.ArgumentError("expected ORM mapped attribute for loader strategy argument")
    made = Load(first.class_)
    for key in keys[:-1]:
        made = made.defaultload(key)
    return getattr(made, kind)(keys[-1], **kw)


def joinedload(*keys, innerjoin=None):
    return _begun("joinedload", keys, innerjoin=innerjoin)


def selectinload(*keys, recursion_depth=None):
    return _begun("selectinload", keys)


def subqueryload(*keys):
    return _begun("subqueryload", keys)


def immediateload(*keys, recursion_depth=None):
    return _begun("immediateload", keys)


def lazyload(*keys):
    return _begun("lazyload", keys)


def noload(*keys):
    return _begun("noload", keys)


def raiseload(*keys, sql_only=False):
    return _begun("raiseload", keys)


def contains_eager(*keys, alias=None):
    return _begun("contains_eager", keys, alias=alias)


def defaultload(*keys):
    return _begun("defaultload", keys)


def defer(key, *addl_attrs, raiseload=False):
    return _begun("defer", (key, *addl_attrs))


def undefer(key, *addl_attrs):
    return _begun("undefer", (key, *addl_attrs))


def undefer_group(name):
    return _Unrooted((_Step("undefer_group", ("*",)),))


def load_only(*attrs, raiseload=False):
    first = attrs[0]
    if isinstance(first, str) or getattr(first, "prop", None) is None:
        return _begun("load_only", attrs)
    return Load(first.class_).load_only(*attrs)


class _Criteria(ExecutableOption):
    pass


def with_loader_criteria(entity_or_base, where_criteria, loader_only=False, include_aliases=False,
                         propagate_to_loaders=True, track_closure_variables=True):
    from _firstboot_catalogue import unmodelled

    return unmodelled("with_loader_criteria()")


def with_expression(key, expression):
    from _firstboot_catalogue import unmodelled

    return unmodelled("with_expression()")
