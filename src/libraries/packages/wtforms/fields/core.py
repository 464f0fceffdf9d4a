from wtforms.utils import unset_value
from wtforms.validators import StopValidation, ValidationError


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
        if validators:
            self.field_class.check_validators(validators)

    def bind(self, form, name, prefix="", translations=None, **kwargs):
        options = dict(self.kwargs, name=name, _form=form, _prefix=prefix, _translations=translations, **kwargs)
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

    def __repr__(self):
        names = [name for name in dir(self) if not name.startswith("_")]
        flags = ", ".join([f"{name}={getattr(self, name)}" for name in names])
        return f"<wtforms.fields.Flags: {{{flags}}}>"


class Label:
    def __init__(self, field_id, text):
        self.field_id = field_id
        self.text = text

    def __str__(self):
        return self()

    def __html__(self):
        return self()

    def __call__(self, text=None, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a form's label")

    def __repr__(self):
        return f"Label({self.field_id!r}, {self.text!r})"


class Field:
    errors = ()
    process_errors = ()
    raw_data = None
    validators = ()
    widget = None
    _formfield = True
    do_not_call_in_templates = True

    def __new__(cls, *args, **kwargs):
        if "_form" in kwargs:
            return super().__new__(cls)
        return UnboundField(cls, *args, **kwargs)

    def __init__(self, label=None, validators=None, filters=(), description="", id=None, default=None,
                 invalid_value_message=None, widget=None, render_kw=None, name=None, datalist=None, _form=None,
                 _prefix="", _translations=None, _meta=None):
        if _meta is None and _form is None:
            raise TypeError("Must provide one of _form or _meta")
        self.meta = _meta if _meta is not None else _form.meta
        self._form = _form
        self.default = default
        self.description = description
        self.invalid_value_message = invalid_value_message
        self.render_kw = None if render_kw is None else dict(render_kw)
        self.filters = filters
        self.flags = Flags()
        self.name = _prefix + name
        self.short_name = name
        self.type = type(self).__name__
        self.check_validators(validators)
        self.validators = validators or self.validators
        self.id = id or self.name
        self.label = Label(self.id, label if label is not None else self.gettext(name.replace("_", " ").title()))
        if widget is not None:
            self.widget = widget
        for source in (*self.validators, self.widget):
            for flag, value in getattr(source, "field_flags", {}).items():
                setattr(self.flags, flag, value)

    def __str__(self):
        return self()

    def __html__(self):
        return self()

    def __call__(self, **kwargs):
        return self.meta.render_field(self, kwargs)

    @classmethod
    def check_validators(cls, validators):
        if validators is None:
            return
        for validator in validators:
            if not callable(validator):
                raise TypeError(f"{validator} is not a valid validator because it is not callable")
            if isinstance(validator, type):
                raise TypeError(
                    f"{validator} is not a valid validator because it is a class, it should be an instance"
                )

    def gettext(self, string):
        return string

    def ngettext(self, singular, plural, n):
        return singular if n == 1 else plural

    def validate(self, form, extra_validators=()):
        self.errors = list(self.process_errors)
        self.check_validators(extra_validators)
        stopped = self._run_validation_chain(form, (lambda form, field: field.pre_validate(form),))
        if not stopped:
            stopped = self._run_validation_chain(form, (*self.validators, *extra_validators))
        try:
            self.post_validate(form, stopped)
        except ValidationError as error:
            self.errors.append(error.args[0])
        return not self.errors

    def _run_validation_chain(self, form, validators):
        for validator in validators:
            try:
                validator(form, self)
            except StopValidation as stop:
                if stop.args and stop.args[0]:
                    self.errors.append(stop.args[0])
                return True
            except ValidationError as error:
                self.errors.append(error.args[0])
        return False

    def pre_validate(self, form):
        pass

    def post_validate(self, form, validation_stopped):
        pass

    def process(self, formdata, data=unset_value, extra_filters=None):
        self.process_errors = []
        if data is unset_value:
            data = self._default_data()
        self.object_data = data
        self._attempt(self.process_data, data)
        if formdata is not None:
            self.raw_data = formdata.getlist(self.name) if self.name in formdata else []
            self._attempt(self.process_formdata, self.raw_data)
        self._attempt(self._filter, (*self.filters, *(extra_filters or ())))

    def _default_data(self):
        try:
            return self.default()
        except TypeError:
            return self.default

    def _attempt(self, step, value):
        try:
            step(value)
        except ValueError as error:
            self.process_errors.append(error.args[0])

    def _filter(self, filters):
        for each in filters:
            self.data = each(self.data)

    def post_process(self, formdata=None):
        pass

    def process_data(self, value):
        self.data = value

    def process_formdata(self, valuelist):
        if valuelist:
            self.data = valuelist[0]

    def populate_obj(self, obj, name):
        setattr(obj, name, self.data)
