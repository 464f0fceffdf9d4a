class BaseMenu:
    def __init__(self, name, class_name=None, icon_type=None, icon_value=None, target=None):
        self.name = name
        self.class_name = class_name if class_name is not None else ""
        self.icon_type = icon_type
        self.icon_value = icon_value
        self.target = target
        self.parent = None
        self._children = []

    def add_child(self, menu):
        menu.parent = self
        self._children.append(menu)

    def is_category(self):
        return False

    def is_visible(self):
        return True

    def is_accessible(self):
        return True


class MenuCategory(BaseMenu):
    def get_url(self):
        return None

    def is_category(self):
        return True


class SubMenuCategory(MenuCategory):
    pass


class MenuView(BaseMenu):
    def __init__(self, name, view=None, cache=True):
        super().__init__(name)
        self._view = view


class MenuLink(BaseMenu):
    def __init__(
        self,
        name,
        url=None,
        endpoint=None,
        category=None,
        class_name=None,
        icon_type=None,
        icon_value=None,
        target=None,
    ):
        super().__init__(name, class_name, icon_type, icon_value, target)
        self.category = category
        self.url = url
        self.endpoint = endpoint
