"""binascii: bytes as digits and letters, and checksums of them."""

from _firstboot_interpreter import index as _index, type_name

__c_module__ = "binascii"

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {ord(letter): value for value, letter in enumerate(_LETTERS)}


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _buffer(data):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a bytes-like object is required, not '{type_name(data)}'")
    return bytes(data)


def _ascii(data):
    """Bytes or a text of ASCII, as the functions take that read what others wrote."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type_name(data)}'")
    return bytes(data)


def b2a_base64(data, /, *, newline=True):
    data = _buffer(data)
    letters = []
    for at in range(0, len(data), 3):
        chunk = bytes(data[at : at + 3])
        number = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        for place in range(4):
            letters.append(_LETTERS[number >> (18 - 6 * place) & 63] if place <= len(chunk) else "=")
    return "".join(letters).encode("ascii") + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii(data)
    values, padding = [], 0
    for letter in data:
        if letter == 61:
            padding += 1
            # Two letters and two signs, or three and one, close a group: what follows is not read.
            if len(values) % 4 >= 2 and len(values) % 4 + padding >= 4:
                break
        elif letter in _VALUES:
            values.append(_VALUES[letter])
            padding = 0
        elif strict_mode:
            raise Error("Only base64 data is allowed")
    rest = len(values) % 4
    if rest == 1:
        raise Error(
            "Invalid base64-encoded string: number of data characters "
            f"({len(values)}) cannot be 1 more than a multiple of 4"
        )
    if rest and rest + padding < 4:
        raise Error("Incorrect padding")
    decoded = bytearray()
    for at in range(0, len(values), 4):
        group = values[at : at + 4]
        number = 0
        for value in group + [0] * (4 - len(group)):
            number = number << 6 | value
        decoded += number.to_bytes(3, "big")[: len(group) - 1]
    return bytes(decoded)


def hexlify(data, sep=None, bytes_per_sep=1):
    data, bytes_per_sep = _buffer(data), _index(bytes_per_sep)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode("ascii")


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def unhexlify(hexstr, /):
    text = _ascii(hexstr).decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


a2b_hex = unhexlify


def crc32(data, value=0, /):
    data, value = _buffer(data), _index(value)
    crc = value ^ 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
