# What is said besides the message: notes, and the line that counts as the innermost.
def t(s):
    try:
        exec(s, {'__name__': '__main__'})
    except BaseException as e:
        trace = e.__traceback__
        while trace.tb_next:
            trace = trace.tb_next
        print(s.replace('\n', ';'), '->', type(e).__name__, e, getattr(e, '__notes__', []), trace.tb_lineno)
for s in [
    "class A:\n def __init__(self): return 5\nA()", "class D:\n def __set_name__(self, owner): pass\nclass A:\n d = D()",
    "class A:\n x = 1\n y = [x for _ in range(2)]", "class A:\n x = 1\n y = {i: x for i in range(2)}",
    "def f():\n x = 1\n class A:\n  x = 2\n  y = [x for _ in range(2)]\n return A.y\nassert f() == [1, 1], f()",
    "class A:\n y = [[z for z in range(x)] for x in range(2)]\nassert A.y == [[], [0]], A.y",
    "def g():\n raise StopIteration\n yield\nlist(g())", "raise", "[1, 2][0:1] = 5", "x = [1, 2]\nx[0:1] = 5", "x = [1]\nx[::1] = None",
    "dict([1])", "dict([('a', 1), None])", "{}.update([5])", "vars(5)", "delattr(5, 'foo')", "def f(): pass\nclass A(f): pass",
    "class A(len): pass", "class A(None): pass", "class A('a'): pass", "class A([].append): pass", "class A(5): pass",
    "class A: pass\nclass B(A()): pass", "class A: pass\nwith A(): pass", "class A:\n class B: pass\nwith A.B(): pass",
    "class A:\n def __init_subclass__(cls, **k): super().__init_subclass__(**k)\nclass B(A, tag=1): pass", "list[int] | 'a'", "int | 5",
    "class D(dict): pass\nD.fromkeys(iterable=1)", "dict.fromkeys(iterable=1)", "type(None)(5)",
]:
    t(s)
