from _firstboot_functions import ContextVariable

_cv_app = ContextVariable("flask.app_ctx")
_cv_request = ContextVariable("flask.request_ctx")
