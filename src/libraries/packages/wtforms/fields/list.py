from wtforms import widgets
from wtforms.utils import unset_value

from .core import Field, UnboundField

__all__ = ("FieldList",)


class FieldList(Field):
    widget = widgets.ListWidget()

    def __init__(self, unbound_field, label=None, validators=None, min_entries=0, max_entries=None, separator="-",
                 default=(), **kwargs):
        super().__init__(label, validators, default=default, **kwargs)
        if self.filters:
            raise TypeError("FieldList does not accept any filters. Instead, define them on the enclosed field.")
        assert isinstance(unbound_field, UnboundField), "Field must be unbound, not a field class"
        self.unbound_field = unbound_field
        self.min_entries = min_entries
        self.max_entries = max_entries
        self.last_index = -1
        self._separator = separator

    def process(self, formdata, data=unset_value, extra_filters=None):
        self.last_index = -1
        self.entries = []
        if data is unset_value or not data:
            data = self._default_data()
        self.object_data = data
        if formdata:
            from _firstboot_catalogue import unmodelled

            unmodelled("sending a FieldList's entries")
        for value in data:
            self._add_entry(value)
        while len(self.entries) < self.min_entries:
            self._add_entry()

    def _add_entry(self, data=unset_value):
        assert not self.max_entries or len(self.entries) < self.max_entries, (
            "You cannot have more than max_entries entries in this FieldList"
        )
        self.last_index += 1
        ending = f"{self._separator}{self.last_index}"
        options = {"name": self.name + ending, "id": self.id + ending, "_meta": self.meta, "translations": None}
        field = self.meta.bind_field(self._form, self.unbound_field, options)
        field.index = self.last_index
        field.short_name = str(self.last_index)
        field.process(None, data)
        self.entries.append(field)
        return field

    def validate(self, form, extra_validators=()):
        self.errors = []
        for entry in self.entries:
            entry.validate(form)
            self.errors.append(entry.errors)
        if not any(self.errors):
            self.errors = []
        self._run_validation_chain(form, (*self.validators, *extra_validators))
        return not self.errors

    def append_entry(self, data=unset_value):
        return self._add_entry(data)

    def pop_entry(self):
        self.last_index -= 1
        return self.entries.pop()

    def __iter__(self):
        return iter(self.entries)

    def __len__(self):
        return len(self.entries)

    def __getitem__(self, index):
        return self.entries[index]

    @property
    def data(self):
        return [entry.data for entry in self.entries]
