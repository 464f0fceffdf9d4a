from wtforms import widgets
from wtforms.utils import unset_value

from .core import Field

__all__ = ("FormField",)


class FormField(Field):
    widget = widgets.TableWidget()

    def __init__(self, form_class, label=None, validators=None, separator="-", **kwargs):
        super().__init__(label, validators, **kwargs)
        self.form_class = form_class
        self.separator = separator
        self._obj = None
        if self.filters:
            raise TypeError("FormField cannot take filters, as the encapsulated data is not mutable.")
        if validators:
            raise TypeError("FormField does not accept any validators. Instead, define them on the enclosed form.")

    def process(self, formdata, data=unset_value, extra_filters=None):
        if data is unset_value:
            data = self._obj = self._default_data()
        self.object_data = data
        options = {"formdata": formdata, "prefix": self.name + self.separator, "meta": {"_parent_form": self._form}}
        if isinstance(data, dict):
            self.form = self.form_class(**options, **data)
        else:
            self.form = self.form_class(obj=data, **options)

    def validate(self, form, extra_validators=()):
        if extra_validators:
            raise TypeError("FormField does not accept in-line validators, as it gets errors from the enclosed form.")
        return self.form.validate()

    def populate_obj(self, obj, name):
        candidate = getattr(obj, name, None)
        if candidate is None:
            if self._obj is None:
                raise TypeError(
                    "populate_obj: cannot find a value to populate from the provided obj or input data/defaults"
                )
            candidate = self._obj
        self.form.populate_obj(candidate)
        setattr(obj, name, candidate)

    def __iter__(self):
        return iter(self.form)

    def __getitem__(self, name):
        return self.form[name]

    def __getattr__(self, name):
        return getattr(self.form, name)

    @property
    def data(self):
        return self.form.data

    @property
    def errors(self):
        return self.form.errors
