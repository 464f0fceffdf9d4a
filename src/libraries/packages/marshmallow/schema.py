from .decorators import RAISE, missing
from .exceptions import StringNotCollectionError
from .fields import Field
from .orderedset import OrderedSet


def _is_collection(value):
    return hasattr(value, "__iter__") and not isinstance(value, (str, bytes))


def _fields_among(attributes):
    found = []
    for name, value in attributes.items():
        if isinstance(value, type) and issubclass(value, Field):
            raise TypeError(
                f'Field for "{name}" must be declared as a Field instance, not a class. '
                f'Did you mean "fields.{value.__name__}()"?'
            )
        if isinstance(value, Field):
            found.append((name, value))
    return found


class SchemaOpts:
    def __init__(self, meta):
        self.fields = self._names(meta, "fields", "`fields` option")
        self.exclude = self._names(meta, "exclude", "`exclude`")
        self.dateformat = getattr(meta, "dateformat", None)
        self.datetimeformat = getattr(meta, "datetimeformat", None)
        self.timeformat = getattr(meta, "timeformat", None)
        self.render_module = getattr(meta, "render_module", None)
        self.index_errors = getattr(meta, "index_errors", True)
        self.include = getattr(meta, "include", {})
        self.load_only = getattr(meta, "load_only", ())
        self.dump_only = getattr(meta, "dump_only", ())
        self.unknown = getattr(meta, "unknown", RAISE)
        self.register = getattr(meta, "register", True)
        self.many = getattr(meta, "many", False)

    @staticmethod
    def _names(meta, name, title):
        names = getattr(meta, name, ())
        if not isinstance(names, (list, tuple)):
            raise ValueError(f"{title} must be a list or tuple.")
        return names


_TAGS = ("pre_dump", "post_dump", "pre_load", "post_load", "validates", "validates_schema")


class SchemaMeta(type):
    def __new__(mcs, name, bases, attrs):
        own = _fields_among(attrs)
        for key, _ in own:
            del attrs[key]
        cls = type.__new__(mcs, name, bases, attrs)
        inherited = []
        for base in reversed(cls.__mro__[1:]):
            inherited += _fields_among(getattr(base, "_declared_fields", base.__dict__))
        cls.opts = cls.OPTIONS_CLASS(cls.Meta)
        own += list(cls.opts.include.items())
        cls._declared_fields = mcs.get_declared_fields(
            klass=cls, cls_fields=own, inherited_fields=inherited, dict_cls=dict
        )
        return cls

    def __init__(cls, name, bases, attrs):
        type.__init__(cls, name, bases, attrs)
        if name and cls.opts.register:
            from .class_registry import register

            register(name, cls)

    @property
    def _hooks(cls):
        """The decorated methods by what they are for, in the order of their names."""
        found = cls.__dict__.get("_found_hooks")
        if found is None:
            found = {tag: [] for tag in _TAGS}
            members = {}
            for base in reversed(cls.__mro__):
                members.update(base.__dict__)
            for name in sorted(members):
                marks = getattr(members[name], "__marshmallow_hook__", None)
                for tag, configs in marks.items() if isinstance(marks, dict) else ():
                    found[tag].extend([(name, many, options) for many, options in configs])
            cls._found_hooks = found
        return found

    @classmethod
    def get_declared_fields(mcs, klass, cls_fields, inherited_fields, dict_cls=dict):
        return dict_cls(inherited_fields + cls_fields)


class _Types:
    """Which field a Python type has; most schemas never ask."""

    def __get__(self, instance, owner):
        import datetime
        import decimal
        import uuid

        from . import fields

        return {
            str: fields.String, bytes: fields.String, datetime.datetime: fields.DateTime, float: fields.Float,
            bool: fields.Boolean, tuple: fields.Raw, list: fields.Raw, set: fields.Raw, int: fields.Integer,
            uuid.UUID: fields.UUID, datetime.time: fields.Time, datetime.date: fields.Date,
            datetime.timedelta: fields.TimeDelta, decimal.Decimal: fields.Decimal,
        }


class Schema(metaclass=SchemaMeta):
    TYPE_MAPPING = _Types()
    OPTIONS_CLASS = SchemaOpts
    set_class = OrderedSet
    dict_class = dict
    error_messages = {}
    _default_error_messages = {"type": "Invalid input type.", "unknown": "Unknown field."}

    class Meta:
        pass

    def __init__(self, *, only=None, exclude=(), many=None, load_only=(), dump_only=(), partial=None, unknown=None):
        if only is not None and not _is_collection(only):
            raise StringNotCollectionError('"only" should be a list of strings')
        if not _is_collection(exclude):
            raise StringNotCollectionError('"exclude" should be a list of strings')
        from copy import copy

        self.declared_fields = {name: copy(field) for name, field in self._declared_fields.items()}
        self.many = self.opts.many if many is None else many
        self.only = only
        self.exclude = set(self.opts.exclude) | set(exclude)
        self.load_only = set(load_only) or set(self.opts.load_only)
        self.dump_only = set(dump_only) or set(self.opts.dump_only)
        self.partial = partial
        self.unknown = self.opts.unknown if unknown is None else unknown
        self._hand_down_dotted_names()
        self._init_fields()
        messages = dict(self._default_error_messages)
        for cls in reversed(type(self).__mro__):
            messages.update(getattr(cls, "error_messages", {}))
        self.error_messages = messages

    _hooks = property(lambda self: type(self)._hooks)

    def __repr__(self):
        return f"<{self.__class__.__name__}(many={self.many})>"

    @classmethod
    def from_dict(cls, fields, *, name="GeneratedSchema"):
        meta = type("GeneratedMeta", (getattr(cls, "Meta", object),), {"register": False})
        return type(name, (cls,), {**fields, "Meta": meta})

    def _hand_down_dotted_names(self):
        """only=("author.name",) is the nested field's affair but for its first part."""
        for option in ("only", "exclude"):
            names = getattr(self, option)
            if not names:
                continue
            for name in names:
                parent, dot, inner = name.partition(".")
                if dot:
                    field = self.declared_fields[parent]
                    setattr(field, option, OrderedSet([*(getattr(field, option, None) or ()), inner]))
        if self.only is not None:
            self.only = OrderedSet([name.partition(".")[0] for name in self.only])
        if self.exclude:
            self.exclude = OrderedSet([name for name in self.exclude if "." not in name])

    def _init_fields(self):
        available = OrderedSet(self.opts.fields or self.declared_fields)
        wanted = available if self.only is None else OrderedSet(self.only)
        invalid = [name for name in wanted if name not in available]
        invalid += [name for name in self.exclude if name not in available]
        if invalid:
            raise ValueError(f"Invalid fields for {self}: {OrderedSet(invalid)}.")
        self.fields = {}
        for name in wanted:
            if name not in self.exclude:
                field = self.declared_fields[name]
                self._bind_field(name, field)
                self.fields[name] = field
        self.load_fields = {name: field for name, field in self.fields.items() if not field.dump_only}
        self.dump_fields = {name: field for name, field in self.fields.items() if not field.load_only}
        _refuse_twice("data_key", self.dump_fields, lambda name, field: name if field.data_key is None else field.data_key)
        _refuse_twice("attribute", self.load_fields, lambda name, field: field.attribute or name)

    def _bind_field(self, name, field):
        if name in self.load_only:
            field.load_only = True
        if name in self.dump_only:
            field.dump_only = True
        field._bind_to_schema(name, self)
        self.on_bind_field(name, field)

    def on_bind_field(self, field_name, field_obj):
        return

    def handle_error(self, error, data, *, many, **kwargs):
        pass

    def get_attribute(self, obj, attr, default):
        from .utils import get_value

        return get_value(obj, attr, default)

    def _serialize(self, obj, *, many=False):
        if many and obj is not None:
            return [self._serialize(each, many=False) for each in obj]
        from ._loading import key_of

        dumped = self.dict_class()
        for name, field in self.dump_fields.items():
            value = field.serialize(name, obj, accessor=self.get_attribute)
            if value is not missing:
                dumped[key_of(name, field)] = value
        return dumped

    def dump(self, obj, *, many=None):
        from ._loading import processed

        many = self.many if many is None else bool(many)
        given = processed(self, "pre_dump", obj, many, obj)
        return processed(self, "post_dump", self._serialize(given, many=many), many, obj)

    def _renderer(self):
        import json

        return self.opts.render_module or json

    def dumps(self, obj, *args, many=None, **kwargs):
        return self._renderer().dumps(self.dump(obj, many=many), *args, **kwargs)

    def load(self, data, *, many=None, partial=None, unknown=None):
        return self._do_load(data, many=many, partial=partial, unknown=unknown)

    def loads(self, s, /, *, many=None, partial=None, unknown=None, **kwargs):
        return self.load(self._renderer().loads(s, **kwargs), many=many, partial=partial, unknown=unknown)

    def validate(self, data, *, many=None, partial=None):
        from .exceptions import ValidationError

        try:
            self._do_load(data, many=many, partial=partial, postprocess=False)
        except ValidationError as error:
            return error.messages
        return {}

    def _do_load(self, data, *, many=None, partial=None, unknown=None, postprocess=True):
        from ._loading import load

        return load(self, data, many=many, partial=partial, unknown=unknown, postprocess=postprocess)


def _refuse_twice(what, fields, key_of):
    keys = [key_of(name, field) for name, field in fields.items()]
    twice = {key for key in keys if keys.count(key) > 1}
    if twice:
        raise ValueError(
            f"The {what} argument for one or more fields collides with another field's name or {what} argument. "
            f"Check the following field names and {what} arguments: {list(twice)}"
        )


BaseSchema = Schema
