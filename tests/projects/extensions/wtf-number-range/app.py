from flask import Flask
from wtforms import Form, IntegerField, DecimalField, DateField, RadioField, FieldList, FormField, SelectMultipleField, HiddenField
from wtforms import EmailField, URLField, TelField, SearchField, DateTimeLocalField, TimeField, ColorField, MonthField
from wtforms import validators, widgets
from wtforms.fields import FileField, MultipleFileField
from wtforms.validators import AnyOf, NoneOf, NumberRange, URL, UUID, IPAddress, MacAddress, StopValidation, ReadOnly, Disabled

app = Flask(__name__)


class Phone(Form):
    number = TelField("Number")


class Boxes(SelectMultipleField):
    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()


class F(Form):
    count = IntegerField("Count", [NumberRange(1, 5), validators.optional()])
    price = DecimalField("Price", places=2)
    day = DateField("Day", format="%Y-%m-%d")
    pick = RadioField("Pick", choices=["x", "y"])
    phones = FieldList(FormField(Phone), min_entries=2)
    boxes = Boxes("Boxes", choices=[(1, "one")], coerce=int)
    secret = HiddenField()
    mail = EmailField("Mail")
    site = URLField("Site", [URL()])

    class Meta:
        locales = ["en"]


form = F()
app.config["SEEN"] = [[f.name for f in form], [entry.name for entry in form.phones], form.phones[0].number.name, form.pick.type,
                      form.data, [str(f.label.text) for f in form], form.validate(), form.errors]
