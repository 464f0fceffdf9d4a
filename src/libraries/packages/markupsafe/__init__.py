def escape(s, /):
    if type(s) is Markup:
        return s
    if hasattr(s, "__html__"):
        return Markup(s.__html__())
    text = str(s)
    for character, entity in (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ("'", "&#39;"), ('"', "&#34;")):
        text = text.replace(character, entity)
    return Markup(text)


def escape_silent(s, /):
    return Markup() if s is None else escape(s)


def soft_str(s, /):
    return s if isinstance(s, str) else str(s)


class Markup(str):
    def __new__(cls, object="", encoding=None, errors="strict"):
        if hasattr(object, "__html__"):
            object = object.__html__()
        if encoding is None:
            return super().__new__(cls, object)
        return super().__new__(cls, object, encoding, errors)

    def __html__(self):
        return self

    def __add__(self, value, /):
        if isinstance(value, str) or hasattr(value, "__html__"):
            return self.__class__(str.__add__(self, escape(value)))
        return NotImplemented

    def __radd__(self, value, /):
        if isinstance(value, str) or hasattr(value, "__html__"):
            return escape(value).__add__(self)
        return NotImplemented

    def __mul__(self, value, /):
        return self.__class__(str.__mul__(self, value))

    __rmul__ = __mul__

    def __mod__(self, value, /):
        values = value if isinstance(value, tuple) else (value,)
        return self.__class__(
            str.__mod__(self, tuple([escape(item) if isinstance(item, str) else item for item in values]))
        )

    def __repr__(self):
        return f"{self.__class__.__name__}({str.__repr__(self)})"

    def join(self, iterable, /):
        return self.__class__(str.join(self, [escape(item) for item in iterable]))

    def replace(self, old, new, count=-1, /):
        return self.__class__(str.replace(self, old, escape(new), count))

    def format(self, *args, **kwargs):
        return self.__class__(
            str.format(
                self,
                *[escape(item) if isinstance(item, str) else item for item in args],
                **{key: escape(item) if isinstance(item, str) else item for key, item in kwargs.items()},
            )
        )

    @classmethod
    def escape(cls, s, /):
        return escape(s)
