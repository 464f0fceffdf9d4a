from flask.globals import current_app, request
from wtforms.form import Form
from wtforms.meta import DefaultMeta

SUBMIT_METHODS = {"POST", "PUT", "PATCH", "DELETE"}
_Auto = object()


class FlaskForm(Form):
    class Meta(DefaultMeta):
        @property
        def csrf(self):
            return current_app.config.get("WTF_CSRF_ENABLED", True)

        @property
        def csrf_secret(self):
            return current_app.config.get("WTF_CSRF_SECRET_KEY", current_app.secret_key)

        @property
        def csrf_field_name(self):
            return current_app.config.get("WTF_CSRF_FIELD_NAME", "csrf_token")

    def __init__(self, formdata=_Auto, **kwargs):
        super().__init__(formdata=None if formdata is _Auto else formdata, **kwargs)
        if self.meta.csrf:
            # Drawing the token is what a form without a secret key fails at.
            from .csrf import generate_csrf

            generate_csrf(self.meta.csrf_secret, self.meta.csrf_field_name)

    def is_submitted(self):
        return bool(request) and request.method in SUBMIT_METHODS

    def validate_on_submit(self, extra_validators=None):
        return self.is_submitted() and self.validate(extra_validators=extra_validators)

    def hidden_tag(self, *fields):
        from _firstboot_catalogue import unmodelled

        return unmodelled("FlaskForm.hidden_tag()")
