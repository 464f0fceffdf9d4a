import inspect
from collections import namedtuple

from .errors import abort
from .marshalling import marshal, marshal_with
from .model import Model, OrderedModel, SchemaModel
from .reqparse import RequestParser

ResourceRoute = namedtuple("ResourceRoute", "resource urls route_doc kwargs")


class Namespace:
    def __init__(
        self,
        name,
        description=None,
        path=None,
        decorators=None,
        validate=None,
        authorizations=None,
        ordered=False,
        **kwargs,
    ):
        import logging

        self.name = name
        self.description = description
        self._path = path
        self._validate = validate
        self.models = {}
        self.urls = {}
        self.decorators = decorators or []
        self.resources = []
        self.error_handlers = {}
        self.default_error_handler = None
        self.authorizations = authorizations
        self.ordered = ordered
        self.apis = [kwargs["api"]] if "api" in kwargs else []
        self.logger = logging.getLogger(__name__ + "." + self.name)

    @property
    def path(self):
        return (self._path or "/" + self.name).rstrip("/")

    def add_resource(self, resource, *urls, **kwargs):
        route_doc = kwargs.pop("route_doc", {})
        self.resources.append(ResourceRoute(resource, urls, route_doc, kwargs))
        for api in self.apis:
            api.register_resource(self, resource, *api.ns_urls(self, urls), **kwargs)

    def route(self, *urls, **kwargs):
        def wrapper(cls):
            doc = kwargs.pop("doc", None)
            if doc is not None:
                kwargs["route_doc"] = doc
            self.add_resource(cls, *urls, **kwargs)
            return cls

        return wrapper

    def doc(self, shortcut=None, **kwargs):
        if isinstance(shortcut, str):
            kwargs["id"] = shortcut
        shown = shortcut if isinstance(shortcut, bool) else True

        def wrapper(documented):
            documented.__apidoc__ = {**(getattr(documented, "__apidoc__", None) or {}), **kwargs} if shown else False
            return documented

        return wrapper

    def hide(self, func):
        return self.doc(False)(func)

    def abort(self, *args, **kwargs):
        abort(*args, **kwargs)

    def add_model(self, name, definition):
        self.models[name] = definition
        for api in self.apis:
            api.models[name] = definition
        return definition

    def model(self, name=None, model=None, mask=None, strict=False, **kwargs):
        made = (OrderedModel if self.ordered else Model)(name, model, mask=mask, strict=strict)
        made.__apidoc__.update(kwargs)
        return self.add_model(name, made)

    def schema_model(self, name=None, schema=None):
        return self.add_model(name, SchemaModel(name, schema))

    def extend(self, name, parent, fields):
        parents = parent + [fields] if isinstance(parent, list) else [parent, fields]
        return self.add_model(name, Model.extend(name, *parents))

    def clone(self, name, *specs):
        return self.add_model(name, Model.clone(name, *specs))

    def inherit(self, name, *specs):
        return self.add_model(name, Model.inherit(name, *specs))

    def expect(self, *inputs, **kwargs):
        return self.doc(validate=kwargs.get("validate", self._validate), expect=list(inputs))

    def parser(self):
        return RequestParser()

    def as_list(self, field):
        return field

    def marshal_with(self, fields, as_list=False, code=200, description=None, **kwargs):
        return lambda func: marshal_with(fields, ordered=self.ordered, **kwargs)(func)

    def marshal_list_with(self, fields, **kwargs):
        return self.marshal_with(fields, True, **kwargs)

    def marshal(self, *args, **kwargs):
        return marshal(*args, **kwargs)

    def errorhandler(self, exception):
        if not (inspect.isclass(exception) and issubclass(exception, Exception)):
            self.default_error_handler = exception
            return exception

        def wrapper(func):
            self.error_handlers[exception] = func
            return func

        return wrapper

    def param(self, name, description=None, _in="query", **kwargs):
        return self.doc(params={name: {**kwargs, "in": _in, "description": description}})

    def response(self, code, description, model=None, **kwargs):
        return self.doc(responses={str(code): (description, model, kwargs)})

    def header(self, name, description=None, **kwargs):
        return self.doc(headers={name: {"description": description, **kwargs}})

    def produces(self, mimetypes):
        return self.doc(produces=mimetypes)

    def deprecated(self, func):
        return self.doc(deprecated=True)(func)

    def vendor(self, *args, **kwargs):
        for given in args:
            kwargs.update(given)
        return self.doc(vendor=kwargs)

    @property
    def payload(self):
        from flask import request

        return request.get_json()
