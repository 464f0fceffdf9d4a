from _firstboot_functions import cached_property
from flask.globals import current_app, request
from wtforms import Form
from wtforms.meta import DefaultMeta

from .csrf import _FlaskFormCSRF

SUBMIT_METHODS = {"POST", "PUT", "PATCH", "DELETE"}
_Auto = object()


def _is_submitted():
    return bool(request) and request.method in SUBMIT_METHODS


class FlaskForm(Form):
    class Meta(DefaultMeta):
        csrf_class = _FlaskFormCSRF

        @cached_property
        def csrf(self):
            return current_app.config.get("WTF_CSRF_ENABLED", True)

        @cached_property
        def csrf_secret(self):
            return current_app.config.get("WTF_CSRF_SECRET_KEY", current_app.secret_key)

        @cached_property
        def csrf_field_name(self):
            return current_app.config.get("WTF_CSRF_FIELD_NAME", "csrf_token")

        @cached_property
        def csrf_time_limit(self):
            return current_app.config.get("WTF_CSRF_TIME_LIMIT", 3600)

        def wrap_formdata(self, form, formdata):
            if formdata is not _Auto:
                return formdata
            if not _is_submitted():
                return None
            if request.form or not request.is_json:
                return request.form or None
            from werkzeug.datastructures import ImmutableMultiDict

            return ImmutableMultiDict(request.get_json())

        def get_translations(self, form):
            # Without a request there is no language to choose; who has none asks Flask for the setting all the same.
            current_app.config.get("WTF_I18N_ENABLED", True)
            return None

    def __init__(self, formdata=_Auto, **kwargs):
        super().__init__(formdata=formdata, **kwargs)

    def is_submitted(self):
        return _is_submitted()

    def validate_on_submit(self, extra_validators=None):
        return self.is_submitted() and self.validate(extra_validators=extra_validators)

    def hidden_tag(self, *fields):
        from _firstboot_catalogue import unmodelled

        return unmodelled("FlaskForm.hidden_tag()")
