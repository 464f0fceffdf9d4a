class BadData(Exception):
    def __init__(self, message):
        super().__init__(message)
        self.message = message

    def __str__(self):
        return self.message


class BadSignature(BadData):
    def __init__(self, message, payload=None):
        super().__init__(message)
        self.payload = payload


class BadTimeSignature(BadSignature):
    def __init__(self, message, payload=None, date_signed=None):
        super().__init__(message, payload)
        self.date_signed = date_signed


class SignatureExpired(BadTimeSignature):
    pass


class BadHeader(BadSignature):
    pass


class BadPayload(BadData):
    def __init__(self, message, original_error=None):
        super().__init__(message)
        self.original_error = original_error


def want_bytes(s, encoding="utf-8", errors="strict"):
    return s.encode(encoding, errors) if isinstance(s, str) else s


def _keys(secret_key):
    """The keys as bytes, oldest first; one that is neither text nor bytes fails as it really does."""
    if isinstance(secret_key, (str, bytes)):
        return [want_bytes(secret_key)]
    return [want_bytes(key) for key in secret_key]


class Signer:
    def __init__(self, secret_key, salt=b"itsdangerous.Signer", sep=b".", key_derivation=None,
                 digest_method=None, algorithm=None):
        self.secret_keys = _keys(secret_key)
        self.salt = want_bytes(salt)
        self.sep = want_bytes(sep)

    @property
    def secret_key(self):
        return self.secret_keys[-1]

    def sign(self, value):
        from _firstboot_catalogue import unmodelled

        return unmodelled("itsdangerous signing")

    unsign = sign


class TimestampSigner(Signer):
    pass


class Serializer:
    default_signer = Signer

    def __init__(self, secret_key, salt=b"itsdangerous", serializer=None, serializer_kwargs=None, signer=None,
                 signer_kwargs=None, fallback_signers=None):
        self.secret_keys = _keys(secret_key)
        self.salt = want_bytes(salt)
        self.signer = signer or self.default_signer
        self.signer_kwargs = signer_kwargs or {}

    @property
    def secret_key(self):
        return self.secret_keys[-1]

    def dumps(self, obj, salt=None):
        from _firstboot_catalogue import unmodelled

        return unmodelled("itsdangerous signing")

    loads = dumps


class URLSafeSerializer(Serializer):
    pass


class TimedSerializer(Serializer):
    default_signer = TimestampSigner


class URLSafeTimedSerializer(TimedSerializer):
    pass
