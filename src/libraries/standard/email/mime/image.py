"""email.mime.image"""

from email.mime.base import MIMEBase


class MIMEImage(MIMEBase):
    def __init__(self, _data, _subtype=None, _encoder=None, *, policy=None, **_params):
        super().__init__("image", _subtype or "octet-stream", **_params)
        self.set_payload(_data)
