from .exceptions import ConnectionError, HTTPError, RequestException, Timeout, TooManyRedirects

__version__ = "2.32.5"


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

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


def session():
    return Session()
