"""codecs: texts to bytes and back by name."""

import io

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = BOM_UTF16 = BOM_LE = BOM = b"\xff\xfe"
BOM_UTF16_BE = BOM_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\0\0"
BOM_UTF32_BE = b"\0\0\xfe\xff"


def encode(obj, encoding="utf-8", errors="strict"):
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return bytes(obj).decode(encoding, errors)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.name = encode, decode, name
        return self


def lookup(encoding, /):
    "".encode(encoding)
    name = encoding.lower().replace("_", "-")
    name = {"utf8": "utf-8", "latin1": "iso8859-1", "latin-1": "iso8859-1", "us-ascii": "ascii"}.get(name, name)
    return CodecInfo(
        lambda text, errors="strict": (text.encode(encoding, errors), len(text)),
        lambda data, errors="strict": (bytes(data).decode(encoding, errors), len(data)),
        name=name,
    )


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None:
        return io.open(filename, mode, buffering)
    return io.open(filename, mode.replace("b", ""), buffering, encoding, errors, newline="")
