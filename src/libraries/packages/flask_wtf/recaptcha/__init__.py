from .fields import RecaptchaField
from .validators import Recaptcha
from .widgets import RecaptchaWidget

__all__ = ["RecaptchaField", "RecaptchaWidget", "Recaptcha"]
