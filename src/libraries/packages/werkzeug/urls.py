def iri_to_uri(iri):
    from urllib.parse import quote, urlsplit, urlunsplit

    parts = urlsplit(iri)
    return urlunsplit(
        (
            parts.scheme,
            parts.netloc.encode("idna").decode("ascii"),
            quote(parts.path, safe="%!$&'()*+,/:;=@"),
            quote(parts.query, safe="%!$&'()*+,/:;=?@"),
            quote(parts.fragment, safe="%!#$&'()*+,/:;=?@"),
        )
    )


def __getattr__(name):
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
