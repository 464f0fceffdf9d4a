def _integer(value):
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ValueError(f"{value} is not a valid integer") from None


def natural(value, argument="argument"):
    value = _integer(value)
    if value < 0:
        raise ValueError(f"Invalid {argument}: {value}. {argument} must be a non-negative integer")
    return value


def positive(value, argument="argument"):
    value = _integer(value)
    if value < 1:
        raise ValueError(f"Invalid {argument}: {value}. {argument} must be a positive integer")
    return value


def boolean(value):
    if isinstance(value, bool):
        return value
    if not value:
        raise ValueError("boolean type must be non-null")
    text = value.lower()
    if text in ("true", "1"):
        return True
    if text in ("false", "0"):
        return False
    raise ValueError(f"Invalid literal for boolean(): {value}")


class int_range:
    def __init__(self, low, high, argument="argument"):
        self.low = low
        self.high = high
        self.argument = argument

    def __call__(self, value):
        value = _integer(value)
        if value < self.low or value > self.high:
            name = self.argument
            raise ValueError(f"Invalid {name}: {value}. {name} must be within the range {self.low} - {self.high}")
        return value


class regex:
    def __init__(self, pattern, flags=0):
        import re

        self.pattern = pattern
        self.re = re.compile(pattern, flags)

    def __call__(self, value):
        if not self.re.search(value):
            raise ValueError(f'Value does not match pattern: "{self.pattern}"')
        return value


def url(value):
    from _firstboot_catalogue import unmodelled

    return unmodelled("flask_restful.inputs.url()")


def date(value):
    from datetime import datetime

    return datetime.strptime(value, "%Y-%m-%d")
