class Recaptcha:
    def __init__(self, message=None):
        self.message = message

    def __call__(self, form, field):
        from _firstboot_catalogue import unmodelled

        return unmodelled("asking Google about a reCAPTCHA")
