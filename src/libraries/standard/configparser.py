"""configparser: INI files."""

from collections.abc import MutableMapping

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_BOOLEANS = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section, self.args = section, (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        super().__init__(f"While reading from {source!r} [line {lineno:2d}]: section {section!r} already exists"
                         if source else f"Section {section!r} already exists")


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(f"While reading from {source!r} [line {lineno:2d}]: "
                         f"option {option!r} in section {section!r} already exists")


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section, self.args = option, section, (option, section)


class InterpolationError(Error):
    pass


class InterpolationMissingOptionError(InterpolationError):
    pass


class ParsingError(Error):
    pass


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        super().__init__(f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")


class BasicInterpolation:
    opening, closing = "%(", ")s"

    def value(self, parser, section, option, text, depth=0):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationError("Recursion limit exceeded in value substitution")
        result, rest = "", text
        while "%" in rest:
            before, _, rest = rest.partition("%")
            result += before
            if rest.startswith("%"):
                result, rest = result + "%", rest[1:]
            elif rest.startswith("(") and ")s" in rest:
                name, _, rest = rest[1:].partition(")s")
                found = parser._raw(section, parser.optionxform(name))
                if found is None:
                    raise InterpolationMissingOptionError(
                        f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation "
                        f"key {name!r} which is not a valid option name. Raw value: {text!r}")
                result += self.value(parser, section, option, found, depth + 1)
            else:
                raise InterpolationError(f"'%' must be followed by '%' or '(', found: {'%' + rest!r}")
        return result + rest


class ExtendedInterpolation(BasicInterpolation):
    pass


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser, self._name = parser, name

    def __repr__(self):
        return f"<Section: {self._name}>"

    @property
    def name(self):
        return self._name

    @property
    def parser(self):
        return self._parser

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _names(self):
        return self._parser.options(self._name) if self._name != DEFAULTSECT else list(self._parser.defaults())

    def __iter__(self):
        return iter(self._names())

    def __len__(self):
        return len(self._names())

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **options):
        return self._parser.getint(self._name, option, fallback=fallback, **options)

    def getfloat(self, option, fallback=None, **options):
        return self._parser.getfloat(self._name, option, fallback=fallback, **options)

    def getboolean(self, option, fallback=None, **options):
        return self._parser.getboolean(self._name, option, fallback=fallback, **options)


class RawConfigParser(MutableMapping):
    _usual_interpolation = None

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=None, allow_unnamed_section=False):
        self._sections, self._defaults, self.default_section = {}, {}, default_section
        self._allow_no_value, self._delimiters, self._strict = allow_no_value, delimiters, strict
        self._comments, self._inline = comment_prefixes or (), inline_comment_prefixes or ()
        self._interpolation = self._usual_interpolation if interpolation is _UNSET else interpolation
        for key, value in (defaults or {}).items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    # Reading.

    def read(self, filenames, encoding=None):
        import os

        names = [filenames] if isinstance(filenames, (str, bytes, os.PathLike)) else filenames
        done = []
        for name in names:
            try:
                with open(name, encoding=encoding) as file:
                    self.read_file(file, os.fspath(name))
            except OSError:
                continue
            done.append(os.fspath(name))
        return done

    def read_string(self, string, source="<string>"):
        self.read_file(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source="<dict>"):
        for section, options in dictionary.items():
            if section != self.default_section and section not in self._sections:
                self.add_section(str(section))
            for key, value in options.items():
                self.set(str(section), str(key), None if value is None else str(value))

    def read_file(self, f, source=None):
        source = source or getattr(f, "name", "<???>")
        section, option, indent, seen = None, None, 0, set()
        for number, line in enumerate(f, start=1):
            text = self._without_comment(line)
            stripped = text.strip()
            depth = len(text) - len(text.lstrip())
            if not stripped:
                continue
            if section is not None and option and depth > indent:
                section[option] = f"{section[option] or ''}\n{stripped}"
                continue
            indent, option = depth, None
            if stripped.startswith("[") and "]" in stripped:
                name = stripped[1 : stripped.index("]")]
                if self._strict and name in seen:
                    raise DuplicateSectionError(name, source, number)
                seen.add(name)
                section = self._defaults if name == self.default_section else self._sections.setdefault(name, {})
                known, title = set(), name
                continue
            if section is None:
                raise MissingSectionHeaderError(source, number, line)
            option, value = self._binding(stripped, source, number, line)
            if self._strict and option in known:
                raise DuplicateOptionError(title, option, source, number)
            known.add(option)
            section[option] = value

    def _without_comment(self, line):
        if line.lstrip().startswith(tuple(self._comments)):
            return ""
        places = [line.find(" " + prefix) for prefix in self._inline]
        return line[: min((place for place in places if place >= 0), default=len(line))]

    def _binding(self, text, source, number, line):
        places = [text.find(delimiter) for delimiter in self._delimiters]
        place = min((place for place in places if place >= 0), default=-1)
        if place < 0 and not self._allow_no_value or place == 0:
            raise ParsingError(f"Source contains parsing errors: {source!r}\n\t[line {number:2d}]: {line!r}")
        if place < 0:
            return self.optionxform(text), None
        return self.optionxform(text[:place].rstrip()), text[place + 1 :].strip()

    # Values.

    def _raw(self, section, option):
        return self._sections.get(section, {}).get(option, self._defaults.get(option))

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in {**self._sections[section], **self._defaults}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if section not in self._sections and section != self.default_section:
            return _given(fallback, NoSectionError(section))
        name = self.optionxform(option)
        values = {**self._defaults, **self._sections.get(section, {}), **(vars or {})}
        if name not in values:
            return _given(fallback, NoOptionError(option, section))
        text = values[name]
        if raw or text is None or self._interpolation is None:
            return text
        return self._interpolation.value(self, section, option, text)

    def _converted(self, convert, section, option, fallback, options):
        text = self.get(section, option, fallback=fallback, **options)
        return text if text is fallback else convert(text)

    def getint(self, section, option, *, fallback=_UNSET, **options):
        return self._converted(int, section, option, fallback, options)

    def getfloat(self, section, option, *, fallback=_UNSET, **options):
        return self._converted(float, section, option, fallback, options)

    def getboolean(self, section, option, *, fallback=_UNSET, **options):
        return self._converted(self._boolean, section, option, fallback, options)

    def _boolean(self, text):
        if text.lower() not in _BOOLEANS:
            raise ValueError(f"Not a boolean: {text}")
        return _BOOLEANS[text.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return super().items()
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        names = {**self._defaults, **self._sections.get(section, {}), **(vars or {})}
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in names]

    def set(self, section, option, value=None):
        if section and section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        target = self._sections[section] if section in self._sections else self._defaults
        target[self.optionxform(option)] = value

    def remove_option(self, section, option):
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section].pop(self.optionxform(option), _UNSET) is not _UNSET

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        delimiter = " = " if space_around_delimiters else "="
        first = {self.default_section: self._defaults} if self._defaults else {}
        for name, options in (first | self._sections).items():
            fp.write(f"[{name}]\n")
            for key, value in options.items():
                fp.write(f"{key}{delimiter}{value}\n" if value is not None else f"{key}\n")
            fp.write("\n")

    # As a mapping of sections.

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        self._sections[key] = {}
        self.read_dict({key: value})

    def __delitem__(self, key):
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


def _given(fallback, error):
    if fallback is _UNSET:
        raise error
    return fallback


class ConfigParser(RawConfigParser):
    _usual_interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if value is not None and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)
