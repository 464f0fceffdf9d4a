"""base64: bytes as letters."""

from binascii import Error

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(
        f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}"
    )


def b64encode(s, altchars=None):
    import binascii

    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    import binascii

    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


def _checked(s):
    if not isinstance(s, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}")
    return bytes(s)


def encodebytes(s):
    s = _checked(s)
    lines = [b64encode(s[at : at + 57]) + b"\n" for at in range(0, len(s), 57)]
    return b"".join(lines)


def decodebytes(s):
    s = _checked(s)
    return b64decode(s)


def b32encode(s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s)
    s, encoded = bytes(s), bytearray()
    for at in range(0, len(s), 5):
        chunk = s[at : at + 5]
        number = int.from_bytes(chunk + bytes(5 - len(chunk)), "big")
        letters = [_BASE32[number >> shift & 31] for shift in range(35, -1, -5)]
        used = {1: 2, 2: 4, 3: 5, 4: 7, 5: 8}[len(chunk)]
        encoded += bytes(letters[:used]) + b"=" * (8 - used)
    return bytes(encoded)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s).upper() if casefold else _bytes(s)
    if map01 is not None:
        map01 = _bytes(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if len(s) % 8:
        raise Error("Incorrect padding")
    decoded = bytearray()
    for at in range(0, len(s), 8):
        chunk = s[at : at + 8].rstrip(b"=")
        number = 0
        for letter in chunk:
            if letter not in _BASE32:
                raise Error("Non-base32 digit found")
            number = number << 5 | _BASE32.index(letter)
        size = len(chunk) * 5 // 8
        decoded += (number >> (len(chunk) * 5 - size * 8)).to_bytes(size, "big")
    return bytes(decoded)


def b16encode(s):
    import binascii

    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s).upper() if casefold else _bytes(s)
    if any(letter not in b"0123456789ABCDEF" for letter in s):
        raise Error("Non-base16 digit found")
    return bytes.fromhex(s.decode("ascii"))


def _base85(b, first_to_last, pad, folded):
    """Five letters for each four bytes; `folded` names the groups that one letter stands for."""
    if not isinstance(b, (bytes, bytearray, memoryview)):
        b = memoryview(b)
    b = bytes(b)
    missing = -len(b) % 4
    b += bytes(missing)
    groups = []
    for at in range(0, len(b), 4):
        group = b[at : at + 4]
        last = missing and not pad and at + 4 == len(b)
        if group in folded and not last:
            groups.append(folded[group])
            continue
        number = int.from_bytes(group, "big")
        letters = bytes([first_to_last[number // 85**power % 85] for power in range(4, -1, -1)])
        groups.append(letters[:-missing] if last else letters)
    return b"".join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    folded = {bytes(4): b"z"}
    if foldspaces:
        folded[b"    "] = b"y"
    encoded = _base85(b, range(33, 118), pad, folded)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[at : at + wrapcol] for at in range(0, len(encoded), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        encoded = b"\n".join(lines)
    return encoded + b"~>" if adobe else encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    folded = {ord("z"): bytes(4)}
    if foldspaces:
        folded[ord("y")] = b"    "
    decoded = bytearray()
    group = []
    for letter in b + b"uuuu":
        if 33 <= letter <= 117:
            group.append(letter - 33)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit
                if number >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                decoded += number.to_bytes(4, "big")
                group = []
        elif letter in folded:
            if group:
                raise ValueError(f"{chr(letter)} inside Ascii85 5-tuple")
            decoded += folded[letter]
        elif letter not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(letter)}")
    added = 4 - len(group)
    return bytes(decoded[:-added]) if added else bytes(decoded)


_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def b85encode(b, pad=False):
    return _base85(b, _BASE85, pad, {})


def b85decode(b):
    b = _bytes(b)
    missing = -len(b) % 5
    b += b"~" * missing
    decoded = bytearray()
    for at in range(0, len(b), 5):
        number = 0
        for place, letter in enumerate(b[at : at + 5]):
            digit = _BASE85.find(letter)
            if digit < 0:
                raise ValueError(f"bad base85 character at position {at + place}")
            number = number * 85 + digit
        if number >= 1 << 32:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}")
        decoded += number.to_bytes(4, "big")
    return bytes(decoded[:-missing]) if missing else bytes(decoded)
