from http import HTTPStatus

import flask
from _firstboot_functions import update_wrapper
from flask.views import MethodView
from webargs.flaskparser import FlaskParser


class ResponseMixin:
    def response(
        self,
        status_code,
        schema=None,
        *,
        content_type=None,
        description=None,
        example=None,
        examples=None,
        headers=None,
    ):
        self._make_doc_response_schema(schema() if isinstance(schema, type) else schema)
        if description is None:
            HTTPStatus(int(status_code))
        return _documented

    def alt_response(
        self,
        status_code,
        response=None,
        *,
        schema=None,
        content_type=None,
        description=None,
        example=None,
        examples=None,
        headers=None,
        success=False,
    ):
        if response is not None:
            return _documented
        return self.response(status_code, schema, description=description)

    @staticmethod
    def _make_doc_response_schema(schema):
        return schema

    @staticmethod
    def _prepare_response_content(data):
        return data


class ArgumentsMixin:
    ARGUMENTS_PARSER = FlaskParser()

    def arguments(
        self,
        schema,
        *,
        location="json",
        content_type=None,
        required=True,
        description=None,
        example=None,
        examples=None,
        **kwargs,
    ):
        HTTPStatus(kwargs.get("error_status_code", self.ARGUMENTS_PARSER.DEFAULT_VALIDATION_STATUS))

        def decorator(function):
            return self.ARGUMENTS_PARSER.use_args(schema, location=location, **kwargs)(_documented(function))

        return decorator


class PaginationMixin:
    PAGINATION_ARGUMENTS_PARSER = FlaskParser()
    PAGINATION_HEADER_NAME = "X-Pagination"
    DEFAULT_PAGINATION_PARAMETERS = {"page": 1, "page_size": 10, "max_page_size": 100}

    def paginate(self, pager=None, *, page=None, page_size=None, max_page_size=None):
        return _documented


class EtagMixin:
    def etag(self, obj):
        if not isinstance(obj, type(MethodView)):
            return _documented(obj)
        for method in obj.methods or ():
            setattr(obj, method.lower(), _documented(getattr(obj, method.lower())))
        return obj


class Blueprint(flask.Blueprint, ArgumentsMixin, ResponseMixin, PaginationMixin, EtagMixin):
    HTTP_METHODS = ["OPTIONS", "HEAD", "GET", "POST", "PUT", "PATCH", "DELETE"]
    DOCSTRING_INFO_DELIMITER = "---"

    def __init__(self, *args, **kwargs):
        self.description = kwargs.pop("description", "")
        super().__init__(*args, **kwargs)
        self._endpoints = []

    def add_url_rule(
        self,
        rule,
        endpoint=None,
        view_func=None,
        provide_automatic_options=None,
        *,
        parameters=None,
        tags=None,
        **options,
    ):
        if view_func is None:
            raise TypeError("view_func must be provided")
        if endpoint is None:
            endpoint = view_func.__name__
        if endpoint in self._endpoints:
            endpoint = f"{endpoint}_{len(self._endpoints)}"
        self._endpoints.append(endpoint)
        is_class = isinstance(view_func, type(MethodView))
        function = view_func.as_view(endpoint) if is_class else view_func
        super().add_url_rule(rule, endpoint, function, **options)

    def route(self, rule, *, parameters=None, tags=None, **options):
        def decorator(function):
            endpoint = options.pop("endpoint", None)
            self.add_url_rule(rule, endpoint, function, parameters=parameters, tags=tags, **options)
            return function

        return decorator

    @staticmethod
    def doc(**kwargs):
        return _documented


def _documented(function):
    def wrapper(*args, **kwargs):
        return flask.current_app.ensure_sync(function)(*args, **kwargs)

    return update_wrapper(wrapper, function)
