from .exceptions import ConnectionError, HTTPError, RequestException, Timeout, TooManyRedirects

__version__ = "2.34.2"


def request(method, url, **kwargs):
    from _firstboot_catalogue import unmodelled

    return unmodelled("a request over the network")


def get(url, params=None, **kwargs):
    return request("get", url, params=params, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("delete", url, **kwargs)


def head(url, **kwargs):
    return request("head", url, **kwargs)


def options(url, **kwargs):
    return request("options", url, **kwargs)


class Session:
    def __init__(self):
        self.headers = {}
        self.params = {}
        self.auth = None
        self.verify = True

    def request(self, method, url, **kwargs):
        return request(method, url, **kwargs)

    def get(self, url, **kwargs):
        return self.request("get", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("post", url, data=data, json=json, **kwargs)

    def mount(self, prefix, adapter):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


def session():
    return Session()


class _Codes:
    ok = okay = 200
    created = 201
    accepted = 202
    no_content = 204
    moved_permanently = 301
    found = 302
    not_modified = 304
    bad_request = 400
    unauthorized = 401
    forbidden = 403
    not_found = 404
    conflict = 409
    too_many_requests = 429
    internal_server_error = server_error = 500
    bad_gateway = 502
    service_unavailable = 503

    def __getattr__(self, name):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"requests.codes.{name}")


codes = _Codes()


def __getattr__(name):
    import sys

    from _firstboot_functions import Places, load_name

    places = Places(
        ("adapters", "adapters"),
        ("auth", "auth"),
        ("exceptions", "ConnectTimeout JSONDecodeError ReadTimeout URLRequired exceptions"),
    )
    return load_name(sys.modules[__name__], places, name)
