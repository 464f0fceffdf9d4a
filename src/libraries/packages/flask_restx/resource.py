from _firstboot_answers import answer_of, method_of
from flask.views import MethodView


class Resource(MethodView):
    representations = None
    method_decorators = []

    def __init__(self, api=None, *args, **kwargs):
        self.api = api

    def dispatch_request(self, *args, **kwargs):
        method = method_of(self, self.method_decorators)
        self.validate_payload(method)
        return answer_of(self, method, args, kwargs)

    def validate_payload(self, func):
        about = getattr(func, "__apidoc__", None) or {}
        validate = about.get("validate")
        if about.get("expect") and (self.api._validate if validate is None else validate):
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("flask_restx: checking what a request sends")
