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
        if not hasattr(model, "__mapper__"):
            raise AttributeError(f"type object {model.__name__!r} has no attribute '_sa_class_manager'")
        model.__mapper__._check_configure()
        self._look_up()

    def _look_up(self):
        """What is listed, edited, searched and filtered by is looked up at once."""
        for name in self.column_sortable_list or ():
            column = name[1] if isinstance(name, tuple) else name
            for each in column if isinstance(column, tuple) else (column,):
                self._field(each)
        for name in () if self.form else self.form_columns or ():
            if name not in (self.form_extra_fields or ()):
                self._field(name).key
        for name in self.column_editable_list or ():
            self._field(name).key
        for name in self.column_searchable_list or ():
            _check_columns(self._field(name))
        for name in self.column_filters or ():
            field = self._field(name)
            if isinstance(name, str) and not _is_relationship(field):
                _check_columns(field)

    def _field(self, name):
        """What a name or a path of names stands for."""
        if not isinstance(name, str):
            return name
        found, model = None, self.model
        for part in name.split("."):
            found = getattr(model, part)
            if _is_relationship(found):
                model = found.property.mapper.class_
        return found


def _is_relationship(field):
    return getattr(getattr(field, "prop", None), "_is_relationship", False)


def _check_columns(field):
    is_hybrid = hasattr(field, "_update_tuples")
    if not (is_hybrid or hasattr(getattr(field, "property", None), "columns")):
        raise Exception(f"Invalid field {field}: does not contains any columns.")
