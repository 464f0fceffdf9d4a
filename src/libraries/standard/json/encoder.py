"""json.encoder: the real package's home of these names."""

from json._encoder import JSONEncoder  # noqa: F401
