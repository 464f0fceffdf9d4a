from wtforms import widgets
from wtforms.validators import ValidationError

from .core import Field

__all__ = ("SelectField", "Choice", "SelectChoice", "SelectMultipleField", "RadioField")


class SelectFieldBase(Field):
    option_widget = widgets.Option()

    def __init__(self, label=None, validators=None, option_widget=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        if option_widget is not None:
            self.option_widget = option_widget

    def iter_choices(self):
        raise NotImplementedError()

    def has_groups(self):
        return False


def _warn_of_tuples(choices):
    items = choices
    if isinstance(choices, dict):
        if all([isinstance(value, (str, dict)) for value in choices.values()]):
            return
        _warn("in a dict", "pass a list of SelectChoice objects with a custom optgroup attribute instead")
        items = [item for group in choices.values() for item in group]
    if any([isinstance(item, tuple) for item in items]):
        _warn("as tuples", "use SelectChoice instead")


def _warn(old, new):
    import warnings

    warnings.warn(
        f"Passing SelectField choices {old} is deprecated and will be removed in wtforms 3.4. Please {new}.",
        DeprecationWarning,
        stacklevel=4,
    )


class SelectField(SelectFieldBase):
    widget = widgets.Select()

    def __init__(self, label=None, validators=None, coerce=str, choices=None, validate_choice=True,
                 invalid_value_message=None, invalid_choice_message=None, **kwargs):
        super().__init__(label, validators, **kwargs)
        self.coerce = coerce
        if choices is not None and not callable(choices):
            _warn_of_tuples(choices)
            choices = dict(choices) if isinstance(choices, dict) else list(choices)
        self._choices = choices
        self.validate_choice = validate_choice
        self.invalid_value_message = invalid_value_message
        self.invalid_choice_message = invalid_choice_message

    @property
    def choices(self):
        if callable(self._choices):
            self._choices = self._choices()
        return self._choices

    @choices.setter
    def choices(self, value):
        self._choices = value

    def iter_choices(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("wtforms.SelectField.iter_choices()")

    def has_groups(self):
        return isinstance(self.choices, dict)

    def _values(self):
        choices = self.choices
        if choices is None:
            raise TypeError(self.gettext("Choices cannot be None."))
        if isinstance(choices, dict):
            from _firstboot_catalogue import unmodelled

            return unmodelled("choices in groups")
        return [choice if isinstance(choice, str) else choice[0] for choice in choices]

    _not_coerced = "Invalid Choice: could not coerce."

    def _coerced(self, value):
        try:
            return self.coerce(value)
        except ValueError as error:
            raise ValueError(self.invalid_value_message or self.gettext(self._not_coerced)) from error

    def process_data(self, value):
        self.data = None
        if value is not None:
            try:
                self.data = self.coerce(value)
            except (ValueError, TypeError):
                pass

    def process_formdata(self, valuelist):
        if valuelist:
            self.data = self._coerced(valuelist[0])

    def pre_validate(self, form):
        if self.process_errors or not self.validate_choice:
            return
        if self.data not in [self.coerce(value) for value in self._values()]:
            raise ValidationError(self.invalid_choice_message or self.gettext("Not a valid choice."))


class SelectMultipleField(SelectField):
    widget = widgets.Select(multiple=True)
    _not_coerced = "Invalid choice(s): one or more data inputs could not be coerced."

    def process_data(self, value):
        try:
            self.data = [self.coerce(each) for each in value]
        except (ValueError, TypeError):
            self.data = None

    def process_formdata(self, valuelist):
        self.data = [self._coerced(each) for each in valuelist]

    def pre_validate(self, form):
        if self.process_errors or not self.validate_choice or not self.data:
            return
        known = [self.coerce(value) for value in self._values()]
        unknown = [str(each) for each in dict.fromkeys(self.data) if each not in known]
        if unknown:
            message = self.invalid_choice_message
            if callable(message):
                message = message(len(unknown))
            elif message is None:
                message = self.ngettext(
                    "'%(value)s' is not a valid choice for this field.",
                    "'%(value)s' are not valid choices for this field.",
                    len(unknown),
                )
            raise ValidationError(message % {"value": "', '".join(unknown)})


class RadioField(SelectField):
    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.RadioInput()
