from _firstboot_functions import update_wrapper


def verify_jwt_in_request(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                          skip_revocation_check=False):
    from _firstboot_catalogue import unmodelled

    return unmodelled("reading the token of a request")


def jwt_required(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                 skip_revocation_check=False):
    def wrapper(fn):
        def decorator(*args, **kwargs):
            verify_jwt_in_request(optional, fresh, refresh, locations)
            return fn(*args, **kwargs)

        return update_wrapper(decorator, fn)

    return wrapper
