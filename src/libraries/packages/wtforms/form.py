from .meta import DefaultMeta
from .utils import unset_value


class BaseForm:
    _parent_form = None

    def __init__(self, fields, prefix="", meta=None):
        if prefix and prefix[-1] not in "-_;:/.":
            prefix += "-"
        self.meta = meta = meta or DefaultMeta()
        self._parent_form = getattr(meta, "_parent_form", None)
        self._form_error_key = ""
        self._prefix = prefix
        self._fields = {}
        self.form_errors = []
        wanted = list(fields.items() if hasattr(fields, "items") else fields)
        translations = meta.get_translations(self)
        if meta.csrf:
            self._csrf = meta.build_csrf(self)
            wanted += self._csrf.setup_form(self)
        for name, unbound in wanted:
            options = {"name": unbound.name or name, "prefix": prefix, "translations": translations}
            self._fields[name] = meta.bind_field(self, unbound, options)

    def __iter__(self):
        return iter(self._fields.values())

    def __contains__(self, name):
        return name in self._fields

    def __getitem__(self, name):
        return self._fields[name]

    def __setitem__(self, name, value):
        self._fields[name] = value.bind(form=self, name=name, prefix=self._prefix)

    def __delitem__(self, name):
        del self._fields[name]

    def populate_obj(self, obj):
        for name, field in self._fields.items():
            field.populate_obj(obj, name)

    def process(self, formdata=None, obj=None, data=None, extra_filters=None, **kwargs):
        formdata = self.meta.wrap_formdata(self, formdata)
        given = dict(data or {}, **kwargs)
        for name, field in self._fields.items():
            filters = list((extra_filters or {}).get(name, ()))
            own_filter = getattr(self, f"filter_{name}", None)
            if own_filter is not None:
                filters.append(own_filter)
            if obj is not None and hasattr(obj, name):
                value = getattr(obj, name)
            else:
                value = given.get(name, unset_value)
            field.process(formdata, value, extra_filters=filters)
        if self._parent_form is None:
            self.post_process(formdata)

    def post_process(self, formdata=None):
        for field in self._fields.values():
            field.post_process(formdata)

    def validate(self, extra_validators=None):
        extra = extra_validators or {}
        results = [field.validate(self, extra.get(name, ())) for name, field in self._fields.items()]
        return all(results)

    @property
    def data(self):
        return {name: field.data for name, field in self._fields.items()}

    @property
    def errors(self):
        errors = {name: field.errors for name, field in self._fields.items() if field.errors}
        if self.form_errors:
            errors[self._form_error_key] = self.form_errors
        return errors


class FormMeta(type):
    def __init__(cls, name, bases, attrs):
        type.__init__(cls, name, bases, attrs)
        cls._unbound_fields = None
        cls._wtforms_meta = None

    def __call__(cls, *args, **kwargs):
        if cls._unbound_fields is None:
            fields = []
            for name in dir(cls):
                if not name.startswith("_"):
                    value = getattr(cls, name)
                    if hasattr(value, "_formfield"):
                        fields.append((name, value))
            fields.sort(key=lambda pair: (pair[1].creation_counter, pair[0]))
            cls._unbound_fields = fields
        if cls._wtforms_meta is None:
            bases = []
            for base in cls.__mro__:
                if "Meta" in base.__dict__:
                    bases.append(base.Meta)
            cls._wtforms_meta = type("Meta", tuple(bases), {})
        return type.__call__(cls, *args, **kwargs)

    def __setattr__(cls, name, value):
        if name == "Meta":
            cls._wtforms_meta = None
        elif not name.startswith("_") and hasattr(value, "_formfield"):
            cls._unbound_fields = None
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if not name.startswith("_"):
            cls._unbound_fields = None
        type.__delattr__(cls, name)


class Form(BaseForm, metaclass=FormMeta):
    Meta = DefaultMeta

    def __init__(self, formdata=None, obj=None, prefix="", data=None, meta=None, **kwargs):
        made = self._wtforms_meta()
        if isinstance(meta, dict):
            made.update_values(meta)
        super().__init__(self._unbound_fields, meta=made, prefix=prefix)
        for name, field in self._fields.items():
            setattr(self, name, field)
        self.process(formdata, obj, data=data, **kwargs)

    def __setitem__(self, name, value):
        raise TypeError("Fields may not be added to Form instances, only classes.")

    def __delitem__(self, name):
        del self._fields[name]
        setattr(self, name, None)

    def __delattr__(self, name):
        if name in self._fields:
            self.__delitem__(name)
        elif hasattr(getattr(type(self), name, None), "_formfield"):
            setattr(self, name, None)
        else:
            super().__delattr__(name)

    def validate(self, extra_validators=None):
        extra = {name: list(validators) for name, validators in (extra_validators or {}).items()}
        for name in self._fields:
            inline = getattr(type(self), f"validate_{name}", None)
            if inline is not None:
                extra.setdefault(name, []).append(inline)
        return super().validate(extra)
