"""difflib: how alike two sequences are. Texts of differences are not modelled."""


class Match(tuple):
    def __new__(cls, a, b, size):
        return tuple.__new__(cls, (a, b, size))

    a = property(lambda self: self[0])
    b = property(lambda self: self[1])
    size = property(lambda self: self[2])

    def __repr__(self):
        return f"Match(a={self[0]}, b={self[1]}, size={self[2]})"


class SequenceMatcher:
    """The longest stretch that both have in common, and so on to its left and to its right."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._blocks = None

    def set_seq2(self, b):
        self.b = b
        self._blocks = None
        places = {}
        for at, element in enumerate(b):
            places.setdefault(element, []).append(at)
        self.bjunk = {element for element in places if self.isjunk and self.isjunk(element)}
        # What a long sequence is full of tells nothing of it.
        often = len(b) // 100 + 1
        self.bpopular = {
            element for element, found in places.items() if self.autojunk and len(b) >= 200 and len(found) > often
        } - self.bjunk
        self.b2j = {
            element: found
            for element, found in places.items()
            if element not in self.bjunk and element not in self.bpopular
        }

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        ahi = len(self.a) if ahi is None else ahi
        bhi = len(self.b) if bhi is None else bhi
        best_a, best_b, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(self.a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                now[j] = length = lengths.get(j - 1, 0) + 1
                if length > size:
                    best_a, best_b, size = i - length + 1, j - length + 1, length
            lengths = now
        # First by elements that count, then by those that do not.
        for is_junk in (False, True):
            while best_a > alo and best_b > blo and self._extends(best_a - 1, best_b - 1, is_junk):
                best_a, best_b, size = best_a - 1, best_b - 1, size + 1
            while best_a + size < ahi and best_b + size < bhi and self._extends(best_a + size, best_b + size, is_junk):
                size += 1
        return Match(best_a, best_b, size)

    def _extends(self, i, j, is_junk):
        return (self.b[j] in self.bjunk) is is_junk and self.a[i] == self.b[j]

    def get_matching_blocks(self):
        if self._blocks is None:
            found = []
            waiting = [(0, len(self.a), 0, len(self.b))]
            while waiting:
                alo, ahi, blo, bhi = waiting.pop()
                i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(match)
                    waiting += [(alo, i, blo, j), (i + size, ahi, j + size, bhi)]
            self._blocks = _joined(sorted(found)) + [Match(len(self.a), len(self.b), 0)]
        return self._blocks

    def ratio(self):
        return _ratio(sum([size for _, _, size in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        left = {}
        for element in self.b:
            left[element] = left.get(element, 0) + 1
        common = 0
        for element in self.a:
            if left.get(element, 0) > 0:
                common += 1
                left[element] -= 1
        return _ratio(common, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def _joined(blocks):
    """Blocks that touch are one."""
    found = []
    for i, j, size in blocks:
        if found and found[-1].a + found[-1].size == i and found[-1].b + found[-1].size == j:
            found[-1] = Match(found[-1].a, found[-1].b, found[-1].size + size)
        else:
            found.append(Match(i, j, size))
    return found


def _ratio(common, length):
    return 2.0 * common / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        score = matcher.ratio()
        if score >= cutoff:
            found.append((score, possibility))
    found.sort(reverse=True)
    return [possibility for _, possibility in found[:n]]
