"""smtplib: mail is written, never sent: a connection is named as not modelled."""

import _firstboot_process as _process

SMTP_PORT, SMTP_SSL_PORT = 25, 465


class SMTPException(OSError):
    pass


class SMTPServerDisconnected(SMTPException):
    pass


class SMTPResponseException(SMTPException):
    def __init__(self, code, msg):
        self.smtp_code, self.smtp_error, self.args = code, msg, (code, msg)


class SMTPSenderRefused(SMTPResponseException):
    pass


class SMTPRecipientsRefused(SMTPException):
    def __init__(self, recipients):
        self.recipients, self.args = recipients, (recipients,)


class SMTPDataError(SMTPResponseException):
    pass


class SMTPConnectError(SMTPResponseException):
    pass


class SMTPHeloError(SMTPResponseException):
    pass


class SMTPNotSupportedError(SMTPException):
    pass


class SMTPAuthenticationError(SMTPResponseException):
    pass


class SMTP:
    def __new__(cls, *args, **kwargs):
        return _process.unmodelled(f"smtplib.{cls.__name__}()")


class SMTP_SSL(SMTP):
    pass


class LMTP(SMTP):
    pass
