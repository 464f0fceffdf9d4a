from flask import Flask
from flask_admin import Admin, AdminIndexView, BaseView, expose
from flask_admin.contrib.sqla import ModelView
from flask_admin.menu import MenuLink
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "x"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["FLASK_ADMIN_SWATCH"] = "cerulean"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))


class BlogPost(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("user.id"))
    author = db.relationship("User", backref="posts")


class Dashboard(AdminIndexView):
    @expose("/")
    def index(self):
        return self.render("admin/index.html")

    def is_accessible(self):
        return True


class Numbers(BaseView):
    @expose("/", methods=("GET", "POST"))
    def show(self):
        return "1"

    @expose("/<int:n>")
    def one(self, n):
        return str(n)


class UserView(ModelView):
    column_list = ["id", "name"]
    can_export = True
    form_columns = ["name"]

    def is_accessible(self):
        return False


admin = Admin(app, name="Site", index_view=Dashboard(name="Start", url="/manage"))
admin.add_view(UserView(User, db.session))
admin.add_view(ModelView(BlogPost, db.session, name="Posts", category="Content", endpoint="posts"))
admin.add_view(Numbers(name="Numbers", endpoint="numbers", url="counted"))
admin.add_link(MenuLink(name="Home", url="/"))


def refuse(**looked_up):
    try:
        type("View", (ModelView,), looked_up)(BlogPost, db.session, endpoint="wrong")
    except Exception as error:
        app.config.setdefault("REFUSED", []).append(f"{type(error).__name__}: {error}")


for names in ("column_searchable_list", "column_filters", "column_sortable_list", "column_editable_list", "form_columns"):
    refuse(**{names: ["nope"]})
refuse(column_searchable_list=["author"])
refuse(column_searchable_list=["author.nope"], column_filters=["author", "author.name"])
