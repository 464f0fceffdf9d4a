"""csv: rows of texts between separators."""

import _firstboot_catalogue as _catalogue
from _firstboot_interpreter import as_c

__c_module__ = "_csv"
__c_names__ = ("_Reader", "_Writer")

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = quotechar = escapechar = lineterminator = None
    doublequote = skipinitialspace = strict = False
    quoting = QUOTE_MINIMAL

    def __init__(self):
        _Format(self)


class excel(Dialect):
    delimiter, quotechar, doublequote, lineterminator = ",", '"', True, "\r\n"


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


def _kind(value):
    return type(value).__name__


class _Format:
    """How rows are written: a dialect, and what is given by name instead."""

    def __init__(self, dialect, **named):
        if named.get("quotechar", "") is None:
            named.setdefault("quoting", QUOTE_NONE)
        for name, default in _DEFAULTS.items():
            setattr(self, name, named.pop(name, getattr(dialect, name, default)))
        if named:
            name = next(iter(named))
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        self.doublequote, self.strict = bool(self.doublequote), bool(self.strict)
        self._check()

    def _check(self):
        for name, may_be_none in (("delimiter", False), ("escapechar", True), ("quotechar", True)):
            value = getattr(self, name)
            if value is None and may_be_none:
                continue
            words = "a unicode character or None" if may_be_none else "a unicode character"
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be {words}, not {_kind(value)}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be {words}, not a string of length {len(value)}')
        if not isinstance(self.quoting, int):
            raise TypeError(f'"quoting" must be an integer, not {_kind(self.quoting)}')
        if not 0 <= self.quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if self.lineterminator is None:
            raise TypeError('"lineterminator" must be a string, not NoneType')


def _format_of(dialect, named):
    return _Format(get_dialect(dialect) if isinstance(dialect, str) else dialect, **named)


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def register_dialect(name, dialect="excel", /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _format_of(dialect, fmtparams)


def unregister_dialect(name, /):
    get_dialect(name)
    del _dialects[name]


def list_dialects():
    return list(_dialects)


class _Reader:
    def __init__(self, lines, form):
        self._lines, self.dialect, self.line_num = iter(lines), form, 0

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(
                f"iterator should return strings, not {_kind(line)} (the file should be opened in text mode)"
            )
        self.line_num += 1
        return line

    def __next__(self):
        row = _Row(self.dialect)
        row.read(self._next_line())
        while row.is_open():
            try:
                line = self._next_line()
            except StopIteration:
                if self.dialect.strict:
                    raise Error("unexpected end of data") from None
                row.end_field()
                break
            row.read(line)
        return row.fields


_START, _PLAIN, _QUOTED, _BEHIND_QUOTE, _ESCAPED, _ESCAPED_IN_QUOTES, _ENDED = range(7)


class _Row:
    """The fields of one row, while its characters are read."""

    def __init__(self, form):
        self._form, self.fields = form, []
        self._at, self._field, self._was_quoted = _START, [], False

    def is_open(self):
        return self._at in (_QUOTED, _ESCAPED_IN_QUOTES, _ESCAPED)

    def end_field(self):
        text = "".join(self._field)
        quoting = self._form.quoting
        if not self._was_quoted:
            if quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS) and text:
                text = float(text)
            elif quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not text:
                text = None
        self.fields.append(text)
        self._at, self._field, self._was_quoted = _START, [], False

    def read(self, line):
        form = self._form
        is_empty = not self.fields and not self._field and self._at == _START
        for character in line:
            ends_line = character in "\r\n"
            if self._at == _ENDED:
                if not ends_line:
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
            elif self._at == _ESCAPED or self._at == _ESCAPED_IN_QUOTES:
                self._field.append(character)
                self._at = _QUOTED if self._at == _ESCAPED_IN_QUOTES else _PLAIN
            elif self._at == _QUOTED:
                if character == form.escapechar:
                    self._at = _ESCAPED_IN_QUOTES
                elif character == form.quotechar and form.quoting != QUOTE_NONE:
                    self._at = _BEHIND_QUOTE if form.doublequote else _PLAIN
                else:
                    self._field.append(character)
            elif self._at == _BEHIND_QUOTE and character == form.quotechar and form.quoting != QUOTE_NONE:
                self._field.append(character)
                self._at = _QUOTED
            elif ends_line:
                if not is_empty or self.fields or self._field or self._at != _START:
                    self.end_field()
                self._at = _ENDED
            elif character == form.delimiter:
                self.end_field()
                is_empty = False
            elif self._at == _BEHIND_QUOTE:
                if form.strict:
                    raise Error(f"'{form.delimiter}' expected after '{form.quotechar}'")
                self._field.append(character)
                self._at = _PLAIN
            elif character == form.escapechar:
                self._at = _ESCAPED
            elif self._at == _START and character == form.quotechar and form.quoting != QUOTE_NONE:
                self._at, self._was_quoted, is_empty = _QUOTED, True, False
            elif not (self._at == _START and character == " " and form.skipinitialspace):
                self._field.append(character)
                self._at = _PLAIN
        if not self.is_open() and self._at != _ENDED and (line or self.fields):
            self.end_field()


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


def reader(iterable, /, dialect="excel", **fmtparams):
    return _Reader(iterable, _format_of(dialect, fmtparams))


class _Writer:
    def __init__(self, file, form):
        if not hasattr(file, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write, self.dialect = file.write, form

    def _text(self, value):
        form = self.dialect
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        quoted = {
            QUOTE_MINIMAL: False, QUOTE_NONE: False, QUOTE_ALL: True,
            QUOTE_NONNUMERIC: not isinstance(value, (int, float)),
            QUOTE_STRINGS: isinstance(value, str), QUOTE_NOTNULL: value is not None,
        }[form.quoting]
        special = {form.delimiter, form.quotechar, form.escapechar, "\r", "\n", *form.lineterminator}
        pieces = []
        for character in text:
            if character in special:
                is_quote = character == form.quotechar
                is_doubled = is_quote and form.doublequote and form.quoting != QUOTE_NONE
                escapes = form.quoting == QUOTE_NONE or is_quote or character == form.escapechar
                quoted = quoted or is_doubled or not escapes
                if escapes and not is_doubled and form.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                if escapes:
                    pieces.append(form.quotechar if is_doubled else form.escapechar)
            pieces.append(character)
        text = "".join(pieces)
        return f"{form.quotechar}{text}{form.quotechar}" if quoted else text

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {_kind(row)}") from None
        texts = [self._text(value) for value in values]
        if texts == [""]:
            bare = (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL) if values == [None] else (QUOTE_NONE,)
            if self.dialect.quoting in bare:
                raise Error("single empty field record must be quoted")
            texts = [self.dialect.quotechar * 2]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


as_c(reader, "reader", "iterable, dialect=..., /, **fmtparams")
_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def writer(file, /, dialect="excel", **fmtparams):
    return _Writer(file, _format_of(dialect, fmtparams))


as_c(writer, "writer", "fileobj, dialect=..., /, **fmtparams")


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader, self.dialect, self.line_num = reader(f, dialect, *args, **kwds), dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise" and (wrong := rowdict.keys() - self.fieldnames):
            raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, wrong))}")
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


def field_size_limit(limit=None, /):
    return 131072


class Sniffer:
    def sniff(self, sample, delimiters=None):
        return _catalogue.unmodelled("csv.Sniffer().sniff()")

    def has_header(self, sample):
        return _catalogue.unmodelled("csv.Sniffer().has_header()")
