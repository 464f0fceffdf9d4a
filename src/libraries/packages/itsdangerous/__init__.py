import sys

from _firstboot_functions import Places, load_name

_places = Places(
    ("encoding", "base64_decode base64_encode encoding want_bytes"),
    ("exc", "BadData BadHeader BadPayload BadSignature BadTimeSignature SignatureExpired exc"),
    ("serializer", "Serializer serializer"),
    ("signer", "Signer signer"),
    ("timed", "TimedSerializer TimestampSigner timed"),
    ("url_safe", "URLSafeSerializer URLSafeTimedSerializer url_safe"),
)


def __getattr__(name):
    if name == "__version__":
        from warnings import warn

        warn(
            "The '__version__' attribute is deprecated and will be removed in ItsDangerous 2.3. Use feature detection or"
            " 'importlib.metadata.version(\"itsdangerous\")' instead.",
            DeprecationWarning,
            2,
        )
        return "2.2.0"
    return load_name(sys.modules[__name__], _places, name)
