"""email.mime: the kinds of parts."""
