class Input:
    def __init__(self, input_type=None, **kwargs):
        self.input_type = input_type

    def __call__(self, field, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a form's field")


def _declare(name):
    globals()[name] = type(name, (Input,), {"__module__": __name__})


for _name in ("TextInput", "PasswordInput", "HiddenInput", "CheckboxInput", "RadioInput", "FileInput", "SubmitInput",
              "TextArea", "Select", "Option", "ListWidget", "TableWidget", "ColorInput", "DateInput", "DateTimeInput",
              "DateTimeLocalInput", "EmailInput", "MonthInput", "NumberInput", "RangeInput", "SearchInput", "TelInput",
              "TimeInput", "URLInput", "WeekInput"):
    _declare(_name)


def html_params(**kwargs):
    return " ".join([f'{key.rstrip("_").replace("_", "-")}="{value}"' for key, value in sorted(kwargs.items())])
