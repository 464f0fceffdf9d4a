class DefaultMeta:
    csrf = False
    csrf_field_name = "csrf_token"
    csrf_secret = None
    csrf_context = None
    csrf_class = None
    locales = False
    cache_translations = True
    translations_cache = {}

    def bind_field(self, form, unbound_field, options):
        return unbound_field.bind(form=form, **options)

    def wrap_formdata(self, form, formdata):
        if formdata is not None and not hasattr(formdata, "getlist"):
            raise TypeError("formdata should be a multidict-type wrapper that supports the 'getlist' method")
        return formdata

    def render_field(self, field, render_kw):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a form's field")

    def build_csrf(self, form):
        if self.csrf_class is None:
            from _firstboot_catalogue import unmodelled

            return unmodelled("wtforms.csrf.session.SessionCSRF")
        return self.csrf_class()

    def get_translations(self, form):
        return None

    def update_values(self, values):
        for name, value in values.items():
            setattr(self, name, value)
