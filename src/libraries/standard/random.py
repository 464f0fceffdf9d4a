"""random: chance, which is the same at each boot."""

import _firstboot_process as _process
from _firstboot_interpreter import as_c


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is not None and not isinstance(a, (int, float, str, bytes, bytearray)):
            raise TypeError(
                "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."
            )

    def getstate(self):
        return ()

    def setstate(self, state):
        pass

    def random(self):
        return (int.from_bytes(_process.random_bytes(7), "big") >> 3) / (1 << 53)

    def getrandbits(self, k):
        if (k := range(k).stop) < 0:
            raise ValueError("Cannot convert negative int")
        size = (k + 7) // 8
        return int.from_bytes(_process.random_bytes(size), "big") >> (size * 8 - k)

    def randbytes(self, n):
        self.getrandbits(n * 8)
        return _process.random_bytes(n)

    def _below(self, n):
        return int.from_bytes(_process.random_bytes(n.bit_length() // 8 + 9), "big") % n

    def randrange(self, start, stop=None, step=1):
        start = range(start).stop
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            choices = range(start)
        else:
            stop, step = range(stop).stop, range(step).stop
            if not step:
                raise ValueError("zero step for randrange()")
            choices = range(start, stop, step)
        if not choices:
            if stop is None:
                raise ValueError("empty range for randrange()")
            raise ValueError(f"empty range in randrange({start}, {stop}{'' if step == 1 else f', {step}'})")
        return choices[self._below(len(choices))]

    def randint(self, a, b):
        a, b = range(a).stop, range(b).stop
        if b < a:
            raise ValueError(f"empty range in randint({a}, {b})")
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        if weights is None and cum_weights is None:
            size = len(population)
            return [population[int(self.random() * size)] for _ in range(k)]
        if cum_weights is not None and weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if cum_weights is None:
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights, total = [], 0
            for weight in weights:
                total = total + weight
                cum_weights.append(total)
        if len(cum_weights) != len(population):
            raise ValueError("The number of weights does not match the population")
        if cum_weights[-1] <= 0:
            raise ValueError("Total of weights must be greater than zero")
        picked = []
        for _ in range(k):
            mark = self.random() * cum_weights[-1]
            picked.append(population[sum(1 for edge in cum_weights[:-1] if edge <= mark)])
        return picked

    def shuffle(self, x):
        for last in reversed(range(1, len(x))):
            other = self._below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        from collections.abc import Sequence

        if not isinstance(population, Sequence):
            raise TypeError(
                "Population must be a sequence.  For dicts or sets, use sorted(d)."
            )
        pool = list(population)
        if counts is not None:
            counts = list(counts)
            if len(counts) != len(pool):
                raise ValueError("The number of counts does not match the population")
            pool = [each for each, count in zip(pool, counts) for _ in range(count)]
        if not 0 <= k <= len(pool):
            raise ValueError("Sample larger than population or is negative")
        self.shuffle(pool)
        return pool[:k]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def gauss(self, mu=0.0, sigma=1.0):
        # The sum of twelve uniform values is close enough to a bell for a stand-in of chance.
        return mu + (sum(self.random() for _ in range(12)) - 6) * sigma

    normalvariate = gauss


class SystemRandom(Random):
    def random(self):
        return Random.random(self)

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        return Random.getrandbits(self, k)


as_c(Random.random, "Random.random", "")
as_c(Random.getrandbits, "Random.getrandbits", "k, /")

_shared = Random()
seed, getstate, setstate = _shared.seed, _shared.getstate, _shared.setstate
random, uniform, gauss, normalvariate = (
    _shared.random, _shared.uniform, _shared.gauss, _shared.normalvariate
)
randint, randrange, getrandbits = _shared.randint, _shared.randrange, _shared.getrandbits
randbytes, choice, choices = _shared.randbytes, _shared.choice, _shared.choices
shuffle, sample = _shared.shuffle, _shared.sample
