from wtforms.fields import TextAreaField


class CKEditorField(TextAreaField):
    pass
