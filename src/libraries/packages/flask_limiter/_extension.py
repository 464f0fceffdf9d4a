from _firstboot_functions import update_wrapper

_strategies = ("sliding-window-counter", "fixed-window", "moving-window")


class Limiter:
    def __init__(
        self,
        key_func,
        *,
        app=None,
        default_limits=None,
        default_limits_per_method=None,
        default_limits_exempt_when=None,
        default_limits_deduct_when=None,
        default_limits_cost=None,
        application_limits=None,
        application_limits_per_method=None,
        application_limits_exempt_when=None,
        application_limits_deduct_when=None,
        application_limits_cost=None,
        headers_enabled=None,
        header_name_mapping=None,
        strategy=None,
        storage_uri=None,
        storage_options=None,
        swallow_errors=None,
        fail_on_first_breach=None,
        on_breach=None,
        meta_limits=None,
        on_meta_breach=None,
        in_memory_fallback=None,
        in_memory_fallback_enabled=None,
        retry_after=None,
        key_prefix="",
        request_identifier=None,
        enabled=True,
    ):
        self.app = app
        self.enabled = enabled
        self.initialized = False
        self._key_func = key_func
        self._strategy = strategy
        self._storage_uri = storage_uri
        if app:
            self.init_app(app)

    def init_app(self, app):
        config = app.config
        self.enabled = config.setdefault("RATELIMIT_ENABLED", self.enabled)
        if not self.enabled:
            return
        uri = config.get("RATELIMIT_STORAGE_URI") or self._storage_uri
        if not uri:
            import warnings

            warnings.warn(
                "Using the in-memory storage for tracking rate limits as no storage was explicitly specified. This is"
                " not recommended for production use. See:"
                " https://flask-limiter.readthedocs.io#configuring-a-storage-backend for documentation about"
                " configuring the storage backend."
            )
            uri = "memory://"
        if uri != "memory://":
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("Flask-Limiter's storage " + uri.partition(":")[0])
        self._strategy = self._strategy or config.setdefault("RATELIMIT_STRATEGY", "fixed-window")
        if self._strategy not in _strategies:
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled(f"Flask-Limiter's strategy {self._strategy}")
        app.extensions.setdefault("limiter", set())
        if not self.initialized:
            app.before_request(self._check_request_limit)
            app.after_request(self.__inject_headers)
            app.teardown_request(self.__reset)
        app.extensions["limiter"].add(self)
        self.initialized = True

    def _check_request_limit(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("counting a request")

    def __inject_headers(self, response):
        return response

    def __reset(self, exception=None):
        pass

    def limit(
        self, limit_value, *, key_func=None, per_method=False, methods=None, error_message=None, exempt_when=None,
        override_defaults=True, deduct_when=None, on_breach=None, cost=1, scope=None, meta_limits=None,
    ):
        return self._decorate

    def shared_limit(
        self, limit_value, scope, *, key_func=None, per_method=False, methods=None, error_message=None,
        exempt_when=None, override_defaults=True, deduct_when=None, on_breach=None, cost=1, meta_limits=None,
    ):
        return self._decorate

    @staticmethod
    def _decorate(obj):
        from flask import Blueprint

        if isinstance(obj, Blueprint):
            return None

        def __inner(*args, **kwargs):
            return obj(*args, **kwargs)

        return update_wrapper(__inner, obj)

    def exempt(self, obj=None, **options):
        return (lambda each: each) if obj is None else obj

    def request_filter(self, fn):
        return fn
