x = f"{a=}{b = !r}{c = :>{w}}{ d }" 'tail' u'k'
y = t"hi {name = } {x!r:>{w}} {{ }} { z  }" t"more"
z = t"{ z  }{ z = }"
f"{x:{y}{{}}}"
f'{a["b"]:%Y-%m}'
rf"\d{x:\d}"
f"""
{
 a # comment
 =}
"""
f"{(lambda x: 1)}"
f"{x!r:^{width}.{precision}}"
f"{'a' 'b'}"  "c" f"{d}"
f'{x:=10}'
f"{{"
f"}}a{{"
f""
"" ""
b'a' b'\xff'
u'a'
a = *b, c
for x in *a, *b: pass
x[*a]
x[a:b, ::c]
x[a:=1]
with (a, b): pass
with (a as b, c): pass
with (a): pass
with (a) as b: pass
with (a, b) as c: pass
with (yield): pass
with (a := b): pass
with a, b as c: pass
try: pass
except a, b: pass
except (a, b), c: pass
try: pass
except* a: pass
match x:
    case {"a": 1, **rest} if y: pass
    case A.B(c, d=e) | None | -1+2j: pass
    case [a, *_, b] as z: pass
    case (a): pass
    case a, *b: pass
    case "a" "b": pass
    case f.g: pass
    case {1: x, 'a': y, A.b: z}: pass
    case []: pass
    case (): pass
    case (a,): pass
match = 1
match(x)
match[x]: int = 3
match, case = 1, 2
type X[T: int = str, *Ts = *a, **P = [int]] = list[T]
type = 5
type(x)
type.a = 1
def f[T](a, /, b: int = 3, *args: *Ts, c, d=1, **kw) -> int: pass
lambda a, /, b=1, *c, d, e=2, **f: 0
lambda *, a: 0
class A[T](B, metaclass=C, *d, **e): x: int; (y): int = 3; z.a: int
async def g():
    async for i in x: pass
    async with a as b: pass
    await x ** -y
    return [i async for i in x if await i]
global a, b
del a, (b, c), [d]
x = yield
x += yield y
(yield from z)
not a in b
a is not b not in c
a if b else c if d else e
a < b <= c
print(*a, b=1, *c, **d)
f(x for x in y)
f(a := 1)
[x := 1, 2]
{**a, 'b': c}
{*a, b}
{a: b for c in d for e in f if g if h}
@a.b(c)
@d
class E: pass
@x
async def h(): pass
from . import a
from ...b.c import (d as e, f,)
from .... import *
import a.b.c as d, e
1_000, 0xFF, 0o17, 0b11, 1e5, 1.5j, .5, 1., 0_0, 00
x = (yield)
assert a, b
raise a from b
if a: pass
elif b: pass
elif c: pass
else: pass
while a: pass
else: pass
if x:
	y
	if z:
	        w
a\
 = 1
é = 1
x = """a\
b"""
x = -a ** -b
x = a @ b // c % d
