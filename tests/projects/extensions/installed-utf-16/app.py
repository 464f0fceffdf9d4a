import flask_cors
import flask_mail
