x = 1 + 2
print("hello", x)
def f(a, b=2, *args, c, **kw):
    return (a, b, args, c, kw)
print(f(1, c=3), f(1,2,3,4,c=5,d=6))
class A:
    """doc"""
    z: int = 3
    def __init__(self, v): self.v = v
    def get(self): return self.v
    @property
    def p(self): return self.v * 2
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def st(q): return q
class B(A):
    def __init__(self, v):
        super().__init__(v + 1)
    def get(self): return super().get() * 10
b = B(4)
print(b.get(), b.p, B.make(1).v, A.st(3), B.__mro__, A.__annotations__)
print([i*i for i in range(5) if i % 2], {k: v for k, v in [(1,2)]}, {1,2}, (i for i in range(3)))
def gen(n):
    try:
        for i in range(n):
            y = yield i
            if y: print("got", y)
    finally:
        print("fin")
g = gen(3); print(next(g), g.send("x")); g.close()
print(list(gen(2)))
def g2():
    r = yield from gen(2)
    return 5
print(list(g2()))
try:
    1/0
except ZeroDivisionError as e:
    print("caught", e, type(e))
else: print("no")
finally: print("finally")
def ff():
    for i in range(3):
        try:
            if i == 1: return i
        finally:
            print("f", i)
print(ff())
with type('C',(),{'__enter__':lambda s: 5,'__exit__':lambda s,*a: print('exit', a[0]) or True})() as w:
    print(w); raise ValueError("x")
print(f"{x:>5}|{b.p!r}|{'a' 'b'}")
match [1, 2, {"k": 3}]:
    case [1, a, {"k": q}] if q > 2: print("match", a, q)
    case _: print("nope")
lst = [3,1,2]; lst.sort(); print(lst, sorted(lst, reverse=True))
a, *rest = 1, 2, 3; print(a, rest)
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c())
print(isinstance(b, A), issubclass(B, A), hasattr(b, 'nope'), getattr(b, 'nope', 7))
print((lambda *a, k=1: (a, k))(1, 2, k=3))
x = [1,2,3]; x[1:2] = [9, 9]; del x[0]; print(x, x[-1])
print("%s %d" % ("a", 3), "{} {x}".format(1, x=2), "abc".upper(), 10**20, 7//2, -7//2, 7%3, 2**-1)
for i in range(3):
    if i == 1: continue
    if i == 2: break
else: print("else")
while True:
    break
print(1 < 2 < 3, 1 < 2 > 3, not 1, 1 and 0, 0 or 'x', 1 if 0 else 2)
import sub.mod as m
from sub import helper
print(m.X, helper())
d = {'a': 1, **{'b': 2}}; d['c'] = 3
for k, v in d.items(): print(k, v)
print(len(d), 'a' in d, d.get('z'), list(d))
assert x, "msg"
del d['a']
print(d)
async def co(): return 5
try: co().send(None)
except StopIteration as e: print(e.value)
b.nope
