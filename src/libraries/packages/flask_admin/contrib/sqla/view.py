from ...model.base import BaseModelView


class ModelView(BaseModelView):
    inline_models = None
    form_optional_types = ()
    ignore_hidden = True

    def __init__(
        self,
        model,
        session,
        name=None,
        category=None,
        endpoint=None,
        url=None,
        static_folder=None,
        menu_class_name=None,
        menu_icon_type=None,
        menu_icon_value=None,
    ):
        self.session = session
        if self.form_choices is None:
            self.form_choices = {}
        super().__init__(
            model,
            name,
            category,
            endpoint,
            url,
            static_folder,
            menu_class_name=menu_class_name,
            menu_icon_type=menu_icon_type,
            menu_icon_value=menu_icon_value,
        )
        # What is searched in is looked up at once.
        for field in self.column_searchable_list or ():
            if isinstance(field, str):
                getattr(model, field.partition(".")[0])
