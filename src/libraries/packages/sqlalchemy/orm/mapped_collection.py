"""Dictionaries of related objects, by a key that each object itself gives."""

from .base import LoaderCallableStatus
from .collections import InstrumentedDict

# What a key function answers of an object whose key is there, and is None.
_missing = object()


class KeyFuncDict(InstrumentedDict):
    __module__ = "sqlalchemy.orm.mapped_collection"

    def __init__(self, keyfunc, *dict_args, ignore_unpopulated_attribute=False):
        self.keyfunc = keyfunc
        self.ignore_unpopulated_attribute = ignore_unpopulated_attribute
        super().__init__(*dict_args)

    def set(self, value):
        known, key = self._known_key(value)
        if known:
            self[key] = value

    def remove(self, value):
        known, key = self._known_key(value)
        if not known:
            return
        if self[key] != value:
            from ..exc import InvalidRequestError

            raise InvalidRequestError(
                f"Can not remove '{value}': collection holds '{self[key]}' for key '{key}'. Possible cause: is the"
                " KeyFuncDict key function based on mutable properties or properties that only obtain values after"
                " flush?"
            )
        del self[key]

    def _known_key(self, value):
        key = self.keyfunc(value)
        if key is not LoaderCallableStatus.NO_VALUE and key is not _missing:
            return True, key
        if self.ignore_unpopulated_attribute:
            return False, None
        relationship = self._begun_by(value)
        if key is _missing:
            _warn_of_none(relationship)
            return True, None
        raise _unpopulated(value, relationship)

    def _begun_by(self, value):
        """The relationship that was set: the other side's, where the object came from there."""
        for partner in self._prop._reverse:
            if value.__dict__.get(partner.key) is self._owner:
                return str(partner)
        return self._prop.key

    def _quietly_add(self, item):
        known, key = self._known_key(item)
        if known:
            dict.__setitem__(self, key, item)


_advice = (
    'To skip this assignment entirely, Set the "ignore_unpopulated_attribute=True" parameter on the mapped collection'
    " factory."
)


def _warn_of_none(relationship):
    from ..util import warn

    warn(
        f"Attribute keyed dictionary value for attribute '{relationship}' was None; this will raise in a future"
        f" release. {_advice}"
    )


def _unpopulated(value, relationship):
    from ..exc import InvalidRequestError

    shown = f"<{type(value).__name__} at 0x{id(value):x}>"
    return InvalidRequestError(
        f"In event triggered from population of attribute '{relationship}' (potentially from a backref), can't"
        f" populate value in KeyFuncDict; dictionary key derived from {shown} is not populated. Ensure appropriate"
        f" state is set up on the {shown} object before assigning to the {relationship} attribute. {_advice}"
    )


def keyfunc_mapping(keyfunc, *, ignore_unpopulated_attribute=False):
    class _MKeyfuncMapped(KeyFuncDict):
        def __init__(self, *dict_args):
            super().__init__(keyfunc, *dict_args, ignore_unpopulated_attribute=ignore_unpopulated_attribute)

    return _MKeyfuncMapped


def _value_or_missing(instance, name):
    found = getattr(instance, name)
    if found is not None:
        return found
    unset = name in type(instance).__mapper__._props and name not in instance.__dict__
    return LoaderCallableStatus.NO_VALUE if unset else _missing


def attribute_keyed_dict(attr_name, *, ignore_unpopulated_attribute=False):
    return keyfunc_mapping(
        lambda instance: _value_or_missing(instance, attr_name),
        ignore_unpopulated_attribute=ignore_unpopulated_attribute,
    )


def column_keyed_dict(mapping_spec, *, ignore_unpopulated_attribute=False):
    if isinstance(mapping_spec, (list, tuple)):
        from _firstboot_catalogue import unmodelled

        return unmodelled("sqlalchemy.orm.column_keyed_dict() of several columns")

    def key_of(instance):
        column = mapping_spec.__clause_element__() if hasattr(mapping_spec, "__clause_element__") else mapping_spec
        found = getattr(instance, type(instance).__mapper__._columntoproperty[column].key)
        return _missing if found is None else found

    return keyfunc_mapping(key_of, ignore_unpopulated_attribute=ignore_unpopulated_attribute)


MappedCollection = KeyFuncDict
mapped_collection = keyfunc_mapping
attribute_mapped_collection = attribute_keyed_dict
column_mapped_collection = column_keyed_dict
