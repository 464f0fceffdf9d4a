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

    def to_dict(self, only=(), rules=(), **options):
        skipped = {rule[1:] for rule in tuple(self.serialize_rules) + tuple(rules) if rule.startswith("-")}
        wanted = tuple(only) or tuple(self.serialize_only)
        for relation in type(self).__mapper__.relationships:
            if relation.key not in skipped and (not wanted or relation.key in wanted):
                from _firstboot_catalogue import unmodelled

                return unmodelled(f"{type(self).__name__}.to_dict() of a relationship")
        found = {}
        for column in type(self).__mapper__.column_attrs:
            if column.key not in skipped and (not wanted or column.key in wanted):
                found[column.key] = self._plain(getattr(self, column.key))
        return found

    def _plain(self, value):
        if hasattr(value, "strftime"):
            if hasattr(value, "hour") and hasattr(value, "year"):
                return value.strftime(self.datetime_format)
            return value.strftime(self.date_format if hasattr(value, "year") else self.time_format)
        return value


class Serializer:
    pass


def serialize_collection(iterable, *args, **kwargs):
    return [item.to_dict(*args, **kwargs) for item in iterable]
