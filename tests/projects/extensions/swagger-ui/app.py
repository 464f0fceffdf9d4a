from flask import Flask
from flask_swagger_ui import get_swaggerui_blueprint

app = Flask(__name__)
blueprint = get_swaggerui_blueprint("/api/docs", "/static/swagger.json", config={"app_name": "Test"})
app.register_blueprint(blueprint)
app.register_blueprint(get_swaggerui_blueprint("/other", "/x.json", blueprint_name="other"), url_prefix="/another")
