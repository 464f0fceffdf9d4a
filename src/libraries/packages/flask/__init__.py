import sys

from _firstboot_functions import Places, load_named

from .app import Flask
from .blueprints import Blueprint
from .config import Config

_places = Places(
    ("cli", "cli"),
    ("ctx", "after_this_request copy_current_request_context ctx has_app_context has_request_context"),
    ("globals", "current_app g globals request session"),
    (
        "helpers",
        "abort flash get_flashed_messages get_template_attribute helpers make_response redirect "
        "send_file send_from_directory stream_with_context url_for"
    ),
    ("json", "json jsonify"),
    ("logging", "logging"),
    ("sessions", "sessions"),
    (
        "signals",
        "appcontext_popped appcontext_pushed appcontext_tearing_down before_render_template "
        "got_request_exception message_flashed request_finished request_started "
        "request_tearing_down signals template_rendered"
    ),
    ("templating", "render_template render_template_string stream_template stream_template_string templating"),
    ("typing", "typing"),
    ("views", "views"),
    ("wrappers", "Request Response wrappers"),
)


def __getattr__(name):
    return load_named(sys.modules[__name__], _places, name, "Flask 3.2", "3.1.3")
