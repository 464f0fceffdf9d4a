"""email.header"""


class Header:
    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ", errors="strict"):
        self._text = s or ""

    def append(self, s, charset=None, errors="strict"):
        self._text += s

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        return self._text

    def __str__(self):
        return self._text
