from _firstboot_catalogue import unmodelled
from flask import Blueprint


def get_swaggerui_blueprint(base_url, api_url, config=None, oauth_config=None, blueprint_name="swagger_ui"):
    blueprint = Blueprint(blueprint_name, __name__, template_folder="templates", url_prefix=base_url)
    options = {"app_name": "Swagger UI"}
    if config:
        options.update(config)

    @blueprint.route("/")
    @blueprint.route("/<path:path>")
    def show(path=None):
        return unmodelled("the pages of flask_swagger_ui")

    return blueprint
