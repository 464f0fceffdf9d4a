"""Stands in for the native module, by SQLAlchemy's own file."""

from real_packages import load_real

_url = load_real("sqlalchemy.engine.url")


def parse(text, release):
    try:
        url = _url.make_url(text)
    except ValueError:
        raise
    except Exception as error:
        return str(error)
    return (*url[:6], dict(url.query))


def render(parts, hide_password, release):
    return _url.URL(*parts).render_as_string(hide_password=hide_password)
