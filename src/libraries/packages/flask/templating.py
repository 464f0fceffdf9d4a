from jinja2 import BaseLoader
from jinja2 import Environment as BaseEnvironment
from jinja2 import TemplateNotFound

from .globals import current_app


class Environment(BaseEnvironment):
    def __init__(self, app, **options):
        if "loader" not in options:
            options["loader"] = app.create_global_jinja_loader()
        BaseEnvironment.__init__(self, **options)
        self.app = app


class DispatchingJinjaLoader(BaseLoader):
    def __init__(self, app):
        self.app = app

    def get_source(self, environment, template):
        for holder in (self.app, *self.app.iter_blueprints()):
            loader = holder.jinja_loader
            if loader is not None:
                try:
                    return loader.get_source(environment, template)
                except TemplateNotFound:
                    continue
        raise TemplateNotFound(template)


def render_template(template_name_or_list, **context):
    template = current_app.jinja_env.get_or_select_template(template_name_or_list)
    return template.render(context)


def render_template_string(source, **context):
    return current_app.jinja_env.from_string(source).render(context)


def stream_template(template_name_or_list, **context):
    return iter([render_template(template_name_or_list, **context)])


def stream_template_string(source, **context):
    return iter([render_template_string(source, **context)])
