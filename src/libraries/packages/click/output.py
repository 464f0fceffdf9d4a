import sys

_colors = {
    "black": 30,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "blue": 34,
    "magenta": 35,
    "cyan": 36,
    "white": 37,
    "reset": 39,
}


def echo(message=None, file=None, nl=True, err=False, color=None):
    text = "" if message is None else message if isinstance(message, (str, bytes)) else str(message)
    if isinstance(text, bytes):
        text = text.decode("utf-8", "replace")
    if file is None:
        file = sys.stderr if err else sys.stdout
    # What is not written to a terminal loses its colours.
    file.write(unstyle(text) + ("\n" if nl else ""))


def style(text, fg=None, bg=None, bold=None, dim=None, underline=None, overline=None, italic=None, blink=None,
          reverse=None, strikethrough=None, reset=True):
    codes = []
    for color, offset in ((fg, 0), (bg, 10)):
        if color:
            if color not in _colors:
                raise TypeError(f"Unknown color {color!r}")
            codes.append(f"\033[{_colors[color] + offset}m")
    switches = (
        (bold, 1, 22), (dim, 2, 22), (underline, 4, 24), (overline, 53, 55), (italic, 3, 23), (blink, 5, 25),
        (reverse, 7, 27), (strikethrough, 9, 29),
    )
    for wanted, on, off in switches:
        if wanted is not None:
            codes.append(f"\033[{on if wanted else off}m")
    codes.append(str(text))
    if reset:
        codes.append("\033[0m")
    return "".join(codes)


def unstyle(text):
    if "\033" not in text:
        return text
    import re

    return re.sub("\033\\[[;?0-9]*[a-zA-Z]", "", text)


def secho(message=None, file=None, nl=True, err=False, color=None, **styles):
    echo(style(message, **styles) if message is not None else None, file=file, nl=nl, err=err, color=color)


def _interactive(what):
    from _firstboot_catalogue import unmodelled

    return unmodelled(f"click.{what}()")


def prompt(text, **options):
    return _interactive("prompt")


def confirm(text, **options):
    return _interactive("confirm")


def progressbar(iterable=None, **options):
    return _interactive("progressbar")


def echo_via_pager(text_or_generator, color=None):
    echo(text_or_generator)


def clear():
    pass


def get_text_stream(name, encoding=None, errors="strict"):
    return getattr(sys, name)
