from _firstboot_functions import update_wrapper


class HTTPAuth:
    def __init__(self, scheme=None, realm=None, header=None):
        self.scheme = scheme
        self.realm = realm or "Authentication Required"
        self.header = header
        self.get_password_callback = None
        self.get_user_roles_callback = None
        self.auth_error_callback = None

    def get_password(self, f):
        self.get_password_callback = f
        return f

    def get_user_roles(self, f):
        self.get_user_roles_callback = f
        return f

    def error_handler(self, f):
        def decorated(*args, **kwargs):
            return f(*args, **kwargs)

        self.auth_error_callback = update_wrapper(decorated, f)
        return self.auth_error_callback

    def login_required(self, f=None, role=None, optional=None):
        if f is not None and (role is not None or optional is not None):
            raise ValueError("role and optional are the only supported arguments")

        def protect(view):
            def decorated(*args, **kwargs):
                from _firstboot_catalogue import unmodelled

                return unmodelled("authenticating a request")

            return update_wrapper(decorated, view)

        return protect(f) if f else protect

    def current_user(self):
        from flask import g

        return g.flask_httpauth_user if hasattr(g, "flask_httpauth_user") else None

    def username(self):
        return None


class HTTPBasicAuth(HTTPAuth):
    def __init__(self, scheme=None, realm=None):
        super().__init__(scheme or "Basic", realm)
        self.hash_password_callback = None
        self.verify_password_callback = None

    def hash_password(self, f):
        self.hash_password_callback = f
        return f

    def verify_password(self, f):
        self.verify_password_callback = f
        return f


class HTTPDigestAuth(HTTPAuth):
    def __init__(self, scheme=None, realm=None, use_ha1_pw=False, qop="auth", algorithm="MD5"):
        super().__init__(scheme or "Digest", realm)


class HTTPTokenAuth(HTTPAuth):
    def __init__(self, scheme="Bearer", realm=None, header=None):
        super().__init__(scheme, realm, header)
        self.verify_token_callback = None

    def verify_token(self, f):
        self.verify_token_callback = f
        return f


class MultiAuth:
    def __init__(self, main_auth, *args):
        self.main_auth = main_auth
        self.additional_auth = args

    def login_required(self, f=None, role=None, optional=None):
        return self.main_auth.login_required(f, role, optional)

    def current_user(self):
        return self.main_auth.current_user()
