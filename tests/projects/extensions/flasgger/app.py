from flasgger import Swagger, swag_from
from flask import Flask

app = Flask(__name__)
swagger = Swagger(app)
