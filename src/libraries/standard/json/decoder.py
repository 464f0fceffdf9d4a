"""json.decoder: the real package's home of these names."""

from json._decoder import JSONDecodeError, JSONDecoder  # noqa: F401
