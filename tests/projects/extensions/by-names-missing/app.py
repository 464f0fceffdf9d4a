from flask import Flask
from flask_uploads import UploadSet, configure_uploads, patch_request_class

app = Flask(__name__)
patch_request_class(app)
