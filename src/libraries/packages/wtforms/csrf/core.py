from wtforms.fields.simple import HiddenField

__all__ = ("CSRFTokenField", "CSRF")


class CSRFTokenField(HiddenField):
    current_token = None

    def __init__(self, *args, **kw):
        self.csrf_impl = kw.pop("csrf_impl")
        super().__init__(*args, **kw)

    def populate_obj(self, *args):
        pass

    def pre_validate(self, form):
        self.csrf_impl.validate_csrf_token(form, self)

    def process(self, *args, **kwargs):
        super().process(*args, **kwargs)
        self.current_token = self.csrf_impl.generate_csrf_token(self)


class CSRF:
    field_class = CSRFTokenField

    def setup_form(self, form):
        return [(form.meta.csrf_field_name, self.field_class(label="CSRF Token", csrf_impl=self))]

    def generate_csrf_token(self, csrf_token_field):
        raise NotImplementedError()

    def validate_csrf_token(self, form, field):
        if field.current_token != field.data:
            from wtforms.validators import ValidationError

            raise ValidationError(field.gettext("Invalid CSRF Token."))
