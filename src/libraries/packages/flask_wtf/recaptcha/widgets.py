class RecaptchaWidget:
    def __call__(self, field, error=None, **kwargs):
        from _firstboot_catalogue import unmodelled

        return unmodelled("drawing a reCAPTCHA")
