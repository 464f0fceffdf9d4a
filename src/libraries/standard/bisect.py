"""bisect: places in sorted lists."""

__c_module__ = "_bisect"


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    if (lo := range(lo).stop) < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else range(hi).stop
    while lo < hi:
        middle = (lo + hi) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    if (lo := range(lo).stop) < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else range(hi).stop
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
