"""secrets: random values. A boot's randomness is fixed, and marked as decided by chance."""

from base64 import urlsafe_b64encode
from operator import _compare_digest as compare_digest

import _firstboot_process as _process
from random import SystemRandom

DEFAULT_ENTROPY = 32
_random = SystemRandom()
randbits = _random.getrandbits
choice = _random.choice


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _random._below(exclusive_upper_bound)


def token_bytes(nbytes=None):
    return _process.random_bytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
