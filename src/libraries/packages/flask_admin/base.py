from _firstboot_catalogue import unmodelled
from _firstboot_functions import update_wrapper
from flask import Blueprint, abort

from .menu import MenuCategory, MenuView, SubMenuCategory
from .theme import Bootstrap4Theme


def expose(url="/", methods=("GET",)):
    def wrap(function):
        if not hasattr(function, "_urls"):
            function._urls = []
        function._urls.append((url, methods))
        return function

    return wrap


def expose_plugview(url="/"):
    def wrap(view):
        handler = expose(url, view.methods)
        return handler(view.as_view(view.__name__)) if hasattr(view, "as_view") else handler(view)

    return wrap


def _guarded(function):
    if hasattr(function, "_wrapped"):
        return function

    def inner(self, *args, **kwargs):
        refused = self._handle_view(function.__name__, **kwargs)
        return function(self, *args, **kwargs) if refused is None else refused

    update_wrapper(inner, function)
    inner._wrapped = True
    return inner


class AdminViewMeta(type):
    def __init__(cls, classname, bases, fields):
        type.__init__(cls, classname, bases, fields)
        cls._urls = []
        cls._default_view = None
        for name in dir(cls):
            function = getattr(cls, name)
            if not hasattr(function, "_urls"):
                continue
            for url, methods in function._urls:
                cls._urls.append((url, name, methods))
                if url == "/":
                    cls._default_view = name
            setattr(cls, name, _guarded(function))


class BaseViewClass:
    pass


class BaseView(BaseViewClass, metaclass=AdminViewMeta):
    extra_css = []
    extra_js = []

    def __init__(
        self,
        name=None,
        category=None,
        endpoint=None,
        url=None,
        static_folder=None,
        static_url_path=None,
        menu_class_name=None,
        menu_icon_type=None,
        menu_icon_value=None,
    ):
        self.name = name
        self.category = category
        self.endpoint = self._get_endpoint(endpoint)
        self.url = url
        self.static_folder = static_folder
        self.static_url_path = static_url_path
        self.menu = None
        self.menu_class_name = menu_class_name
        self.menu_icon_type = menu_icon_type
        self.menu_icon_value = menu_icon_value
        self.admin = None
        self.blueprint = None
        if self._default_view is None:
            raise Exception(
                f"Attempted to instantiate admin view {self.__class__.__name__} without default view"
            )

    def _get_endpoint(self, endpoint):
        return endpoint or self.__class__.__name__.lower()

    def _get_view_url(self, admin, url):
        if url is None:
            if admin.url != "/":
                return f"{admin.url}/{self.endpoint}"
            return "/" if self == admin.index_view else f"/{self.endpoint}"
        return url if url.startswith("/") else f"{admin.url}/{url}"

    def create_blueprint(self, admin):
        self.admin = admin
        if not self.static_url_path:
            self.static_url_path = admin.static_url_path
        self.url = self._get_view_url(admin, self.url)
        if self.url == "/":
            self.url = None
            if not self.static_url_path:
                self.static_folder = "static"
                self.static_url_path = "/static/admin"
        if self.name is None:
            self.name = self._prettify_class_name(self.__class__.__name__)
        self.blueprint = Blueprint(
            self.endpoint,
            __name__,
            url_prefix=self.url,
            subdomain=admin.subdomain,
            template_folder=f"templates/{admin.theme.folder}",
            static_folder=self.static_folder,
            static_url_path=self.static_url_path,
        )
        for url, name, methods in self._urls:
            self.blueprint.add_url_rule(url, name, getattr(self, name), methods=methods)
        return self.blueprint

    def _prettify_class_name(self, name):
        import re

        return re.sub(r"(?<=.)([A-Z])", r" \1", name)

    def render(self, template, **kwargs):
        return unmodelled("the pages of flask_admin")

    def is_visible(self):
        return True

    def is_accessible(self):
        return True

    def _handle_view(self, name, **kwargs):
        if not self.is_accessible():
            return self.inaccessible_callback(name, **kwargs) or abort(403)

    def inaccessible_callback(self, name, **kwargs):
        return abort(403)

    def get_url(self, endpoint, **kwargs):
        from flask import url_for

        return url_for(endpoint, **kwargs)


class AdminIndexView(BaseView):
    def __init__(
        self,
        name=None,
        category=None,
        endpoint=None,
        url=None,
        template="admin/index.html",
        menu_class_name=None,
        menu_icon_type=None,
        menu_icon_value=None,
    ):
        super().__init__(
            name or "Home",
            category,
            endpoint or "admin",
            "/admin" if url is None else url,
            "static",
            menu_class_name=menu_class_name,
            menu_icon_type=menu_icon_type,
            menu_icon_value=menu_icon_value,
        )
        self._template = template

    @expose()
    def index(self):
        return self.render(self._template)


class Admin:
    def __init__(
        self,
        app=None,
        name=None,
        url=None,
        subdomain=None,
        index_view=None,
        translations_path=None,
        endpoint=None,
        static_url_path=None,
        theme=None,
        category_icon_classes=None,
        host=None,
        csp_nonce_generator=None,
    ):
        self.app = app
        self.translations_path = translations_path
        self._views = []
        self._menu = []
        self._menu_categories = {}
        self._menu_links = []
        self.name = "Admin" if name is None else name
        self.static_url_path = static_url_path
        self.subdomain = subdomain
        self.host = host
        self.theme = theme or Bootstrap4Theme()
        self.category_icon_classes = category_icon_classes or {}
        self._check_host()
        self.csp_nonce_generator = csp_nonce_generator
        self._set_admin_index_view(index_view, endpoint, url)
        if app is not None:
            self._init_extension()

    def _check_host(self):
        if self.host is None:
            return
        if self.subdomain is not None:
            raise ValueError("`subdomain` and `host` are mutually-exclusive")
        self.host = unmodelled("flask_admin.Admin(host=…)")

    def _set_admin_index_view(self, index_view=None, endpoint=None, url=None):
        self.index_view = index_view or AdminIndexView(endpoint=endpoint, url=url)
        self.endpoint = endpoint or self.index_view.endpoint
        self.url = url or self.index_view.url
        if self._views:
            self._views[0] = self.index_view
            self._menu[0] = MenuView(self.index_view.name, self.index_view)
        else:
            self.add_view(self.index_view)

    def add_view(self, view):
        self._views.append(view)
        if self.app is not None:
            self.app.register_blueprint(view.create_blueprint(self))
        self.add_menu_item(MenuView(view.name, view), view.category)

    def add_views(self, *args):
        for view in args:
            self.add_view(view)

    def add_category(self, name, class_name=None, icon_type=None, icon_value=None):
        if self.get_category_menu_item(name) is None:
            category = MenuCategory(name, class_name=class_name, icon_type=icon_type, icon_value=icon_value)
            self._menu_categories[str(name)] = category
            self._menu.append(category)

    def add_sub_category(self, name, parent_name):
        parent = self.get_category_menu_item(str(parent_name))
        if self.get_category_menu_item(str(name)) is None and parent is not None:
            category = SubMenuCategory(name)
            self._menu_categories[str(name)] = category
            parent.add_child(category)

    def add_link(self, link):
        if link.category:
            self.add_menu_item(link, link.category)
        else:
            self._menu_links.append(link)

    def add_links(self, *args):
        for link in args:
            self.add_link(link)

    def add_menu_item(self, menu_item, target_category=None):
        if not target_category:
            self._menu.append(menu_item)
            return
        self.add_category(target_category, class_name=self.category_icon_classes.get(str(target_category)))
        self._menu_categories[str(target_category)].add_child(menu_item)

    def get_category_menu_item(self, name):
        return self._menu_categories.get(name)

    def init_app(self, app, index_view=None, endpoint=None, url=None):
        self.app = app
        self._check_host()
        self._init_extension()
        if index_view is not None:
            self._set_admin_index_view(index_view, endpoint, url)
        for view in self._views:
            app.register_blueprint(view.create_blueprint(self))

    def _init_extension(self):
        admins = self.app.extensions.get("admin", [])
        for other in admins:
            if other.endpoint == self.endpoint:
                raise Exception("Cannot have two Admin() instances with same endpoint name.")
            if other.url == self.url and other.subdomain == self.subdomain:
                raise Exception(
                    "Cannot assign two Admin() instances with same URL and subdomain to the same application."
                )
        admins.append(self)
        self.app.extensions["admin"] = admins

    def menu(self):
        return self._menu

    def menu_links(self):
        return self._menu_links
