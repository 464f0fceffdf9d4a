from _firstboot_functions import update_wrapper


def verify_jwt_in_request(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                          skip_revocation_check=False):
    from flask import g, request

    from .exceptions import NoAuthorizationError
    from .locations import token_of_request
    from .utils import decode_token, get_jwt_manager, get_unverified_jwt_headers

    if request.method == "OPTIONS":
        return None
    try:
        token, data, location = token_of_request(locations, refresh, decode_token)
    except NoAuthorizationError:
        if not optional:
            raise
        _keep(g, {}, {}, {"loaded_user": None}, None)
        return None
    header = get_unverified_jwt_headers(token)
    user = _verified(get_jwt_manager(), header, data, fresh, refresh, verify_type, skip_revocation_check)
    _keep(g, data, header, user, location)
    return header, data


def _keep(g, data, header, user, location):
    g._jwt_extended_jwt, g._jwt_extended_jwt_header = data, header
    g._jwt_extended_jwt_user, g._jwt_extended_jwt_location = user, location


def _verified(manager, header, data, fresh, refresh, verify_type, skip_revocation_check):
    """The user of a token that is allowed here; None where nobody looks users up."""
    from .config import config
    from .exceptions import (
        FreshTokenRequired, RevokedTokenError, UserClaimsVerificationError, UserLookupError, WrongTokenError,
    )

    if verify_type and refresh != (data["type"] == "refresh"):
        raise WrongTokenError(f"Only {'' if refresh else 'non-'}refresh tokens are allowed")
    if fresh and not _is_fresh(data["fresh"]):
        raise FreshTokenRequired("Fresh token required", header, data)
    if not skip_revocation_check and manager._token_in_blocklist_callback(header, data):
        raise RevokedTokenError(header, data)
    if not manager._token_verification_callback(header, data):
        raise UserClaimsVerificationError("User claims verification failed", header, data)
    if manager._user_lookup_callback is None:
        return None
    user = manager._user_lookup_callback(header, data)
    if user is None:
        raise UserLookupError(f"user_lookup returned None for {data[config.identity_claim_key]}", header, data)
    return {"loaded_user": user}


def _is_fresh(fresh):
    """It may be fresh up to a moment."""
    if isinstance(fresh, bool):
        return fresh
    import time

    return fresh >= time.time()


def jwt_required(optional=False, fresh=False, refresh=False, locations=None, verify_type=True,
                 skip_revocation_check=False):
    def wrapper(fn):
        def decorator(*args, **kwargs):
            from flask import current_app

            verify_jwt_in_request(optional, fresh, refresh, locations, verify_type, skip_revocation_check)
            return current_app.ensure_sync(fn)(*args, **kwargs)

        return update_wrapper(decorator, fn)

    return wrapper
