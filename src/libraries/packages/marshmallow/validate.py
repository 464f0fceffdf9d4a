class Validator:
    error = None

    def __call__(self, value):
        return value


class Length(Validator):
    def __init__(self, min=None, max=None, *, equal=None, error=None):
        if equal is not None and (min is not None or max is not None):
            raise ValueError("The `equal` parameter was provided, maximum or minimum parameter must not be provided.")
        self.min = min
        self.max = max
        self.equal = equal
        self.error = error


class Range(Validator):
    def __init__(self, min=None, max=None, *, min_inclusive=True, max_inclusive=True, error=None):
        self.min = min
        self.max = max
        self.error = error


class OneOf(Validator):
    def __init__(self, choices, labels=None, *, error=None):
        self.choices = choices
        self.labels = labels or []
        self.error = error


class NoneOf(Validator):
    def __init__(self, iterable, *, error=None):
        self.iterable = iterable
        self.error = error


class Regexp(Validator):
    def __init__(self, regex, flags=0, *, error=None):
        import re

        self.regex = re.compile(regex, flags) if isinstance(regex, (str, bytes)) else regex
        self.error = error


class Equal(Validator):
    def __init__(self, comparable, *, error=None):
        self.comparable = comparable
        self.error = error


class Email(Validator):
    def __init__(self, *, error=None):
        self.error = error


class URL(Validator):
    def __init__(self, *, relative=False, absolute=True, schemes=None, require_tld=True, error=None):
        self.error = error


class Predicate(Validator):
    def __init__(self, method, *, error=None, **kwargs):
        self.method = method
        self.error = error


class And(Validator):
    def __init__(self, *validators):
        self.validators = validators


class ContainsOnly(OneOf):
    pass


class ContainsNoneOf(NoneOf):
    pass
