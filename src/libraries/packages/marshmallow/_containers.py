"""Fields that hold others: schemas, lists, tuples and dictionaries."""

from copy import copy

from ._field import Field, field_of
from .decorators import missing
from .exceptions import StringNotCollectionError, ValidationError
from .utils import is_collection, is_sequence_but_not_string


class Nested(Field):
    default_error_messages = {"type": "Invalid type."}

    def __init__(self, nested, *, only=None, exclude=(), many=None, unknown=None, **kwargs):
        for name, value in (("only", only), ("exclude", exclude)):
            if value is not None and (isinstance(value, (str, bytes)) or not hasattr(value, "__getitem__")):
                raise StringNotCollectionError(f'"{name}" should be a collection of strings.')
        super().__init__(**kwargs)
        self.nested = nested
        self.only = only
        self.exclude = exclude
        self.many = many
        self.unknown = unknown
        self._schema = None

    @property
    def schema(self):
        self._schema = self._schema or self._made()
        return self._schema

    def _made(self):
        from .schema import Schema, SchemaMeta

        nested = self.nested
        if callable(nested) and not isinstance(nested, SchemaMeta):
            nested = nested()
        if isinstance(nested, dict):
            nested = Schema.from_dict(nested)
        if isinstance(nested, Schema):
            return self._narrowed(copy(nested))
        if isinstance(nested, (str, bytes)):
            from .class_registry import get_class

            nested = get_class(nested)
        elif not (isinstance(nested, type) and issubclass(nested, Schema)):
            raise ValueError(f"`Nested` fields must be passed a `Schema`, not {nested.__class__}.")
        return nested(
            many=bool(self.many), only=self.only, exclude=self.exclude, load_only=self._of_root("load_only"),
            dump_only=self._of_root("dump_only"),
        )

    def _narrowed(self, schema):
        """A schema that was given made, without what this field leaves out."""
        set_class = schema.set_class
        if self.only is not None:
            had = schema.fields if schema.only is None else schema.only
            schema.only = set_class([name for name in self.only if name in had])
        if self.exclude:
            schema.exclude = set_class([*self.exclude, *schema.exclude])
        if self.many is not None:
            schema.many = self.many
        schema._init_fields()
        return schema

    def _of_root(self, option):
        start = f"{self.name}."
        return [name[len(start) :] for name in getattr(self.root, option, ()) if name.startswith(start)]

    def _serialize(self, nested_obj, attr, obj, **kwargs):
        schema = self.schema
        if nested_obj is None:
            return None
        return schema.dump(nested_obj, many=schema.many or self.many)

    def _test_collection(self, value):
        if (self.schema.many or self.many) and not is_collection(value):
            raise self.make_error("type", input=value, type=value.__class__.__name__)

    def _load(self, value, partial=None):
        try:
            return self.schema.load(value, unknown=self.unknown, partial=partial)
        except ValidationError as error:
            raise ValidationError(error.messages, valid_data=error.valid_data) from error

    def _deserialize(self, value, attr, data, partial=None, **kwargs):
        self._test_collection(value)
        return self._load(value, partial=partial)


class Pluck(Nested):
    def __init__(self, nested, field_name, *, many=False, unknown=None, **kwargs):
        super().__init__(nested, only=(field_name,), many=many, unknown=unknown, **kwargs)
        self.field_name = field_name

    @property
    def _field_data_key(self):
        key = self.schema.fields[self.field_name].data_key
        return self.field_name if key is None else key

    def _serialize(self, nested_obj, attr, obj, **kwargs):
        dumped = super()._serialize(nested_obj, attr, obj, **kwargs)
        if dumped is None:
            return None
        key = self._field_data_key
        return [each[key] for each in dumped] if self.many else dumped[key]

    def _deserialize(self, value, attr, data, partial=None, **kwargs):
        self._test_collection(value)
        key = self._field_data_key
        return self._load([{key: each} for each in value] if self.many else {key: value}, partial=partial)


def _bound(inner, name, parent):
    """A field within another one, as it is bound to it."""
    inner = copy(inner)
    inner._bind_to_schema(name, parent)
    if isinstance(inner, Nested) and hasattr(parent, "only"):
        inner.only, inner.exclude = parent.only, parent.exclude
    return inner


def _loaded(pairs, kwargs):
    """The values that fields make of each; what is wrong with some of them is told at once."""
    result, errors = [], {}
    for index, (field, each) in enumerate(pairs):
        try:
            result.append(field.deserialize(each, **kwargs))
        except ValidationError as error:
            if error.valid_data is not None:
                result.append(error.valid_data)
            errors[index] = error.messages
    if errors:
        raise ValidationError(errors, valid_data=result)
    return result


class List(Field):
    default_error_messages = {"invalid": "Not a valid list."}

    def __init__(self, cls_or_instance, **kwargs):
        super().__init__(**kwargs)
        self.inner = field_of(
            cls_or_instance, "The list elements must be a subclass or instance of marshmallow.fields.Field."
        )
        if isinstance(self.inner, Nested):
            self.only, self.exclude = self.inner.only, self.inner.exclude

    def _bind_to_schema(self, field_name, parent):
        super()._bind_to_schema(field_name, parent)
        self.inner = _bound(self.inner, field_name, self)

    def _serialize(self, value, attr, obj, **kwargs):
        return None if value is None else [self.inner._serialize(each, attr, obj, **kwargs) for each in value]

    def _deserialize(self, value, attr, data, **kwargs):
        if not is_collection(value):
            raise self.make_error("invalid")
        return _loaded([(self.inner, each) for each in value], kwargs)


class Tuple(Field):
    default_error_messages = {"invalid": "Not a valid tuple."}

    def __init__(self, tuple_fields, **kwargs):
        super().__init__(**kwargs)
        if not is_collection(tuple_fields):
            raise ValueError("tuple_fields must be an iterable of Field classes or instances.")
        otherwise = 'Elements of "tuple_fields" must be subclasses or instances of marshmallow.fields.Field.'
        self.tuple_fields = [field_of(field, otherwise) for field in tuple_fields]

    def _bind_to_schema(self, field_name, parent):
        super()._bind_to_schema(field_name, parent)
        self.tuple_fields = [_bound(field, field_name, self) for field in self.tuple_fields]

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        pairs = zip(self.tuple_fields, value, strict=True)
        return tuple([field._serialize(each, attr, obj, **kwargs) for field, each in pairs])

    def _deserialize(self, value, attr, data, **kwargs):
        from .validate import Length

        if not is_sequence_but_not_string(value):
            raise self.make_error("invalid")
        Length(equal=len(self.tuple_fields))(value)
        return tuple(_loaded(list(zip(self.tuple_fields, value)), kwargs))


class Mapping(Field):
    mapping_type = dict
    default_error_messages = {"invalid": "Not a valid mapping type."}

    def __init__(self, keys=None, values=None, **kwargs):
        super().__init__(**kwargs)
        otherwise = '"{}" must be a subclass or instance of marshmallow.fields.Field.'
        self.key_field = None if keys is None else field_of(keys, otherwise.format("keys"))
        self.value_field = None if values is None else field_of(values, otherwise.format("values"))
        if isinstance(self.value_field, Nested):
            self.only, self.exclude = self.value_field.only, self.value_field.exclude

    def _bind_to_schema(self, field_name, parent):
        super()._bind_to_schema(field_name, parent)
        if self.value_field:
            self.value_field = _bound(self.value_field, field_name, self)
        if self.key_field:
            self.key_field = _bound(self.key_field, field_name, self)

    def _serialize(self, value, attr, obj, **kwargs):
        if value is None:
            return None
        if not self.value_field and not self.key_field:
            return self.mapping_type(value)

        def dumped(field, each):
            return each if field is None else field._serialize(each, None, None, **kwargs)

        result = self.mapping_type()
        keys = {key: dumped(self.key_field, key) for key in value}
        for key, each in value.items():
            result[keys[key]] = dumped(self.value_field, each)
        return result

    def _deserialize(self, value, attr, data, **kwargs):
        from collections.abc import Mapping as AnyMapping

        if not isinstance(value, AnyMapping):
            raise self.make_error("invalid")
        if not self.value_field and not self.key_field:
            return self.mapping_type(value)
        errors = {}

        def loaded(field, each, key, what):
            if field is None:
                return each
            try:
                return field.deserialize(each, **kwargs)
            except ValidationError as error:
                errors.setdefault(key, {})[what] = error.messages
                return missing if what == "key" or error.valid_data is None else error.valid_data

        result = self.mapping_type()
        keys = {key: loaded(self.key_field, key, key, "key") for key in value}
        for key, each in value.items():
            made = loaded(self.value_field, each, key, "value")
            if made is not missing and keys[key] is not missing:
                result[keys[key]] = made
        if errors:
            from collections import defaultdict

            raise ValidationError(defaultdict(dict, errors), valid_data=result)
        return result


class Dict(Mapping):
    pass
