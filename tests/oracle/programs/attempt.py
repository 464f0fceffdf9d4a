"""Makes one call, and prints what it gives or raises."""

import itertools
import traceback

SHOWN = 5


def attempt(text, call, by_chance=False):
    print("-- call", text)
    try:
        value = call()
        if by_chance:
            print("a", type(value).__name__)
        elif hasattr(value, "__next__"):
            print(list(itertools.islice(value, SHOWN)))
        else:
            print(repr(value))
    except BaseException as error:
        print("".join(traceback.format_exception_only(error)), end="")
