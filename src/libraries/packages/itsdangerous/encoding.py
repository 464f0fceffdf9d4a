def want_bytes(s, encoding="utf-8", errors="strict"):
    return s.encode(encoding, errors) if isinstance(s, str) else s


def base64_encode(string):
    import base64

    return base64.urlsafe_b64encode(want_bytes(string)).rstrip(b"=")


def base64_decode(string):
    import base64

    from .exc import BadData

    string = want_bytes(string, encoding="ascii", errors="ignore")
    try:
        return base64.urlsafe_b64decode(string + b"=" * (-len(string) % 4))
    except (TypeError, ValueError) as error:
        raise BadData("Invalid base64-encoded data") from error
