"""email.utils: addresses."""


def formataddr(pair, charset="utf-8"):
    name, address = pair
    return f"{name} <{address}>" if name else address


def parseaddr(addr, *, strict=True):
    name, mark, rest = addr.partition("<")
    if mark:
        return name.strip().strip('"'), rest.rstrip().removesuffix(">")
    return "", addr.strip()


def make_msgid(idstring=None, domain=None):
    return f"<0.{idstring + '.' if idstring else ''}firstboot@{domain or 'localhost'}>"


def format_datetime(dt, usegmt=False):
    if usegmt and (dt.tzinfo is None or dt.utcoffset()):
        raise ValueError("usegmt option requires a UTC datetime")
    zone = "GMT" if usegmt else "-0000" if dt.tzinfo is None else dt.strftime("%z")
    return dt.strftime("%a, %d %b %Y %H:%M:%S ") + zone


def formatdate(timeval=None, localtime=False, usegmt=False):
    from datetime import datetime, timezone
    import time

    moment = datetime.fromtimestamp(time.time() if timeval is None else timeval, timezone.utc)
    return moment.strftime("%a, %d %b %Y %H:%M:%S ") + ("GMT" if usegmt else "-0000")
