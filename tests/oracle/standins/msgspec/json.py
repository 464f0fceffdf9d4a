class Encoder:
    pass


class Decoder:
    pass
