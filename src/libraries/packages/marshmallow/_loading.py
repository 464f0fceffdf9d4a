"""How a schema makes values of data, and what it says of data that is wrong."""

from .decorators import EXCLUDE, INCLUDE, RAISE, missing
from .error_store import ErrorStore
from .exceptions import SCHEMA, ValidationError
from .utils import is_collection, is_sequence_but_not_string, set_value


def key_of(name, field):
    return name if field.data_key is None else field.data_key


def processed(schema, tag, data, many, original, **options):
    """The data after the schema's own methods; those of whole collections come first when it is loaded."""
    for whole in (False, True) if tag.endswith("dump") else (True, False):
        for name, of_collection, config in schema._hooks[tag]:
            if of_collection != whole:
                continue
            method = getattr(schema, name)

            def call(each, its_original):
                given = (each, its_original) if config.get("pass_original") else (each,)
                return method(*given, many=many, **options)

            if many and not whole:
                originals = list(original) if config.get("pass_original") else ()
                data = [
                    call(each, originals[place] if place < len(originals) else None)
                    for place, each in enumerate(data)
                ]
            else:
                data = call(data, original)
    return data


def load(schema, data, *, many, partial, unknown, postprocess):
    many = schema.many if many is None else bool(many)
    unknown = schema.unknown if unknown is None else unknown
    partial = schema.partial if partial is None else partial
    options = {"partial": partial, "unknown": unknown}
    errors, result = {}, None
    try:
        given = processed(schema, "pre_load", data, many, data, **options)
    except ValidationError as error:
        errors = error.normalized_messages()
    if not errors:
        store = ErrorStore()
        result = _read(schema, given, store, many, partial, unknown)
        _validate_fields(schema, store, result, many)
        _validate_whole(schema, store, result, data, many, options)
        errors = store.errors
        if not errors and postprocess:
            try:
                result = processed(schema, "post_load", result, many, data, **options)
            except ValidationError as error:
                errors = error.normalized_messages()
    if errors:
        error = ValidationError(errors, data=data, valid_data=result)
        schema.handle_error(error, data, many=many, partial=partial)
        raise error
    return result


def _read(schema, data, store, many, partial, unknown, index=None):
    from collections.abc import Mapping

    index = index if schema.opts.index_errors else None
    if many and is_sequence_but_not_string(data):
        return [_read(schema, each, store, False, partial, unknown, place) for place, each in enumerate(data)]
    if many or not isinstance(data, Mapping):
        store.store_error([schema.error_messages["type"]], index=index)
        return [] if many else schema.dict_class()
    result = schema.dict_class()
    some = is_collection(partial)
    for name, field in schema.load_fields.items():
        key = key_of(name, field)
        given = data.get(key, missing)
        if given is missing and (partial is True or some and name in partial):
            continue
        options = {}
        if some:
            start = name + "."
            options["partial"] = [each[len(start) :] for each in partial if each.startswith(start)]
        elif partial is not None:
            options["partial"] = partial
        value = _kept(store, key, index, field.deserialize, given, key, data, **options)
        if value is not missing:
            set_value(result, field.attribute or name, value)
    if unknown != EXCLUDE:
        known = {key_of(name, field) for name, field in schema.load_fields.items()}
        for key in data:
            if key in known:
                continue
            if unknown == INCLUDE:
                result[key] = data[key]
            elif unknown == RAISE:
                store.store_error([schema.error_messages["unknown"]], key, index)
    return result


def _kept(store, key, index, function, *given, **options):
    """What a function makes of a value, or what is valid of it where the rest is kept as an error."""
    try:
        return function(*given, **options)
    except ValidationError as error:
        store.store_error(error.messages, key, index=index)
        return error.valid_data or missing


def _validate_fields(schema, store, result, many):
    for method, _, config in schema._hooks["validates"]:
        for name in config["field_names"]:
            field = schema.fields.get(name)
            if field is None:
                if name in schema.declared_fields:
                    continue
                raise ValueError(f'"{name}" field does not exist.') from KeyError(name)
            key = key_of(name, field)
            attribute = field.attribute or name
            for place, item in enumerate(result) if many else [(None, result)]:
                if attribute not in item:
                    continue
                index = place if schema.opts.index_errors else None
                kept = _kept(store, key, index, getattr(schema, method), item[attribute], data_key=key)
                if kept is missing:
                    item.pop(name, None)


def _validate_whole(schema, store, result, original, many, options):
    found_before = bool(store.errors)
    for whole in (True, False):
        for name, of_collection, config in schema._hooks["validates_schema"]:
            if of_collection != whole or found_before and config["skip_on_field_errors"]:
                continue
            by_item = many and not whole
            pairs = enumerate(zip(result, original, strict=True)) if by_item else [(None, (result, original))]
            for index, (item, its_original) in pairs:
                given = (item, its_original) if config.get("pass_original") else (item,)
                try:
                    getattr(schema, name)(*given, many=many, **options)
                except ValidationError as error:
                    key = error.field_name
                    field = None if key == SCHEMA else schema.fields.get(key) or schema.declared_fields.get(key)
                    store.store_error(error.messages, key_of(key, field) if field else key, index=index)
