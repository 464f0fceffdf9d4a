import flask_mail
import flask_moment
