from flask import Flask
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField, IntegerField, validators, BooleanField

app = Flask(__name__)


class User:
    name = "Ann"
    age = 30


class Profile(Form):
    name = StringField("Full Name", [validators.data_required(), validators.length(max=4)])
    age = IntegerField("Age")
    ok = BooleanField("Ok")

    def validate_age(form, field):
        if field.data and field.data < 18:
            raise validators.ValidationError("too young")


user = User()
form = Profile(obj=user)
sent = Profile(MultiDict({"name": "Barbara", "age": "7", "ok": "y"}))
valid = sent.validate()
sent.populate_obj(user)
app.config["SEEN"] = [form.data, sent.data, valid, sent.errors, user.name, user.age, user.ok,
                      "age" in form, form["age"].data]
del form.age
app.config["LESS"] = form.data
