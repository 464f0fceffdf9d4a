from flask import Flask
from flask_ckeditor import CKEditor, CKEditorField, upload_fail, upload_success
from flask_wtf import FlaskForm

app = Flask(__name__)
app.config["CKEDITOR_HEIGHT"] = 400
ckeditor = CKEditor(app)


class PostForm(FlaskForm):
    body = CKEditorField("Body")


app.config["SEEN"] = sorted(app.extensions)
