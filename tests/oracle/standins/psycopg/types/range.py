class Range:
    pass
