def t(s):
    try:
        print(s, '->', eval(s))
    except BaseException as e:
        print(s, '->', type(e).__name__, e)
for s in [
    "int('1', 2, 3)", "str(1, 2, 3, 4)", "int('1', bas=2)", "str(b'a', encodin='x')", "round(1, ndigit=1)", "sum([1], strt=1)",
    "[].sort(revers=1)", "'a'.encode(encodng='x')", "print(1, flsh=True)", "zip([], stric=True)", "enumerate([], strt=1)",
    "enumerate(xyz=1)", "pow(xyz=1)", "pow(1, xyz=1)", "round(xyz=1)", "sum(xyz=1)", "str.upper(xyz=1)", "str.split(sep=1)",
    "map(xyz=1)", "list(map(max, [1, 2], [3, 4], strict=True))", "list(map(max, [1, 2], [3], strict=True))",
    "list(map(max, [1], [3, 4], strict=True))", "list(map(max, [1], [3, 4]))", "sorted([], kye=1)", "max([1], kye=1)",
    "'%(a)s %c' % {'a': 1}", "'%(a)s %s' % {'a': 1}", "'%(a)*d' % {'a': 3}", "'%s %s' % {'a': 1}", "'%(a)s' % {'a': 1, 'b': 2}",
    "'%s' % {'a': 1}", "'%c%(a)s' % {'a': 1}",
]:
    t(s)


def line_of(function):
    try:
        function()
    except Exception as e:
        trace = e.__traceback__.tb_next
        return trace.tb_lineno - function.__code__.co_firstlineno, str(e)


def chained():
    return {}.get(
        'a'
    ).replace('b',
              'c')


def called():
    return ('a'
            .upper()
            .center(
                'b'))


def stored():
    (None
     .__class__
     ).name = 1


def over_lines():
    return (None.
            name)


for function in (chained, called, stored, over_lines):
    print(function.__name__, line_of(function))
