"""Takes a URL rule apart into its text and its placeholders, as Werkzeug's rule grammar says."""

_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
_name = _letters + "0123456789"


def _end_of_name(rule, start):
    end = start
    if end < len(rule) and rule[end] in _letters:
        while end < len(rule) and rule[end] in _name:
            end += 1
    return end


def _variable(rule, start):
    """Reads `name>` and returns the name and the place behind it, or None."""
    end = _end_of_name(rule, start)
    if end == start or rule[end : end + 1] != ">":
        return None
    return rule[start:end], end + 1


def _placeholder(rule, start):
    """Reads what follows `<`: (converter, arguments, variable, end), or None if it is malformed."""
    end = _end_of_name(rule, start)
    if end == start:
        return None
    name = rule[start:end]
    following = rule[end : end + 1]
    if following == ">":
        return None, None, name, end + 1
    if following == ":":
        variable = _variable(rule, end + 1)
        return variable and (name, None, variable[0], variable[1])
    if following == "(":
        close = rule.find("):", end + 1)
        while close >= 0:
            variable = _variable(rule, close + 2)
            if variable:
                return name, rule[end + 1 : close], variable[0], variable[1]
            close = rule.find("):", close + 1)
    return None


def split_rule(rule):
    """Yields ("/",), (text,) or (converter, arguments, variable) in order."""
    position = 0
    while position < len(rule):
        character = rule[position]
        if character == "/":
            yield "/", None, None
            position += 1
        elif character == "<":
            found = _placeholder(rule, position + 1)
            if not found:
                raise ValueError(f"malformed url rule: {rule!r}")
            converter, arguments, variable, position = found
            yield converter or "default", arguments or "", variable
        else:
            end = position
            while end < len(rule) and rule[end] not in "</":
                end += 1
            yield rule[position:end], None, None
            position = end


def _value(text):
    if text in ("None", "True", "False"):
        return {"None": None, "True": True, "False": False}[text]
    for convert in (int, float):
        try:
            return convert(text)
        except ValueError:
            pass
    if text[:1] == text[-1:] and text[0] in "\"'":
        text = text[1:-1]
    return str(text)


def parse_converter_args(argstr):
    if not argstr:
        return (), {}
    import re

    argument = re.compile(
        r"\s*((?P<name>\w+)\s*=\s*)?"
        r"(?P<value>True|False|\d+.\d+|\d+.|\d+|[\w\d_.]+|"
        r"[urUR]?(?P<text>\"[^\"]*?\"|'[^']*'))\s*,"
    )
    argstr += ","
    args = []
    kwargs = {}
    position = 0
    for found in argument.finditer(argstr):
        if found.start() != position:
            raise ValueError(f"Cannot parse converter argument '{argstr[position : found.start()]}'")
        text = found.group("text")
        value = _value(found.group("value") if text is None else text)
        if found.group("name"):
            kwargs[found.group("name")] = value
        else:
            args.append(value)
        position = found.end()
    return tuple(args), kwargs
