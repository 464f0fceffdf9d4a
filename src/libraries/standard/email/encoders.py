"""email.encoders: how parts travel; nothing travels here."""


def encode_base64(msg):
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    msg["Content-Transfer-Encoding"] = "7bit"


def encode_noop(msg):
    pass
