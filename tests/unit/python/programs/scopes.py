def t(s):
    try: exec(s, {'__name__':'__main__'})
    except BaseException as e: print(s.replace('\n',';'), '->', type(e).__name__, e)
async_src = '''
class AI:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
class CM:
    async def __aenter__(self): print("enter"); return 7
    async def __aexit__(self, *a): print("exit", a[0]); return True
async def main():
    async for x in AI(): print(x)
    else: print("done")
    print([y async for y in AI()], [await z(1) for _ in range(2)])
    async with CM() as c: print(c); raise ValueError
    return 3
async def z(v): return v
try: main().send(None)
except StopIteration as e: print("ret", e.value)
'''
t(async_src)
t('''
class A:
    x = 1
    def f(self):
        class B:
            def g(self): return __class__.__name__
        return B().g(), __class__
print(A().f())
''')
t('''
def f(a, b=[], *c, d=1, **e):
    def g(): return a, b, c, d, e
    return g
print(f(1)(), f(1,2,3,d=4,z=5)())
print(f.__code__.co_varnames, f.__defaults__, f.__kwdefaults__)
''')
t('''
''')
t('''
class V:
    def __init__(self): self.__p = 1
    def get(self): return self.__p
v = V(); print(v.get(), v.__dict__)
class W(V):
    pass
print(W().get(), hasattr(v, '_V__p'))
''')
t('''
class Prop:
    def __init__(self): self._x = 0
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print("del")
p = Prop(); p.x = 5; print(p.x); del p.x
''')
t('''
l = [1,2,3,4]
l[1:3] += [9]
a = b = c = 5
(a, (b, *c), d) = 1, (2, 3, 4), 5
print(l, a, b, c, d)
x = {}
x['a'], x['b'] = 1, 2
x['a'] += 1
print(x, [*x], {**x, 'c': 3})
del x['a'], l[0]
print(x, l)
''')
t('''
def g():
    x = yield 1
    print('x', x)
    try:
        y = yield 2
    except ValueError as e:
        print('caught', e)
        yield 3
    return 'end'
i = g(); print(next(i)); print(i.send('s')); print(i.throw(ValueError('v')))
try: next(i)
except StopIteration as e: print(e.value)
''')
t('print(1 if True else 2, (lambda: (yield))().__class__.__name__)')
t('''
try:
    try: 1/0
    finally: print("a")
except ZeroDivisionError: print("b")
else: print("c")
for i in range(2):
    try: continue
    finally: print(i)
def f():
    try: return 1
    finally: return 2
print(f())
def g():
    for x in [1,2]:
        with C() as c:
            if x == 1: continue
            return x
class C:
    def __enter__(s): return 1
    def __exit__(s, *a): print('x')
print(g())
''')
t('''
''')
t('''
x = 10
def outer():
    def inner(): return x
    return inner() + (lambda y: x + y)(1)
print(outer())
print([[(i, j) for j in range(i)] for i in range(3)])
print({(lambda v: v)(k): v for k, v in {'a': 1}.items()})
print(sum(i for i in range(10) if i % 2), any(i > 3 for i in range(5)))
print(sorted({'b': 1, 'a': 2}.items(), key=lambda kv: kv[1]))
''')
t('class A:\n  def __eq__(s, o): return NotImplemented\nprint(A() == 1, A() != 1)')
t('print(f"{1!r:>{5}}" f"{\'a\'}" "b", f"{{}}", f"{1:{2}}", f"{1+1=}")')
t('raise SystemExit(3)')
t('exit()')
t('def f(x):\n  global y\n  y = x\nf(3); print(y)')
t('print(__debug__, __name__)')
t('print(chr(955), "é".upper(), len("日本"), "日本"[1], "a\\tb".expandtabs())')
t('a = [3,1]; a.sort(key=lambda v: -v); print(a, a.index(1), a * 2, [1] < [2], (1, 2) == (1, 2))')
t('print(0x10, 0b11, 1_000, 1e3, 1j, .5, 10 ** 30, -5 // 3, -5 % 3, divmod(-5, 3), round(2.5), 1 / 3)')
