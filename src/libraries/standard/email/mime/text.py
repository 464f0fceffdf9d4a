"""email.mime.text"""

from email.mime.base import MIMEBase


class MIMEText(MIMEBase):
    def __init__(self, _text, _subtype="plain", _charset=None, *, policy=None):
        charset = _charset or ("us-ascii" if _text.isascii() else "utf-8")
        super().__init__("text", _subtype, charset=charset)
        self.set_payload(_text, charset)
