import time
from datetime import datetime, timezone

from .encoding import base64_decode, base64_encode, want_bytes
from .exc import BadData, BadSignature, BadTimeSignature, SignatureExpired
from .serializer import Serializer
from .signer import Signer


class TimestampSigner(Signer):
    def get_timestamp(self):
        return int(time.time())

    def timestamp_to_datetime(self, ts):
        return datetime.fromtimestamp(ts, tz=timezone.utc)

    def sign(self, value):
        moment = self.get_timestamp()
        stamp = base64_encode(moment.to_bytes((moment.bit_length() + 7) // 8, "big"))
        value = want_bytes(value) + self.sep + stamp
        return value + self.sep + self.get_signature(value)

    def unsign(self, signed_value, max_age=None, return_timestamp=False):
        refusal = None
        try:
            value = super().unsign(signed_value)
        except BadSignature as error:
            refusal, value = error, error.payload or b""
        if self.sep not in value:
            raise refusal or BadTimeSignature("timestamp missing", payload=value)
        value, stamp = value.rsplit(self.sep, 1)
        try:
            moment = int.from_bytes(base64_decode(stamp), "big")
        except BadData:
            moment = None
        if refusal is not None:
            raise BadTimeSignature(
                str(refusal), payload=value, date_signed=None if moment is None else self.timestamp_to_datetime(moment)
            )
        if moment is None:
            raise BadTimeSignature("Malformed timestamp", payload=value)
        if max_age is not None:
            age = self.get_timestamp() - moment
            if age > max_age:
                raise SignatureExpired(
                    f"Signature age {age} > {max_age} seconds",
                    payload=value,
                    date_signed=self.timestamp_to_datetime(moment),
                )
        return (value, self.timestamp_to_datetime(moment)) if return_timestamp else value


class TimedSerializer(Serializer):
    default_signer = TimestampSigner

    def loads(self, s, max_age=None, return_timestamp=False, salt=None):
        payload, moment = self.make_signer(salt).unsign(want_bytes(s), max_age=max_age, return_timestamp=True)
        loaded = self.load_payload(payload)
        return (loaded, moment) if return_timestamp else loaded
