from flask import Flask
from flask_admin import Admin, BaseView, expose

app = Flask(__name__)


class Numbers(BaseView):
    @expose("/all")
    def show(self):
        return "1"


admin = Admin(app)
admin.add_view(Numbers())
