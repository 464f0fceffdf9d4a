"""_random: the Mersenne Twister.

One that is not seeded begins with a boot's chance, which is the same each time, when its first number is drawn."""

import _firstboot_chance as _chance
import _firstboot_process as _process
from _firstboot_interpreter import as_c, index as _index

_STATE_WORDS = 624


class Random:
    _state, _numbers, _given = None, (), _STATE_WORDS

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, n=None):
        if n is None:
            self._state = None
        else:
            number = abs(n) if isinstance(n, int) else hash(n) & (1 << 64) - 1
            key = number.to_bytes(max(1, (number.bit_length() + 31) // 32) * 4, "little")
            self._state = _chance.state_of(key)
        self._given = _STATE_WORDS

    def _known_state(self):
        if self._state is None:
            self._state = _chance.state_of(_process.random_bytes(4 * _STATE_WORDS))
        return self._state

    def _number(self):
        if self._given == _STATE_WORDS:
            self._state = _chance.advance(self._known_state())
            self._numbers, self._given = _chance.numbers(self._state), 0
        self._given += 1
        return self._numbers[self._given - 1]

    def random(self):
        high, low = self._number() >> 5, self._number() >> 6
        return (high * (1 << 26) + low) / (1 << 53)

    def getrandbits(self, k):
        if (k := _index(k)) < 0:
            raise ValueError("Cannot convert negative int")
        bits = 0
        for shift in range(0, k, 32):
            bits |= self._number() >> max(0, 32 - (k - shift)) << shift
        return bits

    def getstate(self):
        state = self._known_state()
        words = [int.from_bytes(state[at : at + 4], "little") for at in range(0, 4 * _STATE_WORDS, 4)]
        return (*words, self._given)

    def setstate(self, state):
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != _STATE_WORDS + 1:
            raise ValueError("state vector is the wrong size")
        *words, given = state
        if not 0 <= given <= _STATE_WORDS:
            raise ValueError("invalid state")
        self._state = b"".join(word.to_bytes(4, "little") for word in words)
        self._numbers, self._given = _chance.numbers(self._state), given


as_c(Random.seed, "Random.seed", "n=None, /")
as_c(Random.random, "Random.random", "")
as_c(Random.getrandbits, "Random.getrandbits", "k, /")
as_c(Random.getstate, "Random.getstate", "")
as_c(Random.setstate, "Random.setstate", "state, /")
