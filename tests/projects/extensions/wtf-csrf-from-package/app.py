from flask import Flask
from flask_wtf import CSRFProtect, csrf
from flask_wtf.csrf import CSRFError, generate_csrf, validate_csrf

app = Flask(__name__)
protect = CSRFProtect()
app.config["WTF_CSRF_TIME_LIMIT"] = None
app.config["WTF_CSRF_CHECK_DEFAULT"] = False
protect.init_app(app)


@app.errorhandler(CSRFError)
def handle(error):
    return error.description


@app.after_request
def inject(response):
    response.set_cookie("csrf_token", generate_csrf())
    return response


app.config["SEEN"] = [sorted(app.extensions), app.jinja_env.globals["csrf_token"].__name__, len(app.before_request_funcs[None]),
                      CSRFError.description, CSRFError.code]
