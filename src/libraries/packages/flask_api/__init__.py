# This release does not import with the current Werkzeug.
from werkzeug.urls import url_decode_stream
