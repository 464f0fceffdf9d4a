from flask import Flask

application_name = "shop"


def create_app():
    print(application.name)
    application = Flask(application_name)
    return application
