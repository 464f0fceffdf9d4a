class Client:
    def __init__(self, application, response_wrapper=None, use_cookies=True, **kw):
        self.application = application

    def open(self, *args, **kw):
        from _firstboot_catalogue import unmodelled

        return unmodelled("serving a request")

    get = post = put = patch = delete = head = options = open
