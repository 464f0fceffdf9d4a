from .meta import DefaultMeta


class BaseForm:
    def __init__(self, fields, prefix="", meta=None):
        self.meta = meta or DefaultMeta()
        self._prefix = prefix
        self._fields = {}
        for name, unbound in fields.items() if hasattr(fields, "items") else fields:
            self._fields[name] = unbound.bind(form=self, name=name, prefix=prefix)

    def __iter__(self):
        return iter(self._fields.values())

    def __contains__(self, name):
        return name in self._fields

    def __getitem__(self, name):
        return self._fields[name]

    def __delitem__(self, name):
        del self._fields[name]

    def populate_obj(self, obj):
        for name, field in self._fields.items():
            setattr(obj, name, field.data)

    def validate(self, extra_validators=None):
        extra = extra_validators or {}
        results = [field.validate(self, extra.get(name, ())) for name, field in self._fields.items()]
        return all(results)

    @property
    def data(self):
        return {name: field.data for name, field in self._fields.items()}

    @property
    def errors(self):
        return {name: field.errors for name, field in self._fields.items() if field.errors}


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
        if meta is not None:
            for name, value in meta.items():
                setattr(made, name, value)
        super().__init__(self._unbound_fields, meta=made, prefix=prefix)
        given = dict(data or {}, **kwargs)
        for name, field in self._fields.items():
            setattr(self, name, field)
            if obj is not None and hasattr(obj, name):
                field.data = getattr(obj, name)
            elif name in given:
                field.data = given[name]

    def validate(self, extra_validators=None):
        extra = dict(extra_validators or {})
        for name in self._fields:
            inline = getattr(self.__class__, f"validate_{name}", None)
            if inline is not None:
                extra.setdefault(name, []).append(inline)
        return super().validate(extra)
