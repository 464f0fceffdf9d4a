"""CPython's trees: of ast.dump(), places included, the length and the CRC-32."""

import ast
import sys
import warnings
import zipfile
import zlib


def tree_of(source):
    """[length, crc], or null where there is no tree."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    text = ast.dump(tree, include_attributes=True).encode("utf-8", "surrogatepass")
    return [len(text), zlib.crc32(text)]


def judge_all(request):
    """Of given texts; or of the files of the standard library from `first` on, with their texts."""
    if "texts" in request:
        return [tree_of(text.encode()) for text in request["texts"]]
    archive = zipfile.ZipFile(next(path for path in sys.path if path.endswith(".zip")))
    names = sorted(name for name in archive.namelist() if name.endswith(".py"))
    found = []
    for name in names[request["first"]:request["first"] + request["count"]]:
        source = archive.read(name)
        found.append({"name": name, "text": source.decode("latin-1"), "tree": tree_of(source)})
    return found
