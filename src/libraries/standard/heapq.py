"""heapq: lists kept so that the smallest item comes first."""


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


def _functions(less, empty):
    def push(heap, item, /):
        heap.append(item)
        _sift_up(heap, len(heap) - 1, less)

    def pop(heap, /):
        if not heap:
            raise IndexError(empty)
        last = heap.pop()
        if not heap:
            return last
        first, heap[0] = heap[0], last
        _sift_down(heap, 0, less)
        return first

    def replace(heap, item, /):
        if not heap:
            raise IndexError(empty)
        first, heap[0] = heap[0], item
        _sift_down(heap, 0, less)
        return first

    def push_and_pop(heap, item, /):
        return replace(heap, item) if heap and less(heap[0], item) else item

    def order(heap, /):
        for place in reversed(range(len(heap) // 2)):
            _sift_down(heap, place, less)

    return push, pop, replace, push_and_pop, order


heappush, heappop, heapreplace, heappushpop, heapify = _functions(_smaller, "index out of range")
heappush_max, heappop_max, heapreplace_max, heappushpop_max, heapify_max = _functions(_larger, "index out of range")


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:n]


def merge(*iterables, key=None, reverse=False):
    everything = [item for iterable in iterables for item in iterable]
    return iter(sorted(everything, key=key, reverse=reverse))
