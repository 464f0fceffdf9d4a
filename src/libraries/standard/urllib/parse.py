"""urllib.parse: URLs apart and together, and percent signs in them."""

from collections import namedtuple

uses_netloc = frozenset(
    " ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtsps rtspu "
    "rsync svn svn+ssh sftp nfs git git+ssh ws wss itms-services".split(" ")
)
uses_relative = frozenset(
    " ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtsps rtspu sftp svn "
    "svn+ssh ws wss".split(" ")
)
uses_params = frozenset(" ftp hdl prospero http imap https shttp rtsp rtsps rtspu sip sips mms sftp tel".split(" "))

_ALWAYS_SAFE = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
)
_SCHEME = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")


def quote(string, safe="/", encoding=None, errors=None):
    is_text = isinstance(string, str)
    if is_text:
        if not string:
            return string
        string = string.encode(_given(encoding, "utf-8"), _given(errors, "strict"))
    for name, given in (("encoding", encoding), ("errors", errors)):
        if given is not None and not is_text:
            raise TypeError(f"quote() doesn't support {name!r} for bytes")
    return quote_from_bytes(string, safe)


def _given(value, default):
    return default if value is None else value


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if not isinstance(safe, str):
        safe = "".join([chr(byte) for byte in safe if byte < 128])
    pieces = []
    for byte in bs:
        c = chr(byte)
        pieces.append(c if c in _ALWAYS_SAFE or (byte < 128 and c in safe) else f"%{byte:02X}")
    return "".join(pieces)


def quote_plus(string, safe="", encoding=None, errors=None):
    if isinstance(string, (str, bytes)) and (b" " if isinstance(string, bytes) else " ") not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    pieces = bytes(string).split(b"%")
    result = bytearray(pieces[0])
    for piece in pieces[1:]:
        try:
            result += bytes.fromhex(piece[:2].decode("ascii")) if len(piece) >= 2 else b"%"
            result += piece[2:] if len(piece) >= 2 else piece
        except ValueError:
            result += b"%" + piece
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(_given(encoding, "utf-8"), _given(errors, "replace"))
    if "%" not in string:
        # What is no text has no split, and the error is the one of that.
        string.split
        return string
    # What is not ASCII stays as it is; each run of ASCII is decoded by itself.
    pieces, at = [], 0
    while at < len(string):
        end = at
        ascii_run = string[at].isascii()
        while end < len(string) and string[end].isascii() == ascii_run:
            end += 1
        run = string[at:end]
        if ascii_run:
            run = unquote_to_bytes(run).decode(_given(encoding, "utf-8"), _given(errors, "replace"))
        pieces.append(run)
        at = end
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    elif not hasattr(query, "__len__") or len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__")
        for each in value if several else [value]:
            pairs.append(f"{quoted(key)}={quoted(each)}")
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
              errors="replace", max_num_fields=None, separator="&", *, _stack_level=1):
    if not isinstance(separator, (str, bytes)) or not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if not isinstance(qs, str):
        if qs is not None and not isinstance(qs, (bytes, bytearray)) and not qs:
            import warnings

            warnings.warn(
                f"Accepting {type(qs).__name__} objects with false value in urllib.parse.parse_qsl() is "
                "deprecated as of 3.14",
                DeprecationWarning,
                stacklevel=_stack_level + 1,
            )
        if not qs:
            return []
        pairs = parse_qsl(
            bytes(memoryview(qs)).decode("latin-1"), keep_blank_values, strict_parsing, "latin-1", "strict",
            max_num_fields, separator if isinstance(separator, str) else separator.decode("ascii"),
        )
        return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in pairs]
    if max_num_fields is not None and qs and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8",
             errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator, _stack_level=2
    ):
        found.setdefault(name, []).append(value)
    return found


class _Located:
    """What a split URL says of the part between the slashes."""

    __slots__ = ()

    def _user_and_host(self):
        user, at, host = self.netloc.rpartition("@")
        name, colon, password = user.partition(":")
        return (name if at else None), (password if at and colon else None), host

    username = property(lambda self: self._user_and_host()[0])
    password = property(lambda self: self._user_and_host()[1])

    def _host_and_port(self):
        host = self._user_and_host()[2]
        if "[" in host:
            inside, _, rest = host.partition("[")[2].partition("]")
            return inside, rest.partition(":")[2] or None
        name, _, port = host.partition(":")
        return name, port or None

    @property
    def hostname(self):
        name, percent, zone = self._host_and_port()[0].partition("%")
        return name.lower() + percent + zone or None

    @property
    def port(self):
        port = self._host_and_port()[1]
        if port is None:
            return None
        if not (port.isascii() and port.isdigit()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    def geturl(self):
        return urlunparse(self) if len(self) == 6 else urlunsplit(self)


class SplitResult(
    _Located, namedtuple("SplitResult", "scheme netloc path query fragment", module="urllib.parse")
):
    __slots__ = ()


class DefragResult(namedtuple("DefragResult", "url fragment", module="urllib.parse")):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class DefragResultBytes(namedtuple("DefragResultBytes", "url fragment", module="urllib.parse")):
    __slots__ = ()


class SplitResultBytes(
    namedtuple("SplitResultBytes", "scheme netloc path query fragment", module="urllib.parse")
):
    __slots__ = ()


class ParseResultBytes(
    namedtuple("ParseResultBytes", "scheme netloc path params query fragment", module="urllib.parse")
):
    __slots__ = ()


class ParseResult(
    _Located,
    namedtuple("ParseResult", "scheme netloc path params query fragment", module="urllib.parse"),
):
    __slots__ = ()


def _coerce_args(*args):
    """The arguments as texts, and behind them whether they were bytes."""
    texts = isinstance(args[0], str)
    for each in args[1:]:
        if each and isinstance(each, str) != texts:
            raise TypeError("Cannot mix str and non-str arguments")
    return *(args if texts else [each.decode("ascii") if each else "" for each in args]), not texts


def urlsplit(url, scheme="", allow_fragments=True):
    # What was split before is kept, which what has no hash cannot be.
    hash((url, scheme, allow_fragments))
    return _split(url, scheme, allow_fragments)


def _split(url, scheme, allow_fragments):
    url, scheme, of_bytes = _coerce_args(url, scheme)
    if of_bytes:
        parts = _split(url, scheme, allow_fragments)
        return SplitResultBytes(*(part.encode("ascii") for part in parts))
    edges = "".join(map(chr, range(33)))
    url, scheme = url.lstrip(edges), "" if scheme is None else scheme.strip(edges)
    for unsafe in "\t\r\n":
        url, scheme = url.replace(unsafe, ""), scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and _SCHEME.issuperset(url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = min([place for place in map(lambda c: url.find(c, 2), "/?#") if place >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, of_bytes = _coerce_args(url, scheme)
    if of_bytes:
        parts = urlparse(url, scheme, allow_fragments)
        return ParseResultBytes(*(part.encode("ascii") for part in parts))
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        start = path.find(";", path.rfind("/") if "/" in path else 0)
        if start >= 0:
            path, params = path[:start], path[start + 1 :]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment, of_bytes = _coerce_args(*components)
    if of_bytes:
        return urlunsplit((scheme, netloc, url, query, fragment)).encode("ascii")
    if netloc:
        url = "//" + netloc + ("/" if url and url[:1] != "/" else "") + url
    elif url[:2] == "//" or (scheme in uses_netloc and scheme and url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    return url + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, of_bytes = _coerce_args(*components)
    whole = urlunsplit((scheme, netloc, f"{url};{params}" if params else url, query, fragment))
    return whole.encode("ascii") if of_bytes else whole


def urldefrag(url):
    url, of_bytes = _coerce_args(url)
    base, _, fragment = url.partition("#")
    if of_bytes:
        return DefragResultBytes(base.encode("ascii"), fragment.encode("ascii"))
    return DefragResult(base, fragment)


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    base, url, of_bytes = _coerce_args(base, url)
    if of_bytes:
        return urljoin(base, url, allow_fragments).encode("ascii")
    b, u = urlparse(base), urlparse(url, urlparse(base).scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    if u.netloc:
        return urlunparse(u)
    if not u.path and not u.params:
        return urlunparse((u.scheme, b.netloc, b.path, b.params, u.query or b.query, u.fragment))
    segments = u.path.split("/")
    if not u.path.startswith("/"):
        segments = b.path.split("/")[:-1] + segments
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if len(resolved) > 1:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return urlunparse((u.scheme, b.netloc, "/".join(resolved) or "/", u.params, u.query, u.fragment))
