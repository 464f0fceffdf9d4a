import json

from .encoding import want_bytes
from .exc import BadPayload, BadSignature
from .signer import Signer, _make_keys_list


class _CompactJSON:
    @staticmethod
    def loads(payload):
        return json.loads(payload)

    @staticmethod
    def dumps(obj, **kwargs):
        kwargs.setdefault("ensure_ascii", False)
        kwargs.setdefault("separators", (",", ":"))
        return json.dumps(obj, **kwargs)


class Serializer:
    default_serializer = json
    default_signer = Signer

    def __init__(self, secret_key, salt=b"itsdangerous", serializer=None, serializer_kwargs=None, signer=None,
                 signer_kwargs=None, fallback_signers=None):
        self.secret_keys = _make_keys_list(secret_key)
        self.salt = want_bytes(salt)
        self.serializer = serializer or self.default_serializer
        self.serializer_kwargs = serializer_kwargs or {}
        self.signer = signer or self.default_signer
        self.signer_kwargs = signer_kwargs or {}

    @property
    def secret_key(self):
        return self.secret_keys[-1]

    def make_signer(self, salt=None):
        return self.signer(self.secret_keys, salt=self.salt if salt is None else salt, **self.signer_kwargs)

    def dump_payload(self, obj):
        return want_bytes(self.serializer.dumps(obj, **self.serializer_kwargs))

    def load_payload(self, payload, serializer=None):
        try:
            return (serializer or self.serializer).loads(payload.decode("utf-8"))
        except Exception as error:
            raise BadPayload(
                "Could not load the payload because an exception occurred on unserializing the data.",
                original_error=error,
            ) from error

    def dumps(self, obj, salt=None):
        return self.make_signer(salt).sign(want_bytes(self.dump_payload(obj))).decode("utf-8")

    def loads(self, s, salt=None, **kwargs):
        return self.load_payload(self.make_signer(salt).unsign(want_bytes(s)))

    def loads_unsafe(self, s, salt=None):
        try:
            return True, self.loads(s, salt)
        except BadSignature:
            return False, None
