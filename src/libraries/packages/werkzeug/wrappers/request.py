from ..datastructures import ImmutableMultiDict, MultiDict
from ..sansio.request import Request as RequestBase


class Request(RequestBase):
    def __init__(self, environ, populate_request=True, shallow=False):
        super().__init__(environ)
        self.environ = environ
        self.form = _form(environ.get("_firstboot.form"))
        self.files = MultiDict()

    def __repr__(self):
        return f"<{type(self).__name__} {self.url!r} [{self.method}]>"


def _form(data):
    if not isinstance(data, dict):
        return MultiDict()
    pairs = [(name, each) for name, value in data.items() for each in (value if isinstance(value, list) else [value])]
    return ImmutableMultiDict([(name, str(value)) for name, value in pairs])
