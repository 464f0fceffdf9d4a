# This release does not import with the current Flask.
from flask import Markup


class Swagger:
    pass
