def collector():
    """A list, and what puts into it what an action gives or raises."""
    outcomes = []

    def t(action):
        try:
            outcomes.append(repr(action()).partition(" object at ")[0])
        except Exception as error:
            name = f"{type(error).__module__}.{type(error).__name__}"
            outcomes.append((name, str(error), getattr(error, "sqlite_errorname", None)))

    return outcomes, t
