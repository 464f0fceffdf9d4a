"""email.mime.application"""

from email.mime.base import MIMEBase


class MIMEApplication(MIMEBase):
    def __init__(self, _data, _subtype="octet-stream", _encoder=None, *, policy=None, **_params):
        super().__init__("application", _subtype or "octet-stream", **_params)
        self.set_payload(_data)
