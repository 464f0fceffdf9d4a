"""random: what the Mersenne Twister's numbers become, in the order in which CPython draws them."""

from bisect import bisect as _bisect
from collections.abc import Sequence as _Sequence
from hashlib import sha512 as _sha512
from itertools import accumulate as _accumulate
from math import ceil as _ceil, cos as _cos, exp as _exp, isfinite as _isfinite
from math import log as _log, pi as _pi, sin as _sin, sqrt as _sqrt

import _firstboot_process as _process
import _random
from _firstboot_interpreter import index as _index

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
TWOPI = 2.0 * _pi
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
RECIP_BPF = 2**-BPF

_STATE_VERSION = 3


class Random(_random.Random):
    VERSION = _STATE_VERSION

    def seed(self, a=None, version=2):
        if isinstance(a, (str, bytes, bytearray)):
            if version == 1:
                _process.unmodelled("random.seed() of version 1")
            data = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(data + _sha512(data).digest())
        elif a is not None and not isinstance(a, (int, float)):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        if state[0] not in (2, _STATE_VERSION):
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        _, numbers, self.gauss_next = state
        super().setstate(numbers)

    def _randbelow(self, n):
        size = n.bit_length()
        while (drawn := self.getrandbits(size)) >= n:
            pass
        return drawn

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        width, stride = _index(stop) - first, _index(step)
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = -(-width // stride)
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}{'' if stride == 1 else f', {step}'})")
        return first + stride * self._randbelow(count)

    def randint(self, a, b):
        a, b = _index(a), _index(b)
        if b < a:
            raise ValueError(f"empty range in randint({a}, {b})")
        return a + self._randbelow(b - a + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        size = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, self.random() * total, 0, size - 1)] for _ in range(k)]

    def shuffle(self, x):
        for last in reversed(range(1, len(x))):
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, _Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            return self._sample_of_many(population, k, list(_accumulate(counts)))
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        # A few out of many are drawn again where they come twice; otherwise each leaves the pool when it is drawn.
        if size > (21 if k <= 5 else 21 + 4 ** _ceil(_log(k * 3, 4))):
            drawn = {}
            while len(drawn) < k:
                drawn.setdefault(self._randbelow(size))
            return [population[place] for place in drawn]
        pool, picked = list(population), []
        for left in range(size, size - k, -1):
            place = self._randbelow(left)
            picked.append(pool[place])
            pool[place] = pool[left - 1]
        return picked

    def _sample_of_many(self, population, k, edges):
        if len(edges) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = edges.pop() if edges else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total < 0:
            raise ValueError("Counts must be non-negative")
        return [population[_bisect(edges, place)] for place in self.sample(range(total), k=k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        if mode is not None and high == low:
            return low
        middle = 0.5 if mode is None else (mode - low) / (high - low)
        if drawn > middle:
            drawn, middle = 1.0 - drawn, 1.0 - middle
            low, high = high, low
        return low + (high - low) * _sqrt(drawn * middle)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Of Kinderman and Monahan: a ratio of two uniform numbers, drawn until it fits.
        while True:
            first, second = self.random(), 1.0 - self.random()
            ratio = NV_MAGICCONST * (first - 0.5) / second
            if ratio * ratio / 4.0 <= -_log(second):
                return mu + ratio * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Of Box and Muller: two at a time, one of which waits for the next call.
        drawn, self.gauss_next = self.gauss_next, None
        if drawn is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            drawn, self.gauss_next = _cos(angle) * radius, _sin(angle) * radius
        return mu + drawn * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def betavariate(self, alpha, beta):
        return _process.unmodelled("random.betavariate()")

    def gammavariate(self, alpha, beta):
        return _process.unmodelled("random.gammavariate()")

    def vonmisesvariate(self, mu, kappa):
        return _process.unmodelled("random.vonmisesvariate()")

    def binomialvariate(self, n=1, p=0.5):
        return _process.unmodelled("random.binomialvariate()")


class SystemRandom(Random):
    def seed(self, *arguments, **keywords):
        return None

    def getstate(self, *arguments, **keywords):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate

    def random(self):
        return (int.from_bytes(_process.random_bytes(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(_process.random_bytes(size)) >> (size * 8 - k)

    def randbytes(self, n):
        return _process.random_bytes(n)


_inst = Random()
seed, getstate, setstate = _inst.seed, _inst.getstate, _inst.setstate
random, getrandbits, randbytes = _inst.random, _inst.getrandbits, _inst.randbytes
randrange, randint, uniform, triangular = _inst.randrange, _inst.randint, _inst.uniform, _inst.triangular
choice, choices, shuffle, sample = _inst.choice, _inst.choices, _inst.shuffle, _inst.sample
normalvariate, lognormvariate, gauss, expovariate = (
    _inst.normalvariate, _inst.lognormvariate, _inst.gauss, _inst.expovariate
)
paretovariate, weibullvariate, betavariate, gammavariate = (
    _inst.paretovariate, _inst.weibullvariate, _inst.betavariate, _inst.gammavariate
)
vonmisesvariate, binomialvariate = _inst.vonmisesvariate, _inst.binomialvariate
