from .scaffold import Scaffold, _endpoint_from_view_func, _sentinel, setupmethod


class BlueprintSetupState:
    def __init__(self, blueprint, app, options, first_registration):
        self.app = app
        self.blueprint = blueprint
        self.options = options
        self.first_registration = first_registration
        self.subdomain = _first(options.get("subdomain"), blueprint.subdomain)
        self.url_prefix = _first(options.get("url_prefix"), blueprint.url_prefix)
        self.name = options.get("name", blueprint.name)
        self.name_prefix = options.get("name_prefix", "")
        self.url_defaults = dict(blueprint.url_values_defaults)
        self.url_defaults.update(options.get("url_defaults", ()))

    def add_url_rule(self, rule, endpoint=None, view_func=None, **options):
        if self.url_prefix is not None:
            rule = self.url_prefix.rstrip("/") + "/" + rule.lstrip("/") if rule else self.url_prefix
        options.setdefault("subdomain", self.subdomain)
        if endpoint is None:
            endpoint = _endpoint_from_view_func(view_func)
        defaults = self.url_defaults
        if "defaults" in options:
            defaults = dict(defaults, **options.pop("defaults"))
        endpoint = f"{self.name_prefix}.{self.name}.{endpoint}".lstrip(".")
        self.app.add_url_rule(rule, endpoint, view_func, defaults=defaults, **options)


def _first(given, fallback):
    return fallback if given is None else given


class Blueprint(Scaffold):
    _got_registered_once = False

    def __init__(
        self,
        name,
        import_name,
        static_folder=None,
        static_url_path=None,
        template_folder=None,
        url_prefix=None,
        subdomain=None,
        url_defaults=None,
        root_path=None,
        cli_group=_sentinel,
    ):
        super().__init__(
            import_name=import_name,
            static_folder=static_folder,
            static_url_path=static_url_path,
            template_folder=template_folder,
            root_path=root_path,
        )
        if not name:
            raise ValueError("'name' may not be empty.")
        if "." in name:
            raise ValueError("'name' may not contain a dot '.' character.")
        self.name = name
        self.url_prefix = url_prefix
        self.subdomain = subdomain
        self.deferred_functions = []
        self.url_values_defaults = {} if url_defaults is None else url_defaults
        self.cli_group = cli_group
        self._blueprints = []

    def _check_setup_finished(self, f_name):
        if self._got_registered_once:
            raise AssertionError(
                f"The setup method '{f_name}' can no longer be called on the blueprint '{self.name}'. It"
                " has already been registered at least once, any changes will not be applied"
                " consistently.\n"
                "Make sure all imports, decorators, functions, etc. needed to set up the blueprint are"
                " done before registering it."
            )

    @setupmethod
    def record(self, func):
        self.deferred_functions.append(func)

    @setupmethod
    def record_once(self, func):
        def once(state):
            if state.first_registration:
                func(state)

        self.record(once)

    def make_setup_state(self, app, options, first_registration=False):
        return BlueprintSetupState(self, app, options, first_registration)

    @setupmethod
    def register_blueprint(self, blueprint, **options):
        if blueprint is self:
            raise ValueError("Cannot register a blueprint on itself")
        self._blueprints.append((blueprint, options))

    def register(self, app, options):
        own_name = options.get("name", self.name)
        name = f"{options.get('name_prefix', '')}.{own_name}".lstrip(".")
        if name in app.blueprints:
            which = "this" if app.blueprints[name] is self else "a different"
            place = f" '{name}'" if own_name != name else ""
            raise ValueError(
                f"The name '{own_name}' is already registered for {which} blueprint{place}."
                " Use 'name=' to provide a unique name."
            )
        first = not any([known is self for known in app.blueprints.values()])
        app.blueprints[name] = self
        self._got_registered_once = True
        state = self.make_setup_state(app, options, first)
        if self.has_static_folder:
            state.add_url_rule(
                f"{self.static_url_path}/<path:filename>",
                view_func=self.send_static_file,
                endpoint="static",
            )
        self._merge_blueprint_funcs(app, name)
        for deferred in self.deferred_functions:
            deferred(state)
        if "cli" in self.__dict__:
            self._register_commands(app, name, options)
        for blueprint, own_options in self._blueprints:
            blueprint.register(app, _nested_options(state, blueprint, own_options, name))

    def _register_commands(self, app, name, options):
        if not self.cli.commands:
            return
        group = options.get("cli_group", self.cli_group)
        if group is None:
            app.cli.commands.update(self.cli.commands)
        else:
            self.cli.name = name if group is _sentinel else group
            app.cli.add_command(self.cli)

    def _merge_blueprint_funcs(self, app, name):
        def scope(key):
            return name if key is None else f"{name}.{key}"

        for key, handlers in self.error_handler_spec.items():
            mine = app.error_handler_spec[scope(key)] = type(handlers)(dict)
            for code, by_class in handlers.items():
                mine[code] = dict(by_class)
        app.view_functions.update(self.view_functions)
        for attribute in _merged_lists:
            merged = getattr(app, attribute)
            for key, functions in getattr(self, attribute).items():
                merged[scope(key)].extend(functions)

    @setupmethod
    def add_url_rule(self, rule, endpoint=None, view_func=None, provide_automatic_options=None, **options):
        if endpoint and "." in endpoint:
            raise ValueError("'endpoint' may not contain a dot '.' character.")
        if view_func and hasattr(view_func, "__name__") and "." in view_func.__name__:
            raise ValueError("'view_func' name may not contain a dot '.' character.")

        def add(state):
            state.add_url_rule(
                rule, endpoint, view_func, provide_automatic_options=provide_automatic_options, **options
            )

        self.record(add)

    @setupmethod
    def app_template_filter(self, name=None):
        def decorator(f):
            self.add_app_template_filter(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_app_template_filter(self, f, name=None):
        self.record_once(lambda state: state.app.add_template_filter(f, name))

    @setupmethod
    def app_template_test(self, name=None):
        def decorator(f):
            self.add_app_template_test(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_app_template_test(self, f, name=None):
        self.record_once(lambda state: state.app.add_template_test(f, name))

    @setupmethod
    def app_template_global(self, name=None):
        def decorator(f):
            self.add_app_template_global(f, name=name)
            return f

        return decorator

    @setupmethod
    def add_app_template_global(self, f, name=None):
        self.record_once(lambda state: state.app.add_template_global(f, name))

    @setupmethod
    def before_app_request(self, f):
        self.record_once(lambda state: state.app.before_request_funcs[None].append(f))
        return f

    @setupmethod
    def after_app_request(self, f):
        self.record_once(lambda state: state.app.after_request_funcs[None].append(f))
        return f

    @setupmethod
    def teardown_app_request(self, f):
        self.record_once(lambda state: state.app.teardown_request_funcs[None].append(f))
        return f

    @setupmethod
    def app_context_processor(self, f):
        self.record_once(lambda state: state.app.template_context_processors[None].append(f))
        return f

    @setupmethod
    def app_errorhandler(self, code):
        def decorator(f):
            self.record_once(lambda state: state.app.errorhandler(code)(f))
            return f

        return decorator

    @setupmethod
    def app_url_value_preprocessor(self, f):
        self.record_once(lambda state: state.app.url_value_preprocessors[None].append(f))
        return f

    @setupmethod
    def app_url_defaults(self, f):
        self.record_once(lambda state: state.app.url_default_functions[None].append(f))
        return f


_merged_lists = (
    "before_request_funcs",
    "after_request_funcs",
    "teardown_request_funcs",
    "url_default_functions",
    "url_value_preprocessors",
    "template_context_processors",
)


def _nested_options(state, blueprint, own_options, name):
    """How a blueprint inside a blueprint is registered: prefixes and subdomains add up."""
    options = dict(own_options)
    subdomain = _first(options.get("subdomain"), blueprint.subdomain)
    if state.subdomain is not None and subdomain is not None:
        options["subdomain"] = subdomain + "." + state.subdomain
    elif subdomain is not None or state.subdomain is not None:
        options["subdomain"] = _first(subdomain, state.subdomain)
    prefix = _first(options.get("url_prefix"), blueprint.url_prefix)
    if state.url_prefix is not None and prefix is not None:
        options["url_prefix"] = state.url_prefix.rstrip("/") + "/" + prefix.lstrip("/")
    elif prefix is not None or state.url_prefix is not None:
        options["url_prefix"] = _first(prefix, state.url_prefix)
    options["name_prefix"] = name
    return options
