class SerializerMixin:
    serialize_only = ()
    serialize_rules = ()
    date_format = "%Y-%m-%d"
    datetime_format = "%Y-%m-%d %H:%M:%S"
    time_format = "%H:%M"
    decimal_format = "{}"
    serialize_types = ()
    auto_serialize_properties = False
    max_serialization_depth = float("inf")

    def to_dict(
        self,
        only=(),
        rules=(),
        date_format=None,
        datetime_format=None,
        time_format=None,
        tzinfo=None,
        decimal_format=None,
        serialize_types=None,
        max_serialization_depth=None,
        exclude_values=None,
        **kwargs,
    ):
        if tzinfo is not None or serialize_types or self.serialize_types or self.auto_serialize_properties:
            from _firstboot_catalogue import unmodelled

            return unmodelled("SerializerMixin.to_dict() with types, time zones or properties")
        depth = self.max_serialization_depth if max_serialization_depth is None else max_serialization_depth
        work = Serializer(
            date_format=date_format or self.date_format,
            datetime_format=datetime_format or self.datetime_format,
            time_format=time_format or self.time_format,
            decimal_format=decimal_format or self.decimal_format,
        )
        return work.of_model(self, tuple(only), tuple(rules), depth)


class Serializer:
    def __init__(self, **formats):
        self.formats = formats

    def of_model(self, model, only, rules, depth):
        """`only` and `rules` are dotted paths from the model on; a rule with a minus takes away."""
        own = tuple(model.serialize_rules)
        # Who says what is wanted does not get what the class adds.
        rules = rules + (tuple([rule for rule in own if rule.startswith("-")]) if only else own)
        only = only or tuple(model.serialize_only)
        added = [rule for rule in rules if not rule.startswith("-")]
        gone = [rule[1:] for rule in rules if rule.startswith("-")]
        keys = _first_parts(only) if only else _keys_of(model)
        found = {}
        for key in [key for key in dict.fromkeys([*keys, *_first_parts(added)]) if key not in gone]:
            value = getattr(model, key)
            value = value() if callable(value) else value
            inner = tuple(_below(key, added)) + tuple([f"-{path}" for path in _below(key, gone)])
            if _is_deep(value) and depth <= 0:
                continue
            found[key] = self.of_value(value, tuple(_below(key, only)), inner, depth - 1)
        return found

    def of_value(self, value, only=(), rules=(), depth=float("inf")):
        if value is None or isinstance(value, (str, int, float)):
            return value
        if isinstance(value, SerializerMixin):
            return self.of_model(value, only, rules, depth)
        if hasattr(value, "isoformat"):
            kind = "datetime" if hasattr(value, "hour") and hasattr(value, "year") else "time"
            kind = kind if hasattr(value, "hour") else "date"
            return value.strftime(self.formats[f"{kind}_format"])
        if isinstance(value, dict):
            return {key: self.of_value(each, only, rules, depth) for key, each in value.items()}
        if type(value).__name__ == "Decimal":
            return self.formats["decimal_format"].format(value)
        if type(value).__name__ == "UUID":
            return str(value)
        if hasattr(type(value), "__members__"):
            return value.value
        if isinstance(value, bytes):
            return value.decode()
        if hasattr(value, "__iter__"):
            return [self.of_value(each, only, rules, depth) for each in value]
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"serializing a {type(value).__name__}")


def _keys_of(model):
    return [prop.key for prop in type(model).__mapper__.attrs]


def _first_parts(paths):
    return [path.partition(".")[0] for path in paths]


def _below(key, paths):
    """The rest of the paths that go on from a key."""
    return [path.partition(".")[2] for path in paths if path.startswith(key + ".")]


def _is_deep(value):
    """Whether a value is a model, or holds some."""
    if isinstance(value, (str, bytes, dict)) or not hasattr(value, "__iter__"):
        return isinstance(value, SerializerMixin)
    return any([isinstance(each, SerializerMixin) for each in value])


def serialize_collection(iterable, *args, **kwargs):
    return [item.to_dict(*args, **kwargs) for item in iterable]
