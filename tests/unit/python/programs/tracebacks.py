class Config:
    VALUES = {'a': {'b': None}}


def load(name, default=None):
    return Config.VALUES[name]['b'].strip()


def chain():
    try:
        load('a')
    except AttributeError as error:
        raise ValueError(
            'no value of ' + 'a',
        ) from error


def compute(left, right):
    total = (left +
             right)
    return total


def deep(n):
    return deep(n - 1) if n else compute(1, None)


try:
    deep(8)
except TypeError:
    chain()
