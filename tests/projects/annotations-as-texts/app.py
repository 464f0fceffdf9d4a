from __future__ import annotations

from flask import Flask

app = Flask(__name__)


class A:
    a: dict[ str,int ] = 1
    b: "Maped[\"x\"]" = 2
    c: List["x"] | None
    d: x.y(3, k = 'a"b')[1:2, ...] = 4
    e: lambda x, *y, z=1: (x+1)*2
    f: (1, 2)
    g: [i for i in x if not y]
    h: f"{a!r:>10} {b}"
    i: -1 ** 2
    j: not (a and b or c)
    k: {1: 2, **x}
    m: a if b else c
    n: b'x'
    o: 1_000.0e5 + 0x10 + 1e400
    p: {*a, b}
    q: a < b <= c is not d
    r: "it's"
    s: (a,)
    t: x[()]
    u: x[a, b]
    v: (a + b) * c - (d - e)
    w: a.b.c
    x: 5 .real
    y: 'a' 'b'
    z: """multi
line"""

    async def f(self, a: "X", *b: dict["k",1], **c: 3) -> 'Y': pass


class B:
    a: x[*y]
    b: x[1:2:3, ::2, :, a:]
    c: t"{x + 1!r:>{w}} {{}} {y}"
    d: f"{ {1:2} } {{}} {x:{y}}"
    e: (lambda: (yield))
    f: (lambda a, /, b=1, *, c, d=2, **k: (await_ := 3))
    g: u"x"
    h: f(*a, **k)
    i: f(x for x in y)
    j: f((x for x in y), 1)
    k: (a or b) and c
    l: (a if b else c) if d else (e if f else g)
    m: (-a) ** -b
    n: -(a ** b)
    o: (a ** b) ** c
    p: a ** b ** c
    q: not (not a)
    r: (not a) == b
    s: (a, b)[0]
    t: 3j + 1e400j
    u: (lambda: 1)()
    v: {**(a or b)}
    w: [*(a or b)]
    x: (yield_).x
    y: 1.5.real
    z: "é\n\x00'\""
    aa: (a < b) < c
    ab: {(a, b): c for a, b in d if (e if f else g)}
    ac: x[(a, b), c]
    ad: x[lambda: 1]
    ae: [*a, *b]
    af: a @ b // c % d << e >> f & g ^ h | i
    ag: ~a + +b
    ah: (a, *b)
    ai: None | True | ... | False
    aj: (1).real
    ak: x[a,]
    al: x[(a,)]
    am: f'a' 'b' f"{c}'"
    an: rb'\x00\n'
    ao: b"'"
    ap: 0xFFFFFFFFFFFFFFFFFFFFF
    aq: x if y else (lambda: z)
    ar: (lambda: (x := 3))

    def f(self, *a: *Ts): pass


app.config["A"] = A.__annotations__
app.config["B"] = B.__annotations__
app.config["FUNCTIONS"] = [A.f.__annotations__, B.f.__annotations__]
