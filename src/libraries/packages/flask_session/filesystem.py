from flask.sessions import SecureCookieSessionInterface


class FileSystemSessionInterface(SecureCookieSessionInterface):
    """Sessions in files, which no boot opens."""

    def __init__(self, app):
        self.app = app
