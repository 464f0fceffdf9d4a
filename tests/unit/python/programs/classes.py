class Meta(type):
    def __prepare__(name, bases, **kw): 
        print("prepare", name, kw); return {}
    def __new__(m, n, b, d, **kw):
        print("new", n, sorted(k for k in d if not k.startswith('__'))); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **kw): super().__init__(n, b, d)
    def __call__(c, *a): print("call"); return super().__call__(*a)
    def __getattr__(c, n): return "meta " + n
class X(metaclass=Meta, opt=1):
    y = 5
print(X.foo, X().y)
class D:
    def __set_name__(self, o, n): self.n = n; print("set_name", o.__name__, n)
    def __get__(self, i, o=None): return self if i is None else (self.n, i.__dict__.get('_v'))
    def __set__(self, i, v): i.__dict__['_v'] = v
class E:
    d = D()
e = E(); e.d = 9; print(e.d, E.d.n)
class P:
    subs = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); P.subs.append((cls.__name__, tag))
class Q(P, tag="t"): pass
print(P.subs)
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S(); print(s.a)
try: s.c = 1
except AttributeError as e: print(e)
try: s.b
except AttributeError as e: print(e)
def dec(f):
    def w(*a, **k): return ("w", f(*a, **k))
    return w
@dec
def add(a, b): return a + b
print(add(1, b=2))
try:
    try: raise KeyError("k")
    except KeyError as e: raise ValueError("v") from e
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__)
try:
    try: raise KeyError("k")
    except KeyError: raise ValueError("v")
except ValueError as e: print(repr(e.__context__))
try: e
except NameError as x: print(x)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as g: print("V", g.exceptions)
except* TypeError as g: print("T", g.exceptions)
except* KeyError: print("K")
def outer():
    x = [i for i in range(3)]
    fs = [lambda: i for i in range(3)]
    return x, [f() for f in fs], [[a*b for a in range(2)] for b in range(3)], {i: [j for j in range(i)] for i in range(3)}
print(outer())
class C2:
    n = 3
    l = [i for i in range(n)]
    m = {k: v for k, v in zip('ab', range(2))}
print(C2.l, C2.m)
def gthrow():
    while True:
        try: yield 1
        except ValueError as e: print("in gen", e); yield 2
g = gthrow(); next(g); print(g.throw(ValueError("z")))
def deleg():
    try: r = yield from gthrow()
    except KeyError as e: print("deleg got", e); yield 99
d = deleg(); next(d); print(d.throw(ValueError("q")), d.throw(KeyError("kk")))
def ret():
    for a in range(3):
        for b in range(3):
            try:
                with open2() as f:
                    if b == 1: return (a, b, f)
            finally: print("fin", a, b)
class open2:
    def __enter__(self): return "f"
    def __exit__(self, *a): print("exit", a[0])
print(ret())
def loop():
    out = []
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        except Exception: pass
        finally: out.append(('f', i))
    else: out.append('else')
    return out
print(loop())
x: int = 5
def ann(a: int, b: "str" = 1, *c: float, d: list[int] = None, **e) -> None: pass
print(ann.__annotations__, ann.__defaults__, ann.__kwdefaults__)
print((y := 10), y)
print([y := 1, y**2])
print(f"{3.14159:.2f} {'x':<4}| {1_000_000:,} {y=} {'a'!r:>5} {{}}")
def f(*, a, b=2): return a, b
try: f(1)
except TypeError as e: print(e)
print(f(**{'a': 1}))
print(*[1,2], *(3,), sep='-')
def kw(**k): return k
print(kw(a=1, **{'b': 2}, c=3))
try: kw(a=1, **{'a': 2})
except TypeError as e: print(e)
print((lambda a, /, b, *, c=3: (a, b, c))(1, b=2))
del x
try: x
except NameError as e: print(e)
def gl():
    global zz
    zz = 5
gl(); print(zz)
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), [*It()], dict(zip('abc', It())))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(Seq()), 2 in Seq())
class Num:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Num(self.v + (o.v if isinstance(o, Num) else o))
    __radd__ = __add__
    def __eq__(self, o): return isinstance(o, Num) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __repr__(self): return f"Num({self.v})"
    def __bool__(self): return self.v != 0
    def __len__(self): return 3
    def __contains__(self, x): return x == self.v
    def __call__(self, *a): return a
    def __getattr__(self, n): return n.upper()
print(Num(1) + 2, 3 + Num(4), Num(1) == Num(1), Num(1) != Num(2), sorted([Num(3), Num(1)]), {Num(1): 'x'}[Num(1)], not Num(0), len(Num(1)), 5 in Num(5), Num(1)(7), Num(2).foo)
match {"a": 1, "b": [1, 2, 3]}:
    case {"a": int(n), "b": [first, *others], **rest}: print(n, first, others, rest)
match 5:
    case 1 | 2: print("no")
    case int() as q if q > 4: print("q", q)
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, 2):
    case Pt(0, _): print("zero")
    case Pt(x=1, y=yy): print("pt", yy)
print(type(lambda: 0).__name__, (lambda: 0).__qualname__, outer.__qualname__, Num.__add__.__qualname__)
async def agen():
    yield 1
async def main():
    return [1]
try: main().send(None)
except StopIteration as e: print(e.value)
print("%r" % (e,) if 'e' in globals() else "no e")
