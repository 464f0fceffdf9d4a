from _firstboot_catalogue import unmodelled

from ..base import BaseView, expose


class BaseModelView(BaseView):
    can_create = True
    can_edit = True
    can_delete = True
    can_view_details = False
    can_export = False
    can_set_page_size = False
    page_size = 20
    form_widget_args = None
    form_choices = None
    column_list = None
    column_exclude_list = None
    column_labels = None
    column_searchable_list = None
    column_filters = None
    column_sortable_list = None
    column_editable_list = None
    form = None
    form_columns = None
    form_excluded_columns = None
    form_args = None
    form_overrides = None
    form_extra_fields = None

    def __init__(
        self,
        model,
        name=None,
        category=None,
        endpoint=None,
        url=None,
        static_folder=None,
        menu_class_name=None,
        menu_icon_type=None,
        menu_icon_value=None,
    ):
        self.model = model
        super().__init__(
            f"{self._prettify_class_name(model.__name__)}" if name is None else name,
            category,
            endpoint,
            url,
            static_folder,
            menu_class_name=menu_class_name,
            menu_icon_type=menu_icon_type,
            menu_icon_value=menu_icon_value,
        )

    def _get_endpoint(self, endpoint):
        return endpoint or self.model.__name__.lower()

    def _page(self):
        return unmodelled("the pages of flask_admin")

    @expose("/")
    def index_view(self):
        return self._page()

    @expose("/new/", methods=("GET", "POST"))
    def create_view(self):
        return self._page()

    @expose("/edit/", methods=("GET", "POST"))
    def edit_view(self):
        return self._page()

    @expose("/details/")
    def details_view(self):
        return self._page()

    @expose("/delete/", methods=("POST",))
    def delete_view(self):
        return self._page()

    @expose("/action/", methods=("POST",))
    def action_view(self):
        return self._page()

    @expose("/export/<export_type>/")
    def export(self, export_type):
        return self._page()

    @expose("/ajax/lookup/")
    def ajax_lookup(self):
        return self._page()

    @expose("/ajax/update/", methods=("POST",))
    def ajax_update(self):
        return self._page()
