import re

from .exceptions import ValidationError

# What names in URLs and addresses may have besides ASCII.
_LETTERS = "a-z\u00a1-\uffff"
_LABEL = f"[{_LETTERS}0-9](?:[{_LETTERS}0-9-]{{0,61}}[{_LETTERS}0-9])?"


class Validator:
    error = None

    def __repr__(self):
        shown = self._repr_args()
        return f"<{self.__class__.__name__}({shown}{', ' if shown else ''}error={self.error!r})>"

    def _repr_args(self):
        return ""

    def __call__(self, value):
        return value

    def _refuse(self, message, value, **named):
        raise ValidationError((self.error or message).format(input=value, **named))


class And(Validator):
    def __init__(self, *validators):
        self.validators = validators

    def _repr_args(self):
        return f"validators={self.validators!r}"

    def __call__(self, value):
        errors, kwargs = [], {}
        for validator in self.validators:
            try:
                validator(value)
            except ValidationError as error:
                kwargs.update(error.kwargs)
                errors.extend([error.messages] if isinstance(error.messages, dict) else error.messages)
        if errors:
            raise ValidationError(errors, **kwargs)
        return value


class Length(Validator):
    message_min = "Shorter than minimum length {min}."
    message_max = "Longer than maximum length {max}."
    message_all = "Length must be between {min} and {max}."
    message_equal = "Length must be {equal}."

    def __init__(self, min=None, max=None, *, equal=None, error=None):
        if equal is not None and (min or max):
            raise ValueError("The `equal` parameter was provided, maximum or minimum parameter must not be provided.")
        self.min = min
        self.max = max
        self.equal = equal
        self.error = error

    def _repr_args(self):
        return f"min={self.min!r}, max={self.max!r}, equal={self.equal!r}"

    def __call__(self, value):
        size, message = len(value), None
        if self.equal is not None:
            message = self.message_equal if size != self.equal else None
        elif self.min is not None and size < self.min:
            message = self.message_min if self.max is None else self.message_all
        elif self.max is not None and size > self.max:
            message = self.message_max if self.min is None else self.message_all
        if message is not None:
            self._refuse(message, value, min=self.min, max=self.max, equal=self.equal)
        return value


class Range(Validator):
    message_min = "Must be {min_op} {{min}}."
    message_max = "Must be {max_op} {{max}}."
    message_all = "Must be {min_op} {{min}} and {max_op} {{max}}."

    def __init__(self, min=None, max=None, *, min_inclusive=True, max_inclusive=True, error=None):
        self.min = min
        self.max = max
        self.error = error
        self.min_inclusive = min_inclusive
        self.max_inclusive = max_inclusive
        words = {
            "min_op": "greater than or equal to" if min_inclusive else "greater than",
            "max_op": "less than or equal to" if max_inclusive else "less than",
        }
        self.message_min = self.message_min.format(**words)
        self.message_max = self.message_max.format(**words)
        self.message_all = self.message_all.format(**words)

    def _repr_args(self):
        return (
            f"min={self.min!r}, max={self.max!r}, min_inclusive={self.min_inclusive!r}, "
            f"max_inclusive={self.max_inclusive!r}"
        )

    def __call__(self, value):
        if self.min is not None and (value < self.min if self.min_inclusive else value <= self.min):
            message = self.message_min if self.max is None else self.message_all
            self._refuse(message, value, min=self.min, max=self.max)
        if self.max is not None and (value > self.max if self.max_inclusive else value >= self.max):
            message = self.message_max if self.min is None else self.message_all
            self._refuse(message, value, min=self.min, max=self.max)
        return value


class _Told(Validator):
    """Has one message, which is its error unless it is given another."""

    default_message = "Invalid input."

    def __init__(self, error):
        self.error = error or self.default_message


class OneOf(_Told):
    default_message = "Must be one of: {choices}."

    def __init__(self, choices, labels=None, *, error=None):
        self.choices = choices
        self.choices_text = ", ".join(map(str, choices))
        self.labels = [] if labels is None else labels
        self.labels_text = ", ".join(map(str, self.labels))
        super().__init__(error)

    def _repr_args(self):
        return f"choices={self.choices!r}, labels={self.labels!r}"

    def _refuse_choice(self, value):
        self._refuse(self.error, value, choices=self.choices_text, labels=self.labels_text)

    def __call__(self, value):
        try:
            known = value in self.choices
        except TypeError:
            known = False
        if not known:
            self._refuse_choice(value)
        return value


class NoneOf(_Told):
    def __init__(self, iterable, *, error=None):
        self.iterable = iterable
        self.values_text = ", ".join(map(str, iterable))
        super().__init__(error)

    def _repr_args(self):
        return f"iterable={self.iterable!r}"

    def __call__(self, value):
        try:
            known = value in self.iterable
        except TypeError:
            known = False
        if known:
            self._refuse(self.error, value, values=self.values_text)
        return value


class ContainsOnly(OneOf):
    default_message = "One or more of the choices you made was not in: {choices}."

    def __call__(self, value):
        for each in value:
            if each not in self.choices:
                self._refuse_choice(", ".join(map(str, value)))
        return value


class ContainsNoneOf(NoneOf):
    default_message = "One or more of the choices you made was in: {values}."

    def __call__(self, value):
        for each in value:
            if each in self.iterable:
                self._refuse(self.error, ", ".join(map(str, value)), values=self.values_text)
        return value


class Regexp(_Told):
    default_message = "String does not match expected pattern."

    def __init__(self, regex, flags=0, *, error=None):
        self.regex = re.compile(regex, flags) if isinstance(regex, (str, bytes)) else regex
        super().__init__(error)

    def _repr_args(self):
        return f"regex={self.regex!r}"

    def __call__(self, value):
        if self.regex.match(value) is None:
            self._refuse(self.error, value, regex=self.regex.pattern)
        return value


class Equal(_Told):
    default_message = "Must be equal to {other}."

    def __init__(self, comparable, *, error=None):
        self.comparable = comparable
        super().__init__(error)

    def _repr_args(self):
        return f"comparable={self.comparable!r}"

    def __call__(self, value):
        if value != self.comparable:
            self._refuse(self.error, value, other=self.comparable)
        return value


class Predicate(_Told):
    def __init__(self, method, *, error=None, **kwargs):
        self.method = method
        self.kwargs = kwargs
        super().__init__(error)

    def _repr_args(self):
        return f"method={self.method!r}, kwargs={self.kwargs!r}"

    def __call__(self, value):
        if not getattr(value, self.method)(**self.kwargs):
            self._refuse(self.error, value, method=self.method)
        return value


class Email(_Told):
    default_message = "Not a valid email address."
    DOMAIN_WHITELIST = ("localhost",)

    def __init__(self, *, error=None):
        super().__init__(error)

    def _is_user(self, text):
        word = r"[-!#$%&'*+/=?^`{}|~\w]+"
        quoted = r'"(?:[\x01-\x08\x0b\x0c\x0e-\x1f!#-\[\]-\x7f]|\\[\x01-\x09\x0b\x0c\x0e-\x7f])*"'
        return re.fullmatch(rf"{word}(?:\.{word})*|{quoted}", text)

    def _is_domain(self, text):
        byte = r"(?:25[0-5]|2[0-4]\d|[01]?\d?\d)"
        named = rf"(?:{_LABEL}\.)+[{_LETTERS}0-9-]{{2,}}"
        return re.fullmatch(rf"{named}|\[{byte}(?:\.{byte}){{3}}\]", text, re.I)

    def __call__(self, value):
        user, _, domain = (value or "").rpartition("@")
        if not self._is_user(user) or domain not in self.DOMAIN_WHITELIST and not self._is_domain(domain):
            self._refuse(self.error, value)
        return value


class URL(_Told):
    default_message = "Not a valid URL."
    default_schemes = {"http", "https", "ftp", "ftps"}

    def __init__(self, *, relative=False, absolute=True, schemes=None, require_tld=True, error=None):
        if not relative and not absolute:
            raise ValueError("URL validation cannot set both relative and absolute to False.")
        self.relative = relative
        self.absolute = absolute
        self.schemes = {scheme.lower() for scheme in schemes} if schemes else self.default_schemes
        self.require_tld = require_tld
        super().__init__(error)

    def _repr_args(self):
        return f"relative={self.relative!r}, absolute={self.absolute!r}"

    def _pattern(self):
        hosts = [
            rf"(?:{_LABEL}\.)+[{_LETTERS}0-9-]{{2,}}\.?", "localhost", r"\d{1,3}(?:\.\d{1,3}){3}",
            r"\[[a-f0-9]*:[a-f0-9:]+\]",
        ]
        if not self.require_tld:
            hosts.append(rf"{_LABEL}\.?")
        user = r"(?:(?:[a-z0-9._~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?"
        start = rf"[a-z0-9.+-]*://{user}(?:{'|'.join(hosts)})(?::\d+)?"
        if not self.absolute:
            start = ""
        elif self.relative:
            start = f"(?:{start})?"
        return rf"{start}(?:/?|[/?#]\S+)"

    def __call__(self, value):
        if not value:
            self._refuse(self.error, value)
        scheme, mark, _ = value.partition("://")
        checked = value
        if mark:
            if scheme.lower() not in self.schemes:
                self._refuse(self.error, value)
            if value.lower().startswith("file:///"):
                checked = "file://localhost/" + value[8:]
        if not re.fullmatch(self._pattern(), checked, re.I):
            self._refuse(self.error, value)
        return value
