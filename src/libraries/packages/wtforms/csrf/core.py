class CSRF:
    def setup_form(self, form):
        return []

    def generate_csrf_token(self, csrf_token_field):
        raise NotImplementedError()

    def validate_csrf_token(self, form, field):
        pass
