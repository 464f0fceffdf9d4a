class Namespace(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


class Argument:
    def __init__(self, name, default=None, dest=None, required=False, ignore=False, type=str, location=("json", "values"),
                 choices=(), action="store", help=None, operators=("=",), case_sensitive=True, store_missing=True,
                 trim=False, nullable=True):
        self.name = name
        self.default = default
        self.dest = dest
        self.required = required
        self.type = type
        self.location = location
        self.choices = choices
        self.action = action
        self.help = help


class RequestParser:
    def __init__(self, argument_class=Argument, namespace_class=Namespace, trim=False, bundle_errors=False):
        self.args = []
        self.argument_class = argument_class
        self.namespace_class = namespace_class
        self.trim = trim
        self.bundle_errors = bundle_errors

    def add_argument(self, *args, **kwargs):
        if len(args) == 1 and isinstance(args[0], self.argument_class):
            self.args.append(args[0])
        else:
            self.args.append(self.argument_class(*args, **kwargs))
        return self

    def parse_args(self, req=None, strict=False, http_error_code=400):
        from _firstboot_catalogue import unmodelled

        return unmodelled("reading the arguments of a request")

    def copy(self):
        copied = self.__class__(self.argument_class, self.namespace_class)
        copied.args = list(self.args)
        return copied

    def replace_argument(self, name, *args, **kwargs):
        self.args = [a for a in self.args if a.name != name]
        return self.add_argument(name, *args, **kwargs)

    def remove_argument(self, name):
        self.args = [a for a in self.args if a.name != name]
        return self
