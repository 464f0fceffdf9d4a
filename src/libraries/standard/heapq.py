"""heapq: lists kept so that the smallest item comes first."""

from _firstboot_interpreter import argument_type, index as _index

__c_module__ = "_heapq"
__c_names__ = (
    "heappush", "heappop", "heapreplace", "heappushpop", "heapify",
    "heappush_max", "heappop_max", "heapreplace_max", "heappushpop_max", "heapify_max",
)


def _sift_up(heap, place, less, top=0):
    item = heap[place]
    while place > top:
        parent = (place - 1) // 2
        if not less(item, heap[parent]):
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _sift_down(heap, place, less):
    item, size, top = heap[place], len(heap), place
    while (child := 2 * place + 1) < size:
        if child + 1 < size and not less(heap[child], heap[child + 1]):
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _sift_up(heap, place, less, top)


def _smaller(left, right):
    return left < right


def _larger(left, right):
    return right < left


def _checked(heap, function, argument=" 1"):
    if not isinstance(heap, list):
        raise TypeError(f"{function}() argument{argument} must be list, not {argument_type(heap)}")
    return heap


def _push(heap, item, less):
    heap.append(item)
    _sift_up(heap, len(heap) - 1, less)


def _pop(heap, less):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    return _replace(heap, last, less)


def _replace(heap, item, less):
    if not heap:
        raise IndexError("index out of range")
    first, heap[0] = heap[0], item
    _sift_down(heap, 0, less)
    return first


def _order(heap, less):
    for place in reversed(range(len(heap) // 2)):
        _sift_down(heap, place, less)


def heappush(heap, item, /):
    _push(_checked(heap, "heappush"), item, _smaller)


def heappop(heap, /):
    return _pop(_checked(heap, "heappop", ""), _smaller)


def heapreplace(heap, item, /):
    return _replace(_checked(heap, "heapreplace"), item, _smaller)


def heappushpop(heap, item, /):
    _checked(heap, "heappushpop")
    return _replace(heap, item, _smaller) if heap and heap[0] < item else item


def heapify(heap, /):
    _order(_checked(heap, "heapify", ""), _smaller)


def heappush_max(heap, item, /):
    _push(_checked(heap, "heappush_max"), item, _larger)


def heappop_max(heap, /):
    return _pop(_checked(heap, "heappop_max", ""), _larger)


def heapreplace_max(heap, item, /):
    return _replace(_checked(heap, "heapreplace_max"), item, _larger)


def heappushpop_max(heap, item, /):
    _checked(heap, "heappushpop_max")
    return _replace(heap, item, _larger) if heap and item < heap[0] else item


def heapify_max(heap, /):
    _order(_checked(heap, "heapify_max", ""), _larger)


def _first(n, ordered):
    return ordered[:n] if n >= len(ordered) else ordered[: max(_index(n), 0)]


def nsmallest(n, iterable, key=None):
    return _first(n, sorted(iterable, key=key))


def nlargest(n, iterable, key=None):
    return _first(n, sorted(iterable, key=key, reverse=True))


def merge(*iterables, key=None, reverse=False):
    everything = [item for iterable in iterables for item in iterable]
    return iter(sorted(everything, key=key, reverse=reverse))
