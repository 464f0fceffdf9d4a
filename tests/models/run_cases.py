"""Runs small programs by the models or by the real packages and prints what each did.

    run_cases.py model|real FILE…

A file holds programs under lines `### name`. What one prints, or the exception that it ends with, is its
outcome; addresses are left out.
"""

import contextlib
import io
import json
import os
import re
import sys
import traceback
import types
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def programs(path):
    with open(path, encoding="utf-8") as file:
        parts = re.split(r"^### (.*)\n", file.read(), flags=re.M)
    return zip(parts[1::2], parts[2::2])


def outcome(name, source):
    printed = io.StringIO()
    module = types.ModuleType("program")
    module.__file__ = os.path.join(os.getcwd(), "program.py")
    sys.modules["program"] = module
    try:
        with contextlib.redirect_stdout(printed), warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            exec(compile(source, module.__file__, "exec"), module.__dict__)
        error = None
    except BaseException as raised:
        if os.environ.get("FIRSTBOOT_TRACE"):
            traceback.print_exc()
        error = f"{type(raised).__module__}.{type(raised).__qualname__}: {raised}"
    if "sqlalchemy.orm" in sys.modules:
        from sqlalchemy.orm import clear_mappers

        clear_mappers()
    said = [f"{item.category.__name__}: {item.message}" for item in caught]
    return {
        "printed": re.sub(r"0x[0-9a-f]+", "0x", printed.getvalue()).split("\n"),
        "error": error and re.sub(r"0x[0-9a-f]+", "0x", error).split("\n"),
        "warnings": said,
    }


def main():
    mode, *paths = sys.argv[1:]
    paths = [os.path.abspath(path) for path in paths]
    if mode == "model":
        packages = os.path.join(ROOT, "src/libraries/packages")
        sys.path[:] = [packages, os.path.join(HERE, "shims")] + sys.path[1:]
    else:
        sys.path[:] = [os.environ["FIRSTBOOT_REAL"]] + sys.path[1:]
    sys.dont_write_bytecode = True
    os.chdir(os.environ.get("FIRSTBOOT_FOLDER", "/tmp"))
    for path in paths:
        for name, source in programs(path):
            label = f"{os.path.basename(path)}: {name}"
            found = outcome(name, source)
            if mode == "model":
                import _firstboot_catalogue

                found["unmodelled"] = list(_firstboot_catalogue.unmodelled_names)
                _firstboot_catalogue.unmodelled_names.clear()
            print(json.dumps([label, found]))


if __name__ == "__main__":
    main()
