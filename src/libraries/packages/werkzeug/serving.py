def is_running_from_reloader():
    return False


def run_simple(hostname, port, application, **options):
    from _firstboot_catalogue import unmodelled

    return unmodelled("werkzeug.serving.run_simple()")
