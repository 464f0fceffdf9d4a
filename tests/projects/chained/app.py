def load():
    try:
        return {}["key"]
    except KeyError as error:
        raise RuntimeError("no key") from error


load()
