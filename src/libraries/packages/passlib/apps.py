from .hash import sha512_crypt as custom_app_context
