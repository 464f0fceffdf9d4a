"""bisect: places in sorted lists."""

from _firstboot_interpreter import index as _index

__c_module__ = "_bisect"


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if (lo := _index(lo)) < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else _index(hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if (lo := _index(lo)) < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else _index(hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if (a[middle] if key is None else key(a[middle])) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


bisect, insort = bisect_right, insort_right
