"""Enums whose members are bits."""

from enum import Enum, ReprEnum, StrEnum, auto


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has."""

    __module__ = "enum"

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number, width):
    """The last `width` bits in twos complement, after the sign."""
    digits = f"{number & (1 << width) - 1:0{width}b}"
    return f"0b{int(number < 0)} {digits}"


class Flag(Enum, boundary=STRICT):
    __module__ = "enum"

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        last = max(last_values)
        if not isinstance(last, int):
            raise TypeError(f"invalid flag value {last!r}")
        return 2 ** last.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, boundary = cls._flag_mask_, cls._boundary_
        every = 2 ** mask.bit_length() - 1
        if not ~every <= value <= every or value & (every ^ mask):
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}"
                )
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        given = value
        if value < 0:
            value = every + 1 + value if boundary is KEEP or boundary is EJECT else cls._singles_mask_ & value
        kind = cls._member_type_
        combined = object.__new__(cls) if kind is object else kind.__new__(cls, value)
        combined._value_ = value
        members = [member for member in cls if member._value_ & value]
        if value & ~cls._singles_mask_:
            members += [
                member
                for member in cls._member_map_.values()
                if member not in members and member._value_ and member._value_ & value == member._value_
            ]
        names = [member._name_ for member in members]
        known = 0
        for member in members:
            known |= member._value_
        if known and value != known:
            if boundary is STRICT:
                raise ValueError(f"{cls!r}: no members with value {value ^ known!r}")
            names.append(repr(value ^ known))
        combined._name_ = "|".join(names) if known else None
        combined._sort_order_ = None
        cls._value2member_map_[given] = combined
        return cls._value2member_map_.setdefault(value, combined)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        keeps = self._boundary_ is KEEP or self._boundary_ is EJECT
        return self.__class__(~self._value_ if keeps else self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (member for member in self.__class__ if member._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"


class IntFlag(int, Flag, ReprEnum, boundary=KEEP):
    __module__ = "enum"
    __str__ = int.__repr__
    __format__ = int.__format__
