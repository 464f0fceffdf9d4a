from flask import Flask
from flask_wtf import FlaskForm
from wtforms import FieldList, Form, FormField, IntegerField, StringField
from wtforms.validators import DataRequired, Length, NumberRange

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"
seen = app.config["SEEN"] = []


class Address(Form):
    city = StringField("City", validators=[DataRequired(), Length(max=5)])
    zip = IntegerField("Zip", [NumberRange(1, 9)])


class Person(FlaskForm):
    names = FieldList(StringField("Name", [Length(max=3)]), min_entries=1, max_entries=3)
    places = FieldList(FormField(Address), min_entries=2)
    home = FormField(Address)


sent = [
    {},
    {"names-0": "ab", "names-1": "abcd"},
    {"names-7": "x", "names-2": "y", "names-5": "z", "names-9": "w"},
    {"names-x": "1", "places-3-city": "Berlin", "places-1-zip": "77", "home-city": "a", "home-zip": "q"},
]
for data in sent:
    with app.test_request_context("/", method="POST", data=data):
        form = Person()
        seen.append([form.validate_on_submit(), form.errors, form.data])
        seen.append([[field.name, field.id, field.label.text] for field in form.names])
        seen.append([[field.name, field.city.id] for field in form.places])

with app.test_request_context("/"):
    form = Person(meta={"csrf": False}, formdata=None, names=["a", "b"], places=[{"city": "x"}])
    seen.append([form.data, form.names.append_entry("c").name, form.names.pop_entry(0).data, form.names[0].name])
    form.names.append_entry("d")
    form.names.append_entry("e")
