# This release does not import with the current Flask.
from flask import _request_ctx_stack
