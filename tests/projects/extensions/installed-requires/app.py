import jinja2
import sqlalchemy
import marshmallow
import flask_cors
