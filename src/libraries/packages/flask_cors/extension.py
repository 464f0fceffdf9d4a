from _firstboot_functions import update_wrapper


class CORS:
    def __init__(self, app=None, **kwargs):
        self._options = kwargs
        if app is not None:
            self.init_app(app, **kwargs)

    def init_app(self, app, **kwargs):
        def cors_after_request(response):
            return response

        app.after_request(cors_after_request)


def cross_origin(*args, **kwargs):
    options = kwargs

    def decorator(f):
        # A route under it answers OPTIONS by itself, unless it is told not to.
        if options.get("automatic_options", True):
            f.required_methods = getattr(f, "required_methods", set())
            f.required_methods.add("OPTIONS")
            f.provide_automatic_options = False

        def wrapped_function(*args, **kwargs):
            return f(*args, **kwargs)

        return update_wrapper(wrapped_function, f)

    return decorator
