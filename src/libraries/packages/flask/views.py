from .globals import current_app, request

http_method_funcs = frozenset(["get", "post", "head", "options", "delete", "put", "trace", "patch"])


class View:
    methods = None
    provide_automatic_options = None
    decorators = []
    init_every_request = True

    def dispatch_request(self):
        raise NotImplementedError()

    @classmethod
    def as_view(cls, name, *class_args, **class_kwargs):
        if cls.init_every_request:

            def view(**kwargs):
                instance = view.view_class(*class_args, **class_kwargs)
                return current_app.ensure_sync(instance.dispatch_request)(**kwargs)

        else:
            instance = cls(*class_args, **class_kwargs)

            def view(**kwargs):
                return current_app.ensure_sync(instance.dispatch_request)(**kwargs)

        if cls.decorators:
            view.__name__ = name
            view.__module__ = cls.__module__
            for decorator in cls.decorators:
                view = decorator(view)
        view.view_class = cls
        view.__name__ = name
        view.__doc__ = cls.__doc__
        view.__module__ = cls.__module__
        view.methods = cls.methods
        view.provide_automatic_options = cls.provide_automatic_options
        return view


class MethodView(View):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "methods" in cls.__dict__:
            return
        methods = set()
        for base in cls.__bases__:
            methods.update(getattr(base, "methods", None) or ())
        methods.update([name.upper() for name in http_method_funcs if hasattr(cls, name)])
        if methods:
            cls.methods = methods

    def dispatch_request(self, **kwargs):
        method = getattr(self, request.method.lower(), None)
        if method is None and request.method == "HEAD":
            method = getattr(self, "get", None)
        assert method is not None, f"Unimplemented method {request.method!r}"
        return current_app.ensure_sync(method)(**kwargs)
