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
        if extra_filters:
            raise TypeError("FieldList does not accept any filters. Instead, define them on the enclosed field.")
        self.entries = []
        if data is unset_value or not data:
            data = self._default_data()
        self.object_data = data
        given = iter(data)
        if formdata:
            for index in sorted(set(self._sent_indices(formdata)))[: self.max_entries]:
                self._add_entry(formdata, next(given, unset_value), index)
            self._compact_indices()
        else:
            for value in given:
                self._add_entry(formdata, value)
        while len(self.entries) < self.min_entries:
            self._add_entry(formdata)

    def _sent_indices(self, formdata):
        """The numbers of the entries that a form was sent with: 3 for "name-3-city"."""
        beginning = self.name + self._separator
        for name in formdata:
            if name.startswith(beginning):
                number = name[len(beginning) :].split(self._separator, 1)[0]
                if number.isdigit():
                    yield int(number)

    def _add_entry(self, formdata=None, data=unset_value, index=None):
        assert not self.max_entries or len(self.entries) < self.max_entries, (
            "You cannot have more than max_entries entries in this FieldList"
        )
        if index is None:
            index = self.last_index + 1
        self.last_index = index
        ending = f"{self._separator}{index}"
        options = {"name": self.name + ending, "id": self.id + ending, "_meta": self.meta, "translations": None}
        field = self.meta.bind_field(self._form, self.unbound_field, options)
        field.index = index
        field.short_name = str(index)
        field.process(formdata, data)
        self.entries.append(field)
        return field

    def _compact_indices(self):
        """Numbers the entries without gaps. What they were sent as is forgotten, but for their labels' texts."""
        for index, entry in enumerate(self.entries):
            if entry.index != index:
                ending = f"{self._separator}{index}"
                _rename(entry, entry.name, self.name + ending, entry.id, self.id + ending)
                entry.index = index
                entry.short_name = str(index)
        self.last_index = len(self.entries) - 1

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
        return self._add_entry(data=data)

    def pop_entry(self, index=-1):
        entry = self.entries.pop(index)
        self._compact_indices()
        return entry

    def __iter__(self):
        return iter(self.entries)

    def __len__(self):
        return len(self.entries)

    def __getitem__(self, index):
        return self.entries[index]

    @property
    def data(self):
        return [entry.data for entry in self.entries]


def _rename(field, old_name, name, old_id, id):
    """Puts new beginnings to the names of a field and of those inside it."""
    field.name = name + field.name[len(old_name) :]
    field.id = id + field.id[len(old_id) :]
    field.label.field_id = field.id
    for inner in getattr(field, "form", None) or getattr(field, "entries", ()):
        _rename(inner, old_name, name, old_id, id)
