class Connection:
    def __init__(self, mail):
        self.mail = mail

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def send(self, message, envelope_from=None):
        from _firstboot_catalogue import unmodelled

        return unmodelled("sending mail")


class BadHeaderError(Exception):
    pass


class FlaskMailUnicodeDecodeError(UnicodeDecodeError):
    pass


class Attachment:
    def __init__(self, filename=None, content_type=None, data=None, disposition=None, headers=None):
        self.filename = filename
        self.content_type = content_type
        self.data = data
        self.disposition = disposition or "attachment"
        self.headers = headers or {}


class Message:
    def __init__(
        self,
        subject="",
        recipients=None,
        body=None,
        html=None,
        alts=None,
        sender=None,
        cc=None,
        bcc=None,
        attachments=None,
        reply_to=None,
        date=None,
        charset=None,
        extra_headers=None,
        mail_options=None,
        rcpt_options=None,
    ):
        from flask import current_app

        sender = sender or current_app.extensions["mail"].default_sender
        if isinstance(sender, tuple):
            sender = f"{sender[0]} <{sender[1]}>"
        self.recipients = recipients or []
        self.subject = subject
        self.sender = sender
        self.reply_to = reply_to
        self.cc = cc or []
        self.bcc = bcc or []
        self.body = body
        self.alts = dict(alts or {})
        self.html = html
        self.date = date
        self.charset = charset
        self.extra_headers = extra_headers
        self.mail_options = mail_options or []
        self.rcpt_options = rcpt_options or []
        self.attachments = attachments or []

    @property
    def send_to(self):
        return {*self.recipients, *self.bcc, *self.cc}

    @property
    def html(self):
        return self.alts.get("html")

    @html.setter
    def html(self, value):
        if value is None:
            self.alts.pop("html", None)
        else:
            self.alts["html"] = value

    def add_recipient(self, recipient):
        self.recipients.append(recipient)

    def send(self, connection):
        connection.send(self)

    def attach(self, filename=None, content_type=None, data=None, disposition=None, headers=None):
        self.attachments.append(Attachment(filename, content_type, data, disposition, headers))


class _MailMixin:
    def send(self, message):
        with self.connect() as connection:
            connection.send(message)

    def send_message(self, *args, **kwargs):
        self.send(Message(*args, **kwargs))

    def connect(self):
        from flask import current_app

        app = getattr(self, "app", None) or current_app
        if "mail" not in app.extensions:
            raise RuntimeError("The current application was not configured with Flask-Mail")
        return Connection(app.extensions["mail"])


class _Mail(_MailMixin):
    def __init__(self, server, username, password, port, use_tls, use_ssl, default_sender, debug, max_emails,
                 suppress, ascii_attachments):
        self.server = server
        self.username = username
        self.password = password
        self.port = port
        self.use_tls = use_tls
        self.use_ssl = use_ssl
        self.default_sender = default_sender
        self.debug = debug
        self.max_emails = max_emails
        self.suppress = suppress
        self.ascii_attachments = ascii_attachments


class Mail(_MailMixin):
    def __init__(self, app=None):
        self.app = app
        self.state = None if app is None else self.init_app(app)

    def init_mail(self, config, debug=False, testing=False):
        return _Mail(
            config.get("MAIL_SERVER", "127.0.0.1"),
            config.get("MAIL_USERNAME"),
            config.get("MAIL_PASSWORD"),
            config.get("MAIL_PORT", 25),
            config.get("MAIL_USE_TLS", False),
            config.get("MAIL_USE_SSL", False),
            config.get("MAIL_DEFAULT_SENDER"),
            int(config.get("MAIL_DEBUG", debug)),
            config.get("MAIL_MAX_EMAILS"),
            config.get("MAIL_SUPPRESS_SEND", testing),
            config.get("MAIL_ASCII_ATTACHMENTS", False),
        )

    def init_app(self, app):
        state = self.init_mail(app.config, app.debug, app.testing)
        app.extensions["mail"] = state
        return state

    def __getattr__(self, name):
        return getattr(self.__dict__.get("state"), name, None)


def __getattr__(name):
    if name in ("signals", "email_dispatched"):
        from blinker import Namespace

        global signals, email_dispatched
        signals = Namespace()
        email_dispatched = signals.signal("email-dispatched")
        return globals()[name]
    import sys

    from _firstboot_functions import Places, load_named

    return load_named(sys.modules[__name__], Places(), name, "Flask-Mail 1.0", "0.10.0")
