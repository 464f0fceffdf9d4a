"""string.templatelib: what a template string (t"…") makes."""


class Interpolation:
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __init__(self, value, expression="", conversion=None, format_spec=""):
        if conversion not in (None, "s", "r", "a"):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
        self.value, self.expression = value, expression
        self.conversion, self.format_spec = conversion, format_spec

    def __repr__(self):
        parts = (self.value, self.expression, self.conversion, self.format_spec)
        return f"Interpolation({', '.join(map(repr, parts))})"


class Template:
    def __init__(self, *args):
        strings, interpolations, text = [], [], ""
        for part in args:
            if isinstance(part, str):
                text += part
            elif isinstance(part, Interpolation):
                strings.append(text)
                interpolations.append(part)
                text = ""
            else:
                raise TypeError(
                    "Template.__new__ *args need to be of type 'str' or 'Interpolation', "
                    f"got {type(part).__name__}"
                )
        self.strings = (*strings, text)
        self.interpolations = tuple(interpolations)

    @property
    def values(self):
        return tuple(part.value for part in self.interpolations)

    def __iter__(self):
        for text, part in zip(self.strings, self.interpolations):
            if text:
                yield text
            yield part
        if self.strings[-1]:
            yield self.strings[-1]

    def __add__(self, other):
        if not isinstance(other, Template):
            raise TypeError(
                'can only concatenate string.templatelib.Template (not "'
                f'{type(other).__name__}") to string.templatelib.Template'
            )
        return Template(*self, *other)

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"


def convert(obj, /, conversion):
    if conversion is None:
        return obj
    return {"s": str, "r": repr, "a": ascii}[conversion](obj)
