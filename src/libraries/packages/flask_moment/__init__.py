from flask import current_app


class moment:
    def __init__(self, timestamp=None, local=False):
        self.timestamp = timestamp
        self.local = local


class Moment:
    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        if not hasattr(app, "extensions"):
            app.extensions = {}
        app.extensions["moment"] = moment
        app.context_processor(self.context_processor)

    @staticmethod
    def context_processor():
        return {"moment": current_app.extensions["moment"]}

    def create(self, timestamp=None):
        return current_app.extensions["moment"](timestamp)
