RAISE = "raise"
EXCLUDE = "exclude"
INCLUDE = "include"


class _Missing:
    def __bool__(self):
        return False

    def __repr__(self):
        return "<marshmallow.missing>"


missing = _Missing()


def _mark(fn, tag, many, **options):
    if fn is None:
        return lambda function: _mark(function, tag, many, **options)
    hooks = fn.__dict__.setdefault("__marshmallow_hook__", {})
    hooks.setdefault(tag, []).append((many, options))
    return fn


def validates(*field_names):
    return _mark(None, "validates", False, field_names=field_names)


def validates_schema(fn=None, *, pass_collection=False, pass_original=False, skip_on_field_errors=True):
    return _mark(fn, "validates_schema", pass_collection, pass_original=pass_original,
                 skip_on_field_errors=skip_on_field_errors)


def pre_dump(fn=None, *, pass_collection=False):
    return _mark(fn, "pre_dump", pass_collection)


def post_dump(fn=None, *, pass_collection=False, pass_original=False):
    return _mark(fn, "post_dump", pass_collection, pass_original=pass_original)


def pre_load(fn=None, *, pass_collection=False):
    return _mark(fn, "pre_load", pass_collection)


def post_load(fn=None, *, pass_collection=False, pass_original=False):
    return _mark(fn, "post_load", pass_collection, pass_original=pass_original)
