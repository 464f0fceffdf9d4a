from _firstboot_answers import Answering, answer_of, json_answer, method_of, unpack
from _firstboot_functions import update_wrapper
from _firstboot_rules import LateRule, rule_adder
from flask import abort as original_flask_abort
from flask import request
from flask.views import MethodView


def abort(http_status_code, **kwargs):
    from werkzeug.exceptions import HTTPException

    try:
        original_flask_abort(http_status_code)
    except HTTPException as error:
        if kwargs:
            error.data = kwargs
        raise


def output_json(data, code, headers=None):
    return json_answer(data, code, headers, "RESTFUL_JSON", indent=4, sort_keys=False)


class Resource(MethodView):
    representations = None
    method_decorators = []

    def dispatch_request(self, *args, **kwargs):
        decorators = self.method_decorators
        if isinstance(decorators, dict):
            decorators = decorators.get(request.method.lower(), [])
        return answer_of(self, method_of(self, decorators), args, kwargs)


class Api(Answering):
    def __init__(
        self,
        app=None,
        prefix="",
        default_mediatype="application/json",
        decorators=None,
        catch_all_404s=False,
        serve_challenge_on_401=False,
        url_part_order="bae",
        errors=None,
    ):
        self.representations = {"application/json": output_json}
        self.urls = {}
        self.prefix = prefix
        self.default_mediatype = default_mediatype
        self.decorators = decorators or []
        self.catch_all_404s = catch_all_404s
        self.serve_challenge_on_401 = serve_challenge_on_401
        self.url_part_order = url_part_order
        self.errors = errors or {}
        self.blueprint_setup = None
        self.endpoints = set()
        self.resources = []
        self.app = None
        self.blueprint = None
        if app is not None:
            self.app = app
            self.init_app(app)

    def init_app(self, app):
        try:
            app.record(self._deferred_blueprint_init)
        except AttributeError:
            self._init_app(app)
        else:
            self.blueprint = app

    def _complete_url(self, url_part, registration_prefix):
        parts = {"b": registration_prefix, "a": self.prefix, "e": url_part}
        return "".join([parts[key] for key in self.url_part_order if parts[key]])

    def _deferred_blueprint_init(self, setup_state):
        self.blueprint_setup = setup_state
        if not setup_state.first_registration:
            raise ValueError("flask-restful blueprints can only be registered once.")
        setup_state.add_url_rule = rule_adder(setup_state)
        self._init_app(setup_state.app)

    def _init_app(self, app):
        for resource, urls, kwargs in self.resources:
            self._register_view(app, resource, *urls, **kwargs)

    def add_resource(self, resource, *urls, **kwargs):
        if self.app is not None:
            self._register_view(self.app, resource, *urls, **kwargs)
        else:
            self.resources.append((resource, urls, kwargs))

    def resource(self, *urls, **kwargs):
        def decorator(cls):
            self.add_resource(cls, *urls, **kwargs)
            return cls

        return decorator

    def _register_view(self, app, resource, *urls, **kwargs):
        endpoint = kwargs.pop("endpoint", None) or resource.__name__.lower()
        self.endpoints.add(endpoint)
        args = kwargs.pop("resource_class_args", ())
        named = kwargs.pop("resource_class_kwargs", {})
        if endpoint in getattr(app, "view_functions", {}):
            previous = app.view_functions[endpoint].__dict__["view_class"]
            if previous != resource:
                raise ValueError(
                    f"This endpoint ({endpoint}) is already set to the class {previous.__name__}."
                )
        resource.mediatypes = lambda cls: [self.default_mediatype]
        resource.endpoint = endpoint
        view = self.output(resource.as_view(endpoint, *args, **named))
        for decorator in self.decorators:
            view = decorator(view)
        for url in urls:
            if self.blueprint:
                if self.blueprint_setup:
                    self.blueprint_setup.add_url_rule(url, view_func=view, **kwargs)
                    continue
                app.add_url_rule(LateRule(self, url), view_func=view, **kwargs)
            else:
                app.add_url_rule(self._complete_url(url, ""), view_func=view, **kwargs)

    def representation(self, mediatype):
        def wrapper(func):
            self.representations[mediatype] = func
            return func

        return wrapper

    def url_for(self, resource, **values):
        from flask import url_for

        endpoint = f"{self.blueprint.name}.{resource.endpoint}" if self.blueprint else resource.endpoint
        return url_for(endpoint, **values)


def marshal(data, fields, envelope=None):
    from collections import OrderedDict

    if isinstance(data, (list, tuple)):
        rows = [marshal(item, fields) for item in data]
        return OrderedDict({envelope: rows}) if envelope else rows
    made = OrderedDict()
    for name, field in fields.items():
        if isinstance(field, dict):
            made[name] = marshal(data, field)
        else:
            made[name] = (field() if isinstance(field, type) else field).output(name, data)
    return OrderedDict({envelope: made}) if envelope else made


class marshal_with:
    def __init__(self, fields, envelope=None):
        self.fields = fields
        self.envelope = envelope

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


def __getattr__(name):
    import sys

    from _firstboot_functions import Places, load_name

    places = Places(("fields", "fields"), ("reqparse", "reqparse"), ("inputs", "inputs"))
    return load_name(sys.modules[__name__], places, name)
