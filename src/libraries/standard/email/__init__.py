"""email: messages as they are put together; reading them is not modelled."""


def message_from_string(s, *args, **kws):
    import _firstboot_process as process

    return process.unmodelled("email.message_from_string()")


def message_from_bytes(s, *args, **kws):
    import _firstboot_process as process

    return process.unmodelled("email.message_from_bytes()")
