"""Numbers of chance that a seed decides, and what cannot be drawn."""

import random

from flask import Flask

app = Flask(__name__)


def attempt(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def shuffled(source, items):
    source.shuffle(items)
    return items


SEEDS = [42, 0, -7, 2**40 + 3, True, "fixtures", b"bytes", bytearray(b"more"), ""]
DRAWS = {
    "random": lambda r: r.random(),
    "randint": lambda r: [r.randint(1, 6) for _ in range(5)],
    "randrange": lambda r: [r.randrange(10), r.randrange(5, 50, 7), r.randrange(10, 0, -3), r.randrange(10**30)],
    "choice": lambda r: r.choice(["red", "green", "blue"]),
    "choices": lambda r: r.choices("abc", k=6),
    "weights": lambda r: r.choices(["low", "high"], weights=[1, 9], k=6),
    "cumulative": lambda r: r.choices("abc", cum_weights=[1, 3, 10], k=4),
    "shuffle": lambda r: shuffled(r, list(range(12))),
    "sample": lambda r: r.sample(range(20), 5),
    "few of many": lambda r: r.sample(range(1000), 8),
    "counts": lambda r: r.sample(["x", "y"], 3, counts=[2, 4]),
    "uniform": lambda r: r.uniform(1.5, 9.5),
    "triangular": lambda r: [r.triangular(), r.triangular(1, 5, 2), r.triangular(3, 3), r.triangular(3, 3, 3)],
    "gauss": lambda r: [r.gauss(10, 2), r.gauss(), r.gauss()],
    "normal": lambda r: [r.normalvariate(), r.normalvariate(5, 1)],
    "others": lambda r: [r.lognormvariate(0, 1), r.expovariate(2), r.paretovariate(3), r.weibullvariate(1, 2)],
    "bits": lambda r: [r.getrandbits(0), r.getrandbits(1), r.getrandbits(32), r.getrandbits(33), r.getrandbits(100)],
    "bytes": lambda r: r.randbytes(7),
}
for seed in SEEDS:
    source = random.Random(seed)
    print(repr(seed), [source.random() for _ in range(2)], source.getrandbits(70))
for name, draw in DRAWS.items():
    random.seed(2024)
    print(name, draw(random))

random.seed("again")
first = [random.random() for _ in range(700)]
state = random.getstate()
print(state[0], len(state[1]), state[1][0], state[1][-1], state[2])
second = random.gauss()
random.setstate(state)
print(second == random.gauss(), sum(first))

print(attempt(lambda: random.seed([1])))
print(attempt(lambda: random.randint(5, 1)))
print(attempt(lambda: random.randint(1.5, 3)))
print(attempt(lambda: random.randrange(0)))
print(attempt(lambda: random.randrange(5, 5)))
print(attempt(lambda: random.randrange(5, 9, -1)))
print(attempt(lambda: random.randrange(5, 9, 0)))
print(attempt(lambda: random.randrange(5, step=2)))
print(attempt(lambda: random.choice([])))
print(attempt(lambda: random.choice({1, 2})))
print(attempt(lambda: random.choices([], k=2)))
print(attempt(lambda: random.choices("ab", [1])))
print(attempt(lambda: random.choices("ab", 3)))
print(attempt(lambda: random.choices("ab", [0, 0])))
print(attempt(lambda: random.choices("ab", [1, 1], cum_weights=[1, 2])))
print(attempt(lambda: random.choices("ab", [1, float("inf")])))
print(attempt(lambda: random.sample({1, 2}, 1)))
print(attempt(lambda: random.sample([1, 2], 3)))
print(attempt(lambda: random.sample([1, 2], 1, counts=[1])))
print(attempt(lambda: random.sample([1, 2], 1, counts=[1.5, 1])))
print(attempt(lambda: random.sample([1, 2], 1, counts=[1, -3])))
print(attempt(lambda: random.shuffle("abc")))
print(attempt(lambda: random.shuffle((1, 2))))
print(attempt(lambda: random.getrandbits(-1)))
print(attempt(lambda: random.getrandbits("1")))
print(attempt(lambda: random.random(1)))
print(attempt(lambda: random.setstate((2, (), None))))
print(attempt(lambda: random.setstate((3, (1, 2), None))))
print(attempt(lambda: random.setstate((3, [1], None))))
print(attempt(lambda: random.Random(1, 2)))
print(attempt(lambda: random.SystemRandom().getstate()))
print(attempt(lambda: random.SystemRandom().getrandbits(-1)))
print(random.SystemRandom().seed(1), 0 <= random.SystemRandom().random() < 1)
