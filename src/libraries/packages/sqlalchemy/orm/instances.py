"""From rows to instances: each is in its session once, with what is loaded along with it."""

from ..engine.executing import from_driver
from ..event import fire
from ..exc import InvalidRequestError
from .context import Reader
from .lifecycle import told
from .state import InstanceState, empty_collection, state_of


def _class_of(mapper, values):
    """The class of a row: what its column of kinds says, where there is one."""
    on = mapper.polymorphic_on
    if on is None or on not in mapper._columntoproperty:
        return mapper.class_
    kind = values.get(mapper._columntoproperty[on].key)
    if kind is None:
        return mapper.class_
    if kind not in mapper.polymorphic_map:
        raise AssertionError(f"No such polymorphic_identity {kind!r} is defined")
    return mapper.polymorphic_map[kind].class_


def _check_kind(mapper, cls, values, key):
    """A row of a class that has kinds must be of one that the class or one below it is."""
    on = mapper.polymorphic_on
    if on is None or on not in mapper._columntoproperty:
        return
    kind = values.get(mapper._columntoproperty[on].key)
    if kind is None:
        fault = "is NULL"
    elif issubclass(cls, mapper.class_):
        return
    else:
        fault = f"refers to {cls.__mapper__}, which is not a sub-mapper of the requested {mapper}"
    raise InvalidRequestError(
        f"Row with identity key {key} can't be loaded into an object; the polymorphic discriminator column '{on}' {fault}"
    )


class Loading:
    """What the rows of one statement make."""

    def __init__(self, session, populate, statement):
        self.session = session
        # Whether attributes that are there already are loaded anew.
        self.populate = populate
        self.statement = statement
        # By instance and attribute: what this statement fills.
        self._filled = {}
        # By attribute and way: (the property, how, the options that go on, where it is), the instances.
        self._later = {}
        # Who has been told already that it is loaded anew.
        self._seen = set()

    def values(self, reader, row):
        if isinstance(reader, Reader):
            return [self.instance(reader, row)]
        return [from_driver(row[place], getattr(column, "type", None)) for place, column in reader]

    @staticmethod
    def _values(mapper, columns, row):
        props = mapper._props
        return {
            prop.key: from_driver(row[place], prop.columns[0].type)
            for prop, place in columns
            if props.get(prop.key) is prop
        }

    def instance(self, reader, row, known=None):
        """The instance of a row; `known` is given where a row fills what is there."""
        mapper = reader.mapper
        values = self._values(mapper, reader.columns, row)
        if reader.is_mixed:
            below = _class_of(mapper, values).__mapper__
            values.update(self._values(below, reader.columns, row))
        if known is not None:
            known.__dict__.update(values)
            self._with_related(known, reader, row)
            fire(known, "refresh", known, self, set(values))
            return known
        identity = tuple([values.get(mapper._columntoproperty[column].key) for column in mapper.primary_key])
        if all([part is None for part in identity]):
            return None
        cls = _class_of(mapper, values)
        key = (mapper.base_mapper.class_, identity, None)
        if not getattr(self.statement, "_execution_options", {}).get("_refreshes"):
            _check_kind(mapper, cls, values, key)
        known = self.session._identities.get(key)
        if known is None:
            known = self._made(cls, key, values)
            self._begin(known, reader)
            self._with_related(known, reader, row)
            fire(known, "load", known, self)
            told(self.session, "loaded_as_persistent", known)
            return known
        filled = {name for name in values if self.populate or name not in known.__dict__}
        for name in filled:
            known.__dict__[name] = values[name]
        state_of(known).ways.update({name: way for name, way in reader.lazy.items() if name not in known.__dict__})
        self._with_related(known, reader, row)
        if filled and id(known) not in self._seen:
            fire(known, "refresh", known, self, filled)
        self._seen.add(id(known))
        return known

    def _with_related(self, known, reader, row):
        for prop, nested in reader.joined:
            self._fill(known, prop, self.instance(nested, row))
        for prop, how, rest, path in reader.later:
            if prop.key not in known.__dict__ or self.populate:
                waiting = self._later.setdefault(id(prop), ((prop, how, rest, path), []))[1]
                if not any([known is other for other in waiting]):
                    waiting.append(known)
        return known

    def _made(self, cls, key, values):
        known = object.__new__(cls)
        state = known.__dict__["_sa_instance_state"] = InstanceState(known)
        state.key = key
        state.session = self.session
        self.session._identities[key] = known
        known.__dict__.update(values)
        for base in cls.__mro__:
            for value in base.__dict__.values():
                if getattr(value, "__sa_reconstructor__", False):
                    value(known)
        return known

    def _begin(self, instance, reader):
        state = state_of(instance)
        state.deferred = set(reader.deferred)
        state.ways = dict(reader.lazy)

    def _fill(self, instance, prop, item):
        place = (id(instance), prop.key)
        if not prop.uselist:
            if place not in self._filled and (self.populate or prop.key not in instance.__dict__):
                self._filled[place] = True
                instance.__dict__[prop.key] = item
            return
        collection = self._filled.get(place)
        if collection is None:
            if prop.key in instance.__dict__ and not self.populate:
                return
            collection = self._filled[place] = instance.__dict__[prop.key] = empty_collection(prop, instance)
            state_of(instance).committed[prop.key] = []
        committed = state_of(instance).committed[prop.key]
        if item is not None and not any([item is other for other in committed]):
            collection._quietly_add(item)
            committed.append(item)

    def finish(self):
        """Loads what is not loaded with the rows themselves but right after them, and then what that asks for."""
        found = sorted(self._later.values(), key=lambda each: len(each[0][3]))
        waiting = [(self.statement, *what, instances) for what, instances in found]
        around = getattr(self.statement, "_execution_options", {}).get("_waiting")
        if around is not None:
            around += waiting
            return
        while waiting:
            from .eager import load_later

            those, waiting = waiting, []
            for each in those:
                load_later(self.session, *each, waiting)
