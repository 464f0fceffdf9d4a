class UnboundField:
    _formfield = True
    creation_counter = 0

    def __init__(self, field_class, *args, name=None, **kwargs):
        UnboundField.creation_counter += 1
        self.field_class = field_class
        self.args = args
        self.name = name
        self.kwargs = kwargs
        self.creation_counter = UnboundField.creation_counter
        validators = kwargs.get("validators")
        if validators is not None:
            self.field_class.check_validators(validators)

    def bind(self, form, name, prefix="", translations=None, **kwargs):
        options = dict(self.kwargs, name=self.name or name, _form=form, _prefix=prefix, **kwargs)
        options.setdefault("_translations", translations)
        return self.field_class(*self.args, **options)

    def __repr__(self):
        return f"<UnboundField({self.field_class.__name__}, {self.args!r}, {self.kwargs!r})>"


class Flags:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return None

    def __contains__(self, name):
        return getattr(self, name)


class Label:
    def __init__(self, field_id, text):
        self.field_id = field_id
        self.text = text

    def __str__(self):
        return f'<label for="{self.field_id}">{self.text}</label>'

    def __repr__(self):
        return f"Label({self.field_id!r}, {self.text!r})"


class Field:
    errors = ()
    process_errors = ()
    raw_data = None
    validators = ()
    widget = None
    _formfield = True

    def __new__(cls, *args, **kwargs):
        if "_form" in kwargs:
            return super().__new__(cls)
        return UnboundField(cls, *args, **kwargs)

    def __init__(self, label=None, validators=None, filters=(), description="", id=None, default=None, widget=None,
                 render_kw=None, name=None, _form=None, _prefix="", _translations=None, _meta=None, **extra):
        for unknown in extra:
            raise TypeError(f"{type(self).__name__}.__init__() got an unexpected keyword argument {unknown!r}")
        self.default = default
        self.description = description
        self.render_kw = render_kw
        self.filters = filters
        self.flags = Flags()
        self.name = _prefix + name
        self.short_name = name
        self.type = type(self).__name__
        self.check_validators(validators)
        self.validators = validators or self.validators
        self.id = id or self.name
        self.label = Label(self.id, label if label is not None else name.replace("_", " ").title())
        self.data = default() if callable(default) else default
        self.errors = []

    @classmethod
    def check_validators(cls, validators):
        for validator in validators or ():
            if not callable(validator):
                raise TypeError(f"{validator} is not a valid validator because it is not callable")
            if isinstance(validator, type):
                raise TypeError(
                    f"{validator} is not a valid validator because it is a class, it should be an instance"
                )

    def gettext(self, string):
        return string

    def process_formdata(self, valuelist):
        if valuelist:
            self.data = valuelist[0]

    def validate(self, form, extra_validators=()):
        from ..validators import StopValidation, ValidationError

        self.errors = list(self.process_errors)
        for validator in (*self.validators, *extra_validators):
            try:
                validator(form, self)
            except StopValidation as stop:
                if stop.args and stop.args[0]:
                    self.errors.append(stop.args[0])
                break
            except ValidationError as error:
                self.errors.append(error.args[0])
        return not self.errors

    def __call__(self, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a form's field")
