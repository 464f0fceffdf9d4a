from flask import current_app

from .speaklater import LazyString


class BabelConfiguration:
    def __init__(self, **settings):
        self.__dict__.update(settings)


def get_babel(app=None):
    return (app or current_app).extensions["babel"]


class Babel:
    default_date_formats = {
        f"{kind}{length}": None if length else "medium"
        for kind in ("time", "date", "datetime")
        for length in ("", ".short", ".medium", ".full", ".long")
    }

    def __init__(self, app=None, date_formats=None, configure_jinja=True, *args, **kwargs):
        self._configure_jinja = configure_jinja
        self.date_formats = date_formats
        if app is not None:
            self.init_app(app, *args, **kwargs)

    def init_app(self, app, default_locale="en", default_domain="messages",
                 default_translation_directories="translations", default_timezone="UTC", locale_selector=None,
                 timezone_selector=None):
        config = app.config
        directories = config.get("BABEL_TRANSLATION_DIRECTORIES", default_translation_directories).split(";")
        app.extensions["babel"] = BabelConfiguration(
            default_locale=config.get("BABEL_DEFAULT_LOCALE", default_locale),
            default_timezone=config.get("BABEL_DEFAULT_TIMEZONE", default_timezone),
            default_domain=config.get("BABEL_DOMAIN", default_domain),
            default_directories=directories,
            instance=self,
            locale_selector=locale_selector,
            timezone_selector=timezone_selector,
        )
        if self.date_formats is None:
            self.date_formats = dict(self.default_date_formats)
        if self._configure_jinja:
            for name in ("datetime", "date", "time", "timedelta", "number", "decimal", "currency", "percent",
                         "scientific"):
                app.jinja_env.filters[f"{name}format"] = globals()[f"format_{name}"]
            app.jinja_env.add_extension("jinja2.ext.i18n")


def _needs_babel(name):
    def function(*args, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled(f"flask_babel.{name}()")

    function.__name__ = function.__qualname__ = name
    return function


for _name in ("force_locale", "format_currency", "format_date", "format_datetime", "format_decimal", "format_number",
              "format_percent", "format_scientific", "format_time", "format_timedelta", "get_domain", "get_locale",
              "get_timezone", "get_translations", "gettext", "ngettext", "npgettext", "pgettext", "refresh",
              "to_user_timezone", "to_utc"):
    globals()[_name] = _needs_babel(_name)
_ = gettext


def lazy_gettext(*args, **kwargs):
    return LazyString(gettext, *args, **kwargs)


def lazy_ngettext(*args, **kwargs):
    return LazyString(ngettext, *args, **kwargs)


def lazy_pgettext(*args, **kwargs):
    return LazyString(pgettext, *args, **kwargs)


def lazy_npgettext(*args, **kwargs):
    return LazyString(npgettext, *args, **kwargs)
