"""Two distributions have this name: Flask-Bootstrap for Bootstrap 3, and Bootstrap-Flask for what came after."""

from _firstboot_catalogue import lists

if lists("bootstrap-flask") and not lists("flask-bootstrap"):
    from ._bootstrap_flask import *
else:
    from ._flask_bootstrap import *
    from ._flask_bootstrap import __version__
