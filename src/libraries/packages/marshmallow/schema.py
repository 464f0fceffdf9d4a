from .decorators import RAISE
from .fields import Field


class SchemaOpts:
    def __init__(self, meta, ordered=False):
        self.fields = getattr(meta, "fields", ())
        if not isinstance(self.fields, (list, tuple)):
            raise ValueError("`fields` option must be a list or tuple.")
        self.exclude = getattr(meta, "exclude", ())
        if not isinstance(self.exclude, (list, tuple)):
            raise ValueError("`exclude` must be a list or tuple.")
        self.dateformat = getattr(meta, "dateformat", None)
        self.include = getattr(meta, "include", {})
        self.load_only = getattr(meta, "load_only", ())
        self.dump_only = getattr(meta, "dump_only", ())
        self.unknown = getattr(meta, "unknown", RAISE)
        self.many = getattr(meta, "many", False)


class SchemaMeta(type):
    def __new__(mcs, name, bases, attrs):
        own = [(key, value) for key, value in attrs.items() if isinstance(value, Field)]
        for key, _ in own:
            del attrs[key]
        cls = type.__new__(mcs, name, bases, attrs)
        cls.opts = cls.OPTIONS_CLASS(cls.Meta)
        declared = {}
        for base in reversed(cls.__mro__[1:]):
            declared.update(getattr(base, "__dict__", {}).get("_own_fields", {}))
        cls._own_fields = dict(own)
        declared.update(own)
        cls._declared_fields = mcs.get_declared_fields(cls, declared)
        return cls

    @classmethod
    def get_declared_fields(mcs, cls, declared):
        return declared


class Schema(metaclass=SchemaMeta):
    TYPE_MAPPING = {}
    OPTIONS_CLASS = SchemaOpts

    class Meta:
        pass

    def __init__(self, *, only=None, exclude=(), many=None, load_only=(), dump_only=(), partial=None, unknown=None):
        self.declared_fields = dict(self._declared_fields)
        self.many = self.opts.many if many is None else many
        self.only = only
        self.exclude = set(self.opts.exclude) | set(exclude)
        self.unknown = self.opts.unknown if unknown is None else unknown
        names = list(only or self.opts.fields or self.declared_fields)
        unknown_names = [name for name in names if name not in self.declared_fields and not self.opts.fields]
        if unknown_names:
            raise ValueError(f"Invalid fields for {self}: {set(unknown_names)}.")
        self.fields = {
            name: self.declared_fields.get(name) or Field() for name in names if name not in self.exclude
        }

    def __repr__(self):
        return f"<{self.__class__.__name__}(many={self.many})>"

    @classmethod
    def from_dict(cls, fields, *, name="GeneratedSchema"):
        return type(name, (cls,), dict(fields))

    def dump(self, obj, *, many=None):
        if self.many if many is None else many:
            return [self.dump(item, many=False) for item in obj]
        return {
            field.data_key or name: field.serialize(field.attribute or name, obj)
            for name, field in self.fields.items()
            if not field.load_only
        }

    def load(self, data, **options):
        from _firstboot_catalogue import unmodelled

        return unmodelled("marshmallow.Schema.load()")

    validate = loads = dumps = load


BaseSchema = Schema
