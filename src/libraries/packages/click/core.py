_contexts = []


def get_current_context(silent=False):
    if _contexts:
        return _contexts[-1]
    if silent:
        return None
    raise RuntimeError("There is no active click context.")


class Context:
    def __init__(self, command, parent=None, info_name=None, obj=None, **options):
        self.command = command
        self.parent = parent
        self.info_name = info_name
        self.obj = parent.obj if obj is None and parent is not None else obj
        self.params = {}
        self.args = []
        self.meta = parent.meta if parent is not None else {}
        self.invoked_subcommand = None
        self.color = None
        self.resilient_parsing = False

    def find_object(self, object_type):
        node = self
        while node is not None:
            if isinstance(node.obj, object_type):
                return node.obj
            node = node.parent
        return None

    def ensure_object(self, object_type):
        found = self.find_object(object_type)
        if found is None:
            self.obj = found = object_type()
        return found

    def with_resource(self, context_manager):
        return context_manager.__enter__()

    def invoke(self, callback, /, *args, **kwargs):
        if isinstance(callback, Command):
            callback = callback.callback
        _contexts.append(self)
        try:
            return callback(*args, **kwargs)
        finally:
            _contexts.pop()

    def fail(self, message):
        from .exceptions import UsageError

        raise UsageError(message, self)

    def abort(self):
        from .exceptions import Abort

        raise Abort()

    def exit(self, code=0):
        from .exceptions import Exit

        raise Exit(code)


class Command:
    context_class = Context

    def __init__(
        self,
        name,
        context_settings=None,
        callback=None,
        params=None,
        help=None,
        epilog=None,
        short_help=None,
        options_metavar="[OPTIONS]",
        add_help_option=True,
        no_args_is_help=False,
        hidden=False,
        deprecated=False,
    ):
        self.name = name
        self.context_settings = context_settings or {}
        self.callback = callback
        self.params = params or []
        self.help = help
        self.epilog = epilog
        self.short_help = short_help
        self.options_metavar = options_metavar
        self.add_help_option = add_help_option
        self.no_args_is_help = no_args_is_help
        self.hidden = hidden
        self.deprecated = deprecated

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name}>"

    def main(self, args=None, prog_name=None, **extra):
        from _firstboot_catalogue import unmodelled

        return unmodelled("running a click command")

    def __call__(self, *args, **kwargs):
        return self.main(*args, **kwargs)


class Group(Command):
    command_class = None
    group_class = None

    def __init__(
        self,
        name=None,
        commands=None,
        invoke_without_command=False,
        no_args_is_help=None,
        subcommand_metavar=None,
        chain=False,
        result_callback=None,
        **kwargs,
    ):
        super().__init__(name, **kwargs)
        if commands is None:
            commands = {}
        elif not isinstance(commands, dict):
            commands = {command.name: command for command in commands if command.name is not None}
        self.commands = commands
        self.no_args_is_help = not invoke_without_command if no_args_is_help is None else no_args_is_help
        self.invoke_without_command = invoke_without_command
        self.subcommand_metavar = subcommand_metavar
        self.chain = chain

    def add_command(self, cmd, name=None):
        name = name or cmd.name
        if name is None:
            raise TypeError("Command has no name.")
        self.commands[name] = cmd

    def _decorate(self, make, args, kwargs):
        function = None
        if args and callable(args[0]):
            assert len(args) == 1 and not kwargs, (
                f"Use '{make.__name__}(**kwargs)(callable)' to provide arguments."
            )
            function, args = args[0], ()

        def decorator(f):
            made = make(*args, **kwargs)(f)
            self.add_command(made)
            return made

        return decorator if function is None else decorator(function)

    def command(self, *args, **kwargs):
        from .decorators import command

        if self.command_class and kwargs.get("cls") is None:
            kwargs["cls"] = self.command_class
        return self._decorate(command, args, kwargs)

    def group(self, *args, **kwargs):
        from .decorators import group

        if self.group_class is not None and kwargs.get("cls") is None:
            kwargs["cls"] = type(self) if self.group_class is type else self.group_class
        return self._decorate(group, args, kwargs)

    def get_command(self, ctx, cmd_name):
        return self.commands.get(cmd_name)

    def list_commands(self, ctx):
        return sorted(self.commands)


class Parameter:
    param_type_name = "parameter"

    def __init__(
        self,
        param_decls=None,
        type=None,
        required=False,
        default=None,
        callback=None,
        nargs=None,
        multiple=False,
        metavar=None,
        expose_value=True,
        is_eager=False,
        envvar=None,
        shell_complete=None,
        deprecated=False,
        help=None,
    ):
        self.name, self.opts, self.secondary_opts = self._parse_decls(param_decls or (), expose_value)
        self.type = type
        self.required = required
        self.default = default
        self.callback = callback
        self.nargs = 1 if nargs is None else nargs
        self.multiple = multiple
        self.metavar = metavar
        self.expose_value = expose_value
        self.is_eager = is_eager
        self.envvar = envvar
        self.deprecated = deprecated
        self.help = help

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name}>"


class Option(Parameter):
    param_type_name = "option"

    def __init__(
        self,
        param_decls=None,
        show_default=None,
        prompt=False,
        confirmation_prompt=False,
        prompt_required=True,
        hide_input=False,
        is_flag=None,
        flag_value=None,
        multiple=False,
        count=False,
        allow_from_autoenv=True,
        type=None,
        help=None,
        hidden=False,
        show_choices=True,
        show_envvar=False,
        deprecated=False,
        **attrs,
    ):
        super().__init__(
            param_decls, type=type, multiple=multiple, deprecated=deprecated, help=help, **attrs
        )
        self.prompt = prompt
        self.is_flag = bool(is_flag) or bool(self.secondary_opts)
        self.hidden = hidden

    def _parse_decls(self, decls, expose_value):
        name = None
        opts = []
        secondary = []
        possible = []
        for decl in decls:
            if decl.isidentifier():
                if name is not None:
                    raise TypeError(f"Name '{name}' defined twice")
                name = decl
                continue
            first, slash, second = decl.partition("/")
            first = first.rstrip()
            if first:
                possible.append(first)
                opts.append(first)
            if slash and second.strip():
                secondary.append(second.lstrip())
        if name is None and possible:
            possible.sort(key=lambda text: -(len(text) - len(text.lstrip("-"))))
            name = possible[0].lstrip("-").replace("-", "_").lower()
            if not name.isidentifier():
                name = None
        if name is None:
            if not expose_value:
                return None, opts, secondary
            raise TypeError(f"Could not determine name for option with declarations {tuple(decls)!r}")
        if not opts and not secondary:
            raise TypeError(
                f"No options defined but a name was passed ({name}). Did you mean to declare an argument"
                f" instead? Did you mean to pass '--{name}'?"
            )
        return name, opts, secondary


class Argument(Parameter):
    param_type_name = "argument"

    def __init__(self, param_decls, required=None, help=None, **attrs):
        if required is None:
            required = attrs.get("default") is None and (attrs.get("nargs") or 1) > 0
        super().__init__(param_decls, required=required, help=help, **attrs)

    def _parse_decls(self, decls, expose_value):
        if not decls:
            if not expose_value:
                return None, [], []
            raise TypeError("Argument is marked as exposed, but does not have a name.")
        if len(decls) != 1:
            raise TypeError(
                f"Arguments take exactly one parameter declaration, got {len(decls)}: {tuple(decls)}."
            )
        return decls[0].replace("-", "_").lower(), [decls[0]], []
