from _firstboot_catalogue import unmodelled

_options = frozenset((
    "socket_timeout socket_connect_timeout socket_read_size socket_keepalive socket_keepalive_options "
    "connection_pool unix_socket_path encoding encoding_errors decode_responses retry_on_timeout retry "
    "retry_on_error ssl ssl_keyfile ssl_certfile ssl_cert_reqs ssl_include_verify_flags "
    "ssl_exclude_verify_flags ssl_ca_certs ssl_ca_path ssl_ca_data ssl_check_hostname ssl_password "
    "ssl_validate_ocsp ssl_validate_ocsp_stapled ssl_ocsp_context ssl_ocsp_expected_cert ssl_min_version "
    "ssl_ciphers max_connections single_connection_client health_check_interval client_name lib_name "
    "lib_version driver_info username redis_connect_func credential_provider protocol legacy_responses "
    "cache cache_config event_dispatcher maint_notifications_config "
    "oss_cluster_maint_notifications_handler"
).split())


class Redis:
    """A client connects when it is first asked for something, so making one only reads where to."""

    __module__ = "redis.client"

    def __init__(self, host="localhost", port=6379, db=0, password=None, *rest, **options):
        for name in options:
            if name not in _options:
                raise TypeError(f"Redis.__init__() got an unexpected keyword argument {name!r}")

    @classmethod
    def from_url(cls, url, **kwargs):
        from urllib.parse import urlparse

        if not (url.startswith("redis://") or url.startswith("rediss://") or url.startswith("unix://")):
            raise ValueError("Redis URL must specify one of the following schemes (redis://, rediss://, unix://)")
        parts = urlparse(url)
        if parts.scheme != "unix":
            parts.port
        return cls()

    def __repr__(self):
        return repr(unmodelled("how redis.client.Redis shows itself"))

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")
        return unmodelled(f"redis.client.Redis.{name}")


StrictRedis = Redis


def from_url(url, **kwargs):
    return Redis.from_url(url, **kwargs)
