from _firstboot_catalogue import unmodelled


class ParseResult(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value


class Argument:
    def __init__(
        self,
        name,
        default=None,
        dest=None,
        required=False,
        ignore=False,
        type=str,
        location=("json", "values"),
        choices=(),
        action="store",
        help=None,
        operators=("=",),
        case_sensitive=True,
        store_missing=True,
        trim=False,
        nullable=True,
    ):
        self.name = name
        self.default = default
        self.dest = dest
        self.required = required
        self.ignore = ignore
        self.location = location
        self.type = type
        self.choices = choices
        self.action = action
        self.help = help
        self.case_sensitive = case_sensitive
        self.operators = operators
        self.store_missing = store_missing
        self.trim = trim
        self.nullable = nullable


class RequestParser:
    def __init__(self, argument_class=Argument, result_class=ParseResult, trim=False, bundle_errors=False):
        self.args = []
        self.argument_class = argument_class
        self.result_class = result_class
        self.trim = trim
        self.bundle_errors = bundle_errors

    def add_argument(self, *args, **kwargs):
        if len(args) == 1 and isinstance(args[0], self.argument_class):
            self.args.append(args[0])
        else:
            self.args.append(self.argument_class(*args, **kwargs))
        if self.trim and self.argument_class is Argument:
            self.args[-1].trim = kwargs.get("trim", self.trim)
        return self

    def parse_args(self, req=None, strict=False):
        return unmodelled("flask_restx.reqparse.RequestParser.parse_args()")

    def copy(self):
        made = self.__class__(self.argument_class, self.result_class)
        made.args = list(self.args)
        made.trim = self.trim
        made.bundle_errors = self.bundle_errors
        return made

    def replace_argument(self, name, *args, **kwargs):
        for index, argument in enumerate(self.args):
            if argument.name == self.argument_class(name, *args, **kwargs).name:
                del self.args[index]
                self.add_argument(name, *args, **kwargs)
                break
        return self

    def remove_argument(self, name):
        self.args = [argument for argument in self.args if argument.name != name]
        return self
