class DefaultMeta:
    csrf = False
    csrf_field_name = "csrf_token"
    csrf_secret = None
    csrf_context = None
    csrf_class = None
    locales = False
    cache_translations = True

    def wrap_formdata(self, form, formdata):
        return formdata

    def render_field(self, field, render_kw):
        return field()

    def get_translations(self, form):
        return None
