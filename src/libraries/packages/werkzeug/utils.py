import sys

from _firstboot_functions import cached_property, import_module


def import_string(import_name, silent=False):
    import_name = import_name.replace(":", ".")
    try:
        try:
            __import__(import_name)
        except ImportError:
            if "." not in import_name:
                raise
        else:
            return sys.modules[import_name]
        module_name, _, attribute = import_name.rpartition(".")
        module = __import__(module_name, None, None, [attribute])
        try:
            return getattr(module, attribute)
        except AttributeError as error:
            raise ImportError(error) from None
    except ImportError as error:
        if not silent:
            raise ImportStringError(import_name, error).with_traceback(sys.exc_info()[2]) from None
    return None


class ImportStringError(ImportError):
    def __init__(self, import_name, exception):
        self.import_name = import_name
        self.exception = exception
        super().__init__(_explain(import_name, exception))

    def __repr__(self):
        return f"<{type(self).__name__}({self.import_name!r}, {self.exception!r})>"


def _explain(import_name, exception):
    found = []
    name = ""
    for part in import_name.replace(":", ".").split("."):
        name = name + "." + part if name else part
        imported = import_string(name, silent=True)
        if not imported:
            break
        found.append(f"- {name!r} found in {getattr(imported, '__file__', None)!r}.")
    else:
        return import_name
    found.append(f"- {name!r} not found.")
    steps = "\n".join(found)
    return (
        f"import_string() failed for {import_name!r}. Possible reasons are:\n\n"
        "- missing __init__.py in a package;\n"
        "- package or module path not included in sys.path;\n"
        "- duplicated package or module name taking precedence in sys.path;\n"
        "- missing module, class, function or variable;\n\n"
        f"Debugged import:\n\n{steps}\n\n"
        f"Original exception:\n\n{type(exception).__name__}: {exception}"
    )


def redirect(location, code=302, Response=None):
    if Response is None:
        from .wrappers import Response
    from markupsafe import escape

    shown = escape(location)
    lines = (
        "<!doctype html>",
        "<html lang=en>",
        "<title>Redirecting...</title>",
        "<h1>Redirecting...</h1>",
        "<p>You should be redirected automatically to the target URL: "
        f'<a href="{shown}">{shown}</a>. If not, click the link.\n',
    )
    response = Response("\n".join(lines), code, mimetype="text/html")
    response.headers["Location"] = location
    return response


def get_content_type(mimetype, charset):
    """The type with the character set, where its content is text."""
    main, _, kind = mimetype.partition("/")
    textual = main == "text" or kind.endswith("+xml") or main == "application" and kind in (
        "ecmascript", "javascript", "sql", "xml", "xml-dtd", "xml-external-parsed-entity"
    )
    return f"{mimetype}; charset={charset}" if textual else mimetype


def secure_filename(filename):
    import re
    import unicodedata

    plain = unicodedata.normalize("NFKD", filename).encode("ascii", "ignore").decode("ascii")
    plain = plain.replace("/", " ")
    return re.sub(r"[^A-Za-z0-9_.-]", "", "_".join(plain.split())).strip("._")


def send_file(path_or_file, environ, **options):
    from _firstboot_catalogue import unmodelled

    return unmodelled("werkzeug.utils.send_file()")


def send_from_directory(directory, path, environ, **options):
    return send_file(path, environ, **options)
