import re


class URL:
    def __init__(
        self,
        check=False,
        ip=False,
        local=False,
        port=False,
        auth=False,
        schemes=None,
        domains=None,
        exclude=None,
    ):
        self.check = check
        self.ip = ip
        self.local = local
        self.port = port
        self.schemes = schemes
        self.domains = domains
        self.exclude = exclude
        self.auth = auth


class email:
    def __init__(self, check=False, ip=False, local=False, domains=None, exclude=None):
        self.check = check
        self.ip = ip
        self.local = local
        self.domains = domains
        self.exclude = exclude


class regex:
    def __init__(self, pattern):
        self.pattern = pattern
        self.re = re.compile(pattern)


class int_range:
    def __init__(self, low, high, argument="argument"):
        self.low = low
        self.high = high
        self.argument = argument


def _at_request(name):
    def check(value, argument="argument"):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"flask_restx.inputs.{name}()")

    check.__name__ = name
    return check


natural = _at_request("natural")
positive = _at_request("positive")
boolean = _at_request("boolean")
date = _at_request("date")
date_from_iso8601 = _at_request("date_from_iso8601")
datetime_from_iso8601 = _at_request("datetime_from_iso8601")
datetime_from_rfc822 = _at_request("datetime_from_rfc822")
iso8601interval = _at_request("iso8601interval")
