from flask import Blueprint, url_for


class Apidoc(Blueprint):
    def __init__(self, *args, **kwargs):
        self.registered = False
        super().__init__(*args, **kwargs)

    def register(self, *args, **kwargs):
        super().register(*args, **kwargs)
        self.registered = True


apidoc = Apidoc(
    "restx_doc", __name__, template_folder="templates", static_folder="static", static_url_path="/swaggerui"
)


@apidoc.add_app_template_global
def swagger_static(filename):
    return url_for("restx_doc.static", filename=filename)


def ui_for(api):
    from _firstboot_catalogue import unmodelled

    return unmodelled("the pages of flask_restx")
