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
        self.filters = {}
        self.tests = {}
        self.globals = {}
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
