"""traceback: exceptions as text."""

import sys

import _firstboot_process as _process


def _exception_of(exc, value=None):
    return exc if isinstance(exc, BaseException) else value


def _text_of(exception):
    return "NoneType: None\n" if exception is None else _process.format_exception(exception)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True, **options):
    return _text_of(_exception_of(exc, value)).splitlines(keepends=True)


def format_exception_only(exc, /, value=None, **options):
    # Without frames there are no names to suggest another from.
    found = _exception_of(exc, value)
    if found is None:
        return [_text_of(found)]
    kept, found.__traceback__ = found.__traceback__, None
    try:
        return [_process.format_exception_only(found)]
    finally:
        found.__traceback__ = kept


def format_exc(limit=None, chain=True):
    return _text_of(sys.exception())


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True, **options):
    stream = sys.stderr if file is None else file
    stream.write(_text_of(_exception_of(exc, value)))


def print_exc(limit=None, file=None, chain=True):
    (sys.stderr if file is None else file).write(format_exc())


def format_stack(f=None, limit=None):
    import linecache

    frame = sys._getframe(1) if f is None else f
    entries = []
    while frame is not None:
        path, line = frame.f_code.co_filename, frame.f_lineno
        source = linecache.getline(path, line).strip()
        entries.append(
            f'  File "{path}", line {line}, in {frame.f_code.co_name}\n' + (f"    {source}\n" if source else "")
        )
        frame = frame.f_back
    return entries[:limit][::-1]


def print_stack(f=None, limit=None, file=None):
    stream = sys.stderr if file is None else file
    stream.write("".join(format_stack(sys._getframe(1) if f is None else f, limit)))
