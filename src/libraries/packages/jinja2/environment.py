from .exceptions import TemplateNotFound, TemplatesNotFound

_defaults = {
    "block_start_string": "{%",
    "block_end_string": "%}",
    "variable_start_string": "{{",
    "variable_end_string": "}}",
    "comment_start_string": "{#",
    "comment_end_string": "#}",
    "line_statement_prefix": None,
    "line_comment_prefix": None,
    "trim_blocks": False,
    "lstrip_blocks": False,
    "newline_sequence": "\n",
    "keep_trailing_newline": False,
    "optimized": True,
    "undefined": None,
    "finalize": None,
    "autoescape": False,
    "loader": None,
    "cache_size": 400,
    "auto_reload": True,
    "bytecode_cache": None,
    "enable_async": False,
}


_filters = (
    "abs attr batch capitalize center count d default dictsort e escape filesizeformat first float forceescape format"
    " groupby indent int join last length list lower items map min max pprint random reject rejectattr replace reverse"
    " round safe select selectattr slice sort string striptags sum title trim truncate unique upper urlencode urlize"
    " wordcount wordwrap xmlattr tojson"
).split()
_tests = (
    "odd even divisibleby defined undefined filter test none boolean false true integer float lower upper string mapping"
    " number sequence iterable callable sameas escaped in == eq equalto != ne > gt greaterthan ge >= < lt lessthan <= le"
).split()
_globals = ("range", "dict", "lipsum", "cycler", "joiner", "namespace")


class Builtin:
    """What templates have by themselves; only rendering one calls it."""

    def __init__(self, kind, name):
        self.kind = kind
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"Jinja's {self.kind} {self.__name__}")


class Template:
    """A template's source. Rendering one is no part of a boot."""

    def __init__(self, source, name=None):
        self.source = source
        self.name = name

    def render(self, *args, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("rendering a template")

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"


class Environment:
    template_class = Template

    def __init__(self, extensions=(), **options):
        for name in options:
            if name not in _defaults:
                raise TypeError(f"Environment.__init__() got an unexpected keyword argument '{name}'")
        for name, default in _defaults.items():
            setattr(self, name, options.get(name, default))
        self.extensions = {}
        for extension in extensions:
            self.add_extension(extension)
        self.filters = {name: Builtin("filter", name) for name in _filters}
        self.tests = {name: Builtin("test", name) for name in _tests}
        self.globals = {name: dict if name == "dict" else range if name == "range" else Builtin("global", name)
                        for name in _globals}
        self.policies = {}

    def add_extension(self, extension):
        self.extensions[extension if isinstance(extension, str) else extension.__name__] = extension

    def get_template(self, name, parent=None, globals=None):
        if self.loader is None:
            raise TypeError("no loader for this environment specified")
        return self.loader.load(self, name, globals)

    def select_template(self, names, parent=None, globals=None):
        for name in names:
            try:
                return self.get_template(name)
            except TemplateNotFound:
                pass
        raise TemplatesNotFound(names)

    def get_or_select_template(self, template_name_or_list, parent=None, globals=None):
        if isinstance(template_name_or_list, str):
            return self.get_template(template_name_or_list)
        if isinstance(template_name_or_list, Template):
            return template_name_or_list
        return self.select_template(template_name_or_list)

    def from_string(self, source, globals=None, template_class=None):
        return Template(source)
