# This release does not import with the current Flask.
from flask._compat import text_type
