from flask import Flask, render_template
from flask_wtf import FlaskForm
from flask_wtf.csrf import CSRFProtect
from flask_wtf.file import FileAllowed, FileField, FileRequired
from wtforms import BooleanField, IntegerField, PasswordField, SelectField, StringField, SubmitField, TextAreaField
from wtforms.validators import DataRequired, Email, EqualTo, InputRequired, Length, NumberRange, Optional, Regexp, ValidationError

app = Flask(__name__)
app.config["SECRET_KEY"] = "s3"
csrf = CSRFProtect(app)


class RegistrationForm(FlaskForm):
    username = StringField("Username", validators=[DataRequired(), Length(min=2, max=20)])
    email = StringField("Email", validators=[DataRequired(), Email()])
    password = PasswordField("Password", validators=[DataRequired()])
    confirm = PasswordField("Confirm", validators=[DataRequired(), EqualTo("password")])
    age = IntegerField("Age", [Optional(), NumberRange(min=0)], default=3)
    kind = SelectField("Kind", choices=[("a", "A"), ("b", "B")], coerce=str)
    code = StringField(validators=[Regexp(r"^[a-z]+$", message="letters"), InputRequired("needed")], render_kw={"class": "x"})
    about = TextAreaField("About", description="you", id="about-you")
    picture = FileField("Picture", validators=[FileRequired(), FileAllowed(["jpg", "png"])])
    remember = BooleanField("Remember Me")
    submit = SubmitField("Sign Up")

    def validate_username(self, username):
        if username.data == "x":
            raise ValidationError("no x")


@app.route("/", methods=["GET", "POST"])
def index():
    form = RegistrationForm()
    return render_template("index.html", form=form)


@csrf.exempt
@app.route("/hook", methods=["POST"])
def hook():
    return ""


with app.test_request_context("/"):
    form = RegistrationForm(meta={"csrf": False})
    app.config["SEEN"] = [
        sorted(app.extensions),
        [field.name for field in form],
        form.data["age"],
        form.username.label.text,
        form.code.label.text,
        form.username.id,
        form.about.id,
        form.username.flags.required,
        form.kind.choices,
        form.errors,
        type(form.username).__name__,
        repr(type(RegistrationForm.username)),
        form.validate_on_submit(),
    ]
