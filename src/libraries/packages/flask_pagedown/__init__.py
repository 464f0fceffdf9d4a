from flask import current_app


class _pagedown:
    def include_pagedown(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("Flask-PageDown's scripts")


class PageDown:
    def __init__(self, app=None):
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.extensions["pagedown"] = _pagedown()
        app.context_processor(self.context_processor)

    @staticmethod
    def context_processor():
        return {"pagedown": current_app.extensions["pagedown"]}
