"""Widgets draw fields, which no boot does: here they only carry what they were made with."""


def html_params(**kwargs):
    from _firstboot_catalogue import unmodelled

    return unmodelled("wtforms.widgets.html_params()")


class _Widget:
    def __call__(self, field, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a form's field")


class ListWidget(_Widget):
    def __init__(self, html_tag="ul", prefix_label=True):
        assert html_tag in ("ol", "ul")
        self.html_tag = html_tag
        self.prefix_label = prefix_label


class TableWidget(_Widget):
    def __init__(self, with_table_tag=True):
        self.with_table_tag = with_table_tag


class Input(_Widget):
    html_params = staticmethod(html_params)
    validation_attrs = ["required", "disabled"]
    input_type = None

    def __init__(self, input_type=None):
        if input_type is not None:
            self.input_type = input_type


class TextInput(Input):
    input_type = "text"


class PasswordInput(Input):
    input_type = "password"

    def __init__(self, hide_value=True):
        self.hide_value = hide_value


class HiddenInput(Input):
    input_type = "hidden"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.field_flags = {"hidden": True}


class FileInput(Input):
    input_type = "file"

    def __init__(self, multiple=False):
        super().__init__()
        self.multiple = multiple


class NumberInput(Input):
    input_type = "number"

    def __init__(self, step=None, min=None, max=None):
        self.step = step
        self.min = min
        self.max = max


class RangeInput(NumberInput):
    input_type = "range"

    def __init__(self, step=None):
        super().__init__(step)


class Select(_Widget):
    def __init__(self, multiple=False):
        self.multiple = multiple


class TextArea(_Widget):
    pass


class Option(_Widget):
    pass


def _declare(name, input_type):
    globals()[name] = type(name, (Input,), {"__module__": __name__, "input_type": input_type})


for _name, _type in (("CheckboxInput", "checkbox"), ("RadioInput", "radio"), ("SubmitInput", "submit"),
                     ("ButtonInput", "button"), ("ColorInput", "color"), ("DateInput", "date"),
                     ("DateTimeInput", "datetime"), ("DateTimeLocalInput", "datetime-local"), ("EmailInput", "email"),
                     ("MonthInput", "month"), ("SearchInput", "search"), ("TelInput", "tel"), ("TimeInput", "time"),
                     ("URLInput", "url"), ("WeekInput", "week")):
    _declare(_name, _type)
