from wtforms.fields import FileField as _FileField
from wtforms.fields import MultipleFileField as _MultipleFileField
from wtforms.validators import DataRequired


class FileField(_FileField):
    pass


class MultipleFileField(_MultipleFileField):
    pass


class FileRequired(DataRequired):
    pass


file_required = FileRequired


class FileAllowed:
    def __init__(self, upload_set, message=None):
        self.upload_set = upload_set
        self.message = message

    def __call__(self, form, field):
        pass


file_allowed = FileAllowed


class FileSize:
    def __init__(self, max_size, min_size=0, message=None):
        self.min_size = min_size
        self.max_size = max_size
        self.message = message

    def __call__(self, form, field):
        pass


file_size = FileSize
