import os
import sys

from .globals import current_app, request, request_ctx, session
from .sansio.contexts import _cv_app, _cv_request
from .sansio.environment import get_debug_flag, get_load_dotenv, get_root_path


def stream_with_context(generator_or_function):
    return generator_or_function


def make_response(*args):
    if not args:
        return current_app.response_class()
    return current_app.make_response(args[0] if len(args) == 1 else args)


def url_for(endpoint, *, _anchor=None, _method=None, _scheme=None, _external=None, **values):
    return current_app.url_for(
        endpoint, _anchor=_anchor, _method=_method, _scheme=_scheme, _external=_external, **values
    )


def redirect(location, code=302, Response=None):
    if current_app:
        return current_app.redirect(location, code=code)
    from werkzeug.utils import redirect as make_redirect

    return make_redirect(location, code=code, Response=Response)


def abort(code, *args, **kwargs):
    if current_app:
        current_app.aborter(code, *args, **kwargs)
    from werkzeug.exceptions import abort as raise_for

    raise_for(code, *args, **kwargs)


def get_template_attribute(template_name, attribute):
    return getattr(current_app.jinja_env.get_template(template_name).module, attribute)


def flash(message, category="message"):
    flashes = session.get("_flashes", [])
    flashes.append((category, message))
    session["_flashes"] = flashes
    from .signals import message_flashed

    app = current_app._get_current_object()
    message_flashed.send(app, _async_wrapper=app.ensure_sync, message=message, category=category)


def get_flashed_messages(with_categories=False, category_filter=()):
    flashes = request_ctx.flashes
    if flashes is None:
        flashes = session.pop("_flashes") if "_flashes" in session else []
        request_ctx.flashes = flashes
    if category_filter:
        flashes = [flash for flash in flashes if flash[0] in category_filter]
    return flashes if with_categories else [flash[1] for flash in flashes]


def send_file(path_or_file, **options):
    from werkzeug.utils import send_file as send

    return send(path_or_file, environ=request.environ, **options)


def send_from_directory(directory, path, **kwargs):
    from werkzeug.utils import send_from_directory as send

    # The app is asked first, so that its absence is what is told of.
    kwargs.setdefault("max_age", current_app.get_send_file_max_age)
    return send(directory, path, environ=request.environ, **kwargs)
