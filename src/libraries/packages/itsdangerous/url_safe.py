from .encoding import base64_decode, base64_encode
from .exc import BadPayload
from .serializer import Serializer, _CompactJSON
from .timed import TimedSerializer

def _is_incompressible(text):
    """A short text in which no three bytes come twice does not become shorter by zlib."""
    triples = [text[i : i + 3] for i in range(len(text) - 2)]
    return len(text) <= 40 and len(set(triples)) == len(triples)


class URLSafeSerializerMixin(Serializer):
    default_serializer = _CompactJSON

    def load_payload(self, payload, *args, **kwargs):
        if payload.startswith(b"."):
            from _firstboot_catalogue import unmodelled

            return unmodelled("compressed payloads of itsdangerous")
        try:
            text = base64_decode(payload)
        except Exception as error:
            raise BadPayload(
                "Could not base64 decode the payload because of an exception", original_error=error
            ) from error
        return super().load_payload(text, *args, **kwargs)

    def dump_payload(self, obj):
        text = super().dump_payload(obj)
        if not _is_incompressible(text):
            from _firstboot_catalogue import note_unmodelled

            note_unmodelled("compressed payloads of itsdangerous")
        return base64_encode(text)


class URLSafeSerializer(URLSafeSerializerMixin, Serializer):
    pass


class URLSafeTimedSerializer(URLSafeSerializerMixin, TimedSerializer):
    pass
