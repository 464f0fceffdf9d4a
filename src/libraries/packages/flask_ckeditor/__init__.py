from _firstboot_functions import update_wrapper
from flask import Blueprint, current_app

from .fields import CKEditorField

_defaults = (
    ("CKEDITOR_SERVE_LOCAL", False),
    ("CKEDITOR_PKG_TYPE", "standard"),
    ("CKEDITOR_LANGUAGE", ""),
    ("CKEDITOR_HEIGHT", 0),
    ("CKEDITOR_WIDTH", 0),
    ("CKEDITOR_CODE_THEME", "monokai_sublime"),
    ("CKEDITOR_FILE_UPLOADER", ""),
    ("CKEDITOR_FILE_BROWSER", ""),
    ("CKEDITOR_UPLOAD_ERROR_MESSAGE", "Upload failed."),
    ("CKEDITOR_ENABLE_CODESNIPPET", False),
    ("CKEDITOR_EXTRA_PLUGINS", ()),
    ("CKEDITOR_ENABLE_CSRF", False),
)


class _CKEditor:
    pass


class CKEditor:
    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        blueprint = Blueprint(
            "ckeditor",
            __name__,
            static_folder="static",
            static_url_path="/ckeditor" + app.static_url_path,
            root_path="/usr/local/lib/python3.14/site-packages/flask_ckeditor",
        )
        app.register_blueprint(blueprint)
        app.extensions["ckeditor"] = _CKEditor()
        app.context_processor(self.context_processor)
        for name, value in _defaults:
            app.config.setdefault(name, list(value) if isinstance(value, tuple) else value)

    @staticmethod
    def context_processor():
        return {"ckeditor": current_app.extensions["ckeditor"]}

    @staticmethod
    def uploader(func):
        def wrapper(*args, **kwargs):
            from _firstboot_catalogue import unmodelled

            return unmodelled("uploading by Flask-CKEditor")

        return update_wrapper(wrapper, func)


def upload_success(url, filename="", message=None):
    from flask import jsonify

    data = {"uploaded": 1, "url": url, "filename": filename}
    if message is not None:
        data["error"] = {"message": message}
    return jsonify(data)


def upload_fail(message=None):
    from flask import jsonify

    if message is None:
        message = current_app.config["CKEDITOR_UPLOAD_ERROR_MESSAGE"]
    return jsonify(uploaded=0, error={"message": message})
