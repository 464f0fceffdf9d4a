from wtforms.fields import TextAreaField


class PageDownField(TextAreaField):
    pass
