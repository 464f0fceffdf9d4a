from wtforms.fields import Field


class Recaptcha:
    def __init__(self, message=None):
        self.message = message

    def __call__(self, form, field):
        pass


class RecaptchaWidget:
    pass


class RecaptchaField(Field):
    def __init__(self, label="", validators=None, **kwargs):
        super().__init__(label, validators or [Recaptcha()], **kwargs)
