class CORS:
    def __init__(self, app=None, **kwargs):
        self._options = kwargs
        if app is not None:
            self.init_app(app, **kwargs)

    def init_app(self, app, **kwargs):
        from .core import check_options, check_resources

        options = check_options(app, self._options, kwargs)
        for _, own_options in check_resources(options["resources"]):
            check_options(app, self._options, kwargs, own_options)

        def cors_after_request(resp):
            from _firstboot_catalogue import unmodelled

            return unmodelled("the CORS headers of a response")

        app.after_request(cors_after_request)
