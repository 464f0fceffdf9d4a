RAISE = "raise"
EXCLUDE = "exclude"
INCLUDE = "include"


class _Missing:
    def __bool__(self):
        return False

    def __repr__(self):
        return "<marshmallow.missing>"


missing = _Missing()


def _hook(tag):
    def mark(fn=None, **kwargs):
        def decorate(function):
            function._marshmallow_hook = dict(getattr(function, "_marshmallow_hook", {}), **{tag: kwargs})
            return function

        return decorate if fn is None else decorate(fn)

    mark.__name__ = tag
    return mark


pre_dump = _hook("pre_dump")
post_dump = _hook("post_dump")
pre_load = _hook("pre_load")
post_load = _hook("post_load")
validates_schema = _hook("validates_schema")


def validates(*field_names):
    return _hook("validates")(field_names=field_names)
