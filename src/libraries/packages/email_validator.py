class EmailNotValidError(ValueError):
    pass


class EmailSyntaxError(EmailNotValidError):
    pass


class EmailUndeliverableError(EmailNotValidError):
    pass


def validate_email(email, **options):
    from _firstboot_catalogue import unmodelled

    return unmodelled("email_validator.validate_email()")
