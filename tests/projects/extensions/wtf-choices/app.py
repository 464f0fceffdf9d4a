# What choices say to values that are none of them.
import warnings

from flask import Flask
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, SelectField, SelectMultipleField
from wtforms.validators import DataRequired

app = Flask(__name__)
app.config["SECRET_KEY"] = "key"
app.config["WTF_CSRF_ENABLED"] = False


class Order(FlaskForm):
    size = SelectField("Size", coerce=int, choices=[(1, "Small"), (2, "Large")])
    shop = SelectField("Shop", coerce=int, validators=[DataRequired()])
    colour = RadioField("Colour", choices=["red", "blue"])
    extras = SelectMultipleField("Extras", choices=["salt", "milk"])
    numbers = SelectMultipleField("Numbers", coerce=int, choices=[(1, "One"), (2, "Two")])


def errors_of(**values):
    with app.test_request_context("/"):
        form = Order(MultiDict(values))
        try:
            return form.validate(), form.errors
        except TypeError as error:
            return str(error)


app.config["ERRORS"] = [
    errors_of(size="", shop="", colour="green", extras=["milk", "ham"], numbers=["1", "a"]),
    errors_of(size="3", shop="a", extras=["tea"], numbers=["3"]),
    errors_of(size="1", shop="1", colour="red"),
]

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with app.test_request_context("/"):
        form = Order()
        form.size.choices = [(5, "Huge")]
        app.config["CHOICES"] = [form.size.choices, form.shop.choices, form.colour.choices]
    for choices in ({"A": "b"}, {"A": [("b", "B")]}, {"A": ["b"]}, {"A": {"b": "B"}}, ("a", ("b", "B"))):
        form = type("Grouped", (FlaskForm,), {"kind": SelectField(choices=choices)})
        with app.test_request_context("/"):
            app.config["CHOICES"].append(form().kind.choices)
app.config["WARNINGS"] = [str(item.message) for item in caught]


class Drinks(FlaskForm):
    drink = SelectField(choices={"Hot": [("tea", "Tea")], "Cold": [("milk", "Milk")]})
    plain = SelectField(choices=[("a", "A")])


with app.test_request_context("/"):
    drinks = Drinks()
    app.config["GROUPED"] = [drinks.drink.has_groups(), drinks.plain.has_groups()]
