class UnknownHashError(ValueError):
    """A hash that no scheme of a context made."""
