from wtforms.fields import Field

from . import widgets
from .validators import Recaptcha


class RecaptchaField(Field):
    widget = widgets.RecaptchaWidget()
    recaptcha_error = None

    def __init__(self, label="", validators=None, nonce=None, **kwargs):
        self.nonce = nonce
        super().__init__(label, validators or [Recaptcha()], **kwargs)
