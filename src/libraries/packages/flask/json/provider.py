import json


class JSONProvider:
    def __init__(self, app):
        self._app = app

    def dumps(self, obj, **kwargs):
        raise NotImplementedError

    def dump(self, obj, fp, **kwargs):
        fp.write(self.dumps(obj, **kwargs))

    def loads(self, s, **kwargs):
        raise NotImplementedError

    def load(self, fp, **kwargs):
        return self.loads(fp.read(), **kwargs)

    def _prepare_response_obj(self, args, kwargs):
        if args and kwargs:
            raise TypeError("app.json.response() takes either args or kwargs, not both")
        if not args and not kwargs:
            return None
        return args[0] if len(args) == 1 else args or kwargs

    def response(self, *args, **kwargs):
        body = self.dumps(self._prepare_response_obj(args, kwargs))
        return self._app.response_class(body, mimetype="application/json")


def _default(o):
    from datetime import date

    if isinstance(o, date):
        from werkzeug.http import http_date

        return http_date(o)
    if type(o).__name__ in ("Decimal", "UUID"):
        return str(o)
    if hasattr(o, "__dataclass_fields__") and not isinstance(o, type):
        from dataclasses import asdict

        return asdict(o)
    if hasattr(o, "__html__"):
        return str(o.__html__())
    raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")


class DefaultJSONProvider(JSONProvider):
    default = staticmethod(_default)
    ensure_ascii = True
    sort_keys = True
    compact = None
    mimetype = "application/json"

    def dumps(self, obj, **kwargs):
        kwargs.setdefault("default", self.default)
        kwargs.setdefault("ensure_ascii", self.ensure_ascii)
        kwargs.setdefault("sort_keys", self.sort_keys)
        return json.dumps(obj, **kwargs)

    def loads(self, s, **kwargs):
        return json.loads(s, **kwargs)

    def response(self, *args, **kwargs):
        obj = self._prepare_response_obj(args, kwargs)
        spread = self._app.debug if self.compact is None else not self.compact
        layout = {"indent": 2} if spread else {"separators": (",", ":")}
        return self._app.response_class(self.dumps(obj, **layout) + "\n", mimetype=self.mimetype)
