from _firstboot_functions import update_wrapper


def marshal(data, fields, envelope=None, skip_none=False, mask=None, ordered=False):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_restx.marshal()")


class marshal_with:
    def __init__(self, fields, envelope=None, skip_none=False, mask=None, ordered=False):
        self.fields = fields
        self.envelope = envelope
        self.skip_none = skip_none
        self.ordered = ordered
        self.mask = mask

    def __call__(self, f):
        def wrapper(*args, **kwargs):
            return marshal(f(*args, **kwargs), self.fields, self.envelope)

        return update_wrapper(wrapper, f)


class marshal_with_field:
    def __init__(self, field):
        self.field = field() if isinstance(field, type) else field

    def __call__(self, f):
        def wrapper(*args, **kwargs):
            return self.field.format(f(*args, **kwargs))

        return update_wrapper(wrapper, f)
