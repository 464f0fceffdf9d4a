import sys

from _firstboot_functions import load_name

from .app import Flask
from .blueprints import Blueprint
from .config import Config

_places = {
    "Request": "wrappers",
    "Response": "wrappers",
    "abort": "helpers",
    "after_this_request": "ctx",
    "appcontext_popped": "signals",
    "appcontext_pushed": "signals",
    "appcontext_tearing_down": "signals",
    "before_render_template": "signals",
    "cli": "cli",
    "copy_current_request_context": "ctx",
    "ctx": "ctx",
    "current_app": "globals",
    "flash": "helpers",
    "g": "globals",
    "get_flashed_messages": "helpers",
    "get_template_attribute": "helpers",
    "globals": "globals",
    "got_request_exception": "signals",
    "has_app_context": "ctx",
    "has_request_context": "ctx",
    "helpers": "helpers",
    "json": "json",
    "jsonify": "json",
    "logging": "logging",
    "make_response": "helpers",
    "message_flashed": "signals",
    "redirect": "helpers",
    "render_template": "templating",
    "render_template_string": "templating",
    "request": "globals",
    "request_finished": "signals",
    "request_started": "signals",
    "request_tearing_down": "signals",
    "send_file": "helpers",
    "send_from_directory": "helpers",
    "session": "globals",
    "sessions": "sessions",
    "signals": "signals",
    "stream_template": "templating",
    "stream_template_string": "templating",
    "stream_with_context": "helpers",
    "template_rendered": "signals",
    "templating": "templating",
    "url_for": "helpers",
    "views": "views",
    "wrappers": "wrappers",
}


def __getattr__(name):
    if name == "__version__":
        return "3.1.3"
    return load_name(sys.modules[__name__], _places, name)
