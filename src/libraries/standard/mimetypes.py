"""mimetypes: what kind of file a name says it is."""

from os import fspath
from os.path import splitext

inited = True
types_map = {
    ".bin": "application/octet-stream", ".bmp": "image/bmp", ".css": "text/css", ".csv": "text/csv",
    ".doc": "application/msword", ".gif": "image/gif", ".gz": "application/gzip", ".htm": "text/html",
    ".html": "text/html", ".ico": "image/vnd.microsoft.icon", ".jpe": "image/jpeg", ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg", ".js": "text/javascript", ".json": "application/json", ".md": "text/markdown",
    ".mjs": "text/javascript", ".mov": "video/quicktime", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
    ".mpeg": "video/mpeg", ".pdf": "application/pdf", ".png": "image/png", ".ppt": "application/vnd.ms-powerpoint",
    ".py": "text/x-python", ".svg": "image/svg+xml", ".tar": "application/x-tar", ".tif": "image/tiff",
    ".tiff": "image/tiff", ".txt": "text/plain", ".wasm": "application/wasm", ".wav": "audio/x-wav",
    ".webm": "video/webm", ".webp": "image/webp", ".woff": "font/woff", ".woff2": "font/woff2",
    ".xls": "application/vnd.ms-excel", ".xml": "text/xml", ".zip": "application/zip",
}
common_types = {}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz"}


def init(files=None):
    pass


def guess_type(url, strict=True):
    base, extension = splitext(fspath(url))
    encoding = encodings_map.get(extension)
    if encoding:
        base, extension = splitext(base)
    return types_map.get(extension.lower()), encoding


def guess_file_type(path, *, strict=True):
    return guess_type(path, strict)


def guess_all_extensions(type, strict=True):
    return [extension for extension, known in types_map.items() if known == type.lower()]


def guess_extension(type, strict=True):
    return next(iter(guess_all_extensions(type, strict)), None)


def add_type(type, ext, strict=True):
    types_map[ext] = type
