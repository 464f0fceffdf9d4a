class Multirange:
    pass
