"""logging.config: loggers, handlers and formatters set up from a dictionary."""

import logging

from _firstboot_catalogue import unmodelled


def _resolved(name):
    """What a dotted name stands for: "logging.StreamHandler", "app.log.Filter"."""
    parts = name.split(".")
    used = parts.pop(0)
    try:
        found = __import__(used)
        for part in parts:
            used += "." + part
            if not hasattr(found, part):
                __import__(used)
            found = getattr(found, part)
    except ImportError as error:
        raise ValueError(f"Cannot resolve {name!r}: {error}") from error
    return found


class _Later(Exception):
    """A handler needs another one that is not made yet."""


class DictConfigurator:
    def __init__(self, config):
        self.config = dict(config)

    def resolve(self, s):
        return _resolved(s)

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.pop("incremental", False):
            self._adjust(config)
            return
        disable = config.pop("disable_existing_loggers", True)
        for kind in ("formatters", "filters"):
            config[kind] = dict(config.get(kind, {}))
            make = getattr(self, f"_make_{kind[:-1]}")
            for name, description in config[kind].items():
                config[kind][name] = self._tried(kind[:-1], name, make, description)
        self._make_handlers()
        earlier = dict(logging.root.manager.loggerDict)
        loggers = config.get("loggers", {})
        for name in loggers:
            self._tried("logger", name, self._set_up, logging.getLogger(name), loggers[name])
        for name, logger in earlier.items():
            if name in loggers:
                logger.disabled = False
            elif any(name.startswith(above + ".") for above in loggers):
                logger.setLevel(logging.NOTSET)
                logger.handlers, logger.propagate = [], True
            else:
                logger.disabled = disable
        if config.get("root"):
            self._set_root(config["root"])

    def _adjust(self, config):
        """Only levels and propagation change where a configuration is incremental."""
        for name in config.get("handlers", {}):
            raise ValueError(f"No handler found with name {name!r}")
        for name, description in config.get("loggers", {}).items():
            self._tried("logger", name, self._set_level, logging.getLogger(name), description)
        if config.get("root"):
            self._set_level(logging.getLogger(), config["root"])

    def _tried(self, kind, name, action, *arguments):
        try:
            return action(*arguments)
        except Exception as error:
            raise ValueError(f"Unable to configure {kind} {name!r}") from error

    def _set_root(self, description):
        try:
            self._set_up(logging.getLogger(), description)
        except Exception as error:
            raise ValueError("Unable to configure root logger") from error

    def _made(self, description):
        """What a factory of the user's makes: the key "()" names it."""
        arguments = {key: self._value(value) for key, value in description.items()}
        factory, properties = arguments.pop("()"), arguments.pop(".", {})
        if not callable(factory):
            factory = _resolved(factory)
        made = factory(**{key: value for key, value in arguments.items() if key.isidentifier()})
        for key, value in properties.items():
            setattr(made, key, value)
        return made

    def _make_formatter(self, description):
        if "()" in description:
            try:
                return self._made(description)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                renamed = {**description, "fmt": description["format"]}
                del renamed["format"]
                return self._made(renamed)
        made_by = description.get("class")
        made_by = _resolved(made_by) if made_by else logging.Formatter
        arguments = [
            description.get("format"), description.get("datefmt"), description.get("style", "%"),
        ]
        if "validate" in description:
            arguments.append(description["validate"])
        options = {"defaults": description["defaults"]} if "defaults" in description else {}
        return made_by(*arguments, **options)

    def _make_filter(self, description):
        if "()" in description:
            return self._made(description)
        return logging.Filter(description.get("name", ""))

    def _make_handlers(self):
        handlers = self.config["handlers"] = dict(self.config.get("handlers", {}))
        waiting = []
        for name in sorted(handlers):
            try:
                handlers[name] = self._make_handler(handlers[name])
                handlers[name].name = name
            except _Later:
                waiting.append(name)
            except Exception as error:
                raise ValueError(f"Unable to configure handler {name!r}") from error
        for name in waiting:
            handlers[name] = self._tried("handler", name, self._make_handler, handlers[name])
            handlers[name].name = name

    def _make_handler(self, description):
        description = dict(description)
        formatter = description.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError(f"Unable to set formatter {formatter!r}") from error
        level, filters = description.pop("level", None), description.pop("filters", None)
        if "()" not in description:
            description["()"] = _resolved(description.pop("class"))
        self._name_others(description)
        handler = self._made(description)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self._add_filters(handler, filters)
        return handler

    def _name_others(self, description):
        """A handler that hands on to another one names it as its target."""
        target = description.get("target")
        if not isinstance(target, str):
            return
        try:
            found = self.config["handlers"][target]
            if not isinstance(found, logging.Handler):
                raise _Later()
        except _Later:
            raise
        except Exception as error:
            raise ValueError(f"Unable to set target handler {target!r}") from error
        description["target"] = found

    def _value(self, value):
        """Texts such as "ext://sys.stdout" stand for objects, "cfg://…" for other entries."""
        if isinstance(value, str) and "://" in value:
            kind, rest = value.split("://", 1)
            if kind == "ext":
                return _resolved(rest)
            if kind == "cfg":
                return unmodelled("logging.config with cfg://")
        return value

    def _add_filters(self, owner, names):
        for each in names:
            try:
                known = callable(each) or hasattr(each, "filter")
                owner.addFilter(each if known else self.config["filters"][each])
            except Exception as error:
                raise ValueError(f"Unable to add filter {each!r}") from error

    def _set_level(self, logger, description):
        level = description.get("level")
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        propagate = description.get("propagate")
        if propagate is not None:
            logger.propagate = propagate

    def _set_up(self, logger, description):
        level = description.get("level")
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in description.get("handlers") or ():
            try:
                logger.addHandler(self.config["handlers"][name])
            except Exception as error:
                raise ValueError(f"Unable to add handler {name!r}") from error
        if description.get("filters"):
            self._add_filters(logger, description["filters"])
        logger.disabled = False
        if logger is not logging.root and description.get("propagate") is not None:
            logger.propagate = description["propagate"]


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
