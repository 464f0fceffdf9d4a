from flask import Flask
from enum import *
app = Flask(__name__)
class P(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = 4
    RW = READ | WRITE
    NONE = 0
class I(IntFlag):
    A = 1
    B = 2
    D = 8
    AB = 3
class C(Flag, boundary=CONFORM):
    A = 1
    B = 4
class K(Flag, boundary=KEEP):
    A = 1
    M = 6
class E(Flag, boundary=EJECT):
    A = 1
class H(Flag):
    X = 3
    Y = 4
answers = app.config["ANSWERS"] = []


def t(f):
    try:
        answer = f()
        answers.append(f"{answer!r} {answer} {type(answer).__name__}")
    except Exception as error:
        answers.append(f"{type(error).__name__} {error}")
for f in [lambda: P.READ | P.EXEC, lambda: P.RW | P.EXEC, lambda: P(3), lambda: P(8), lambda: P(-1), lambda: ~P.READ, lambda: ~P.RW, lambda: P(0), lambda: P("x"), lambda: list(P), lambda: len(P), lambda: list(P.RW), lambda: len(P.RW), lambda: P.READ in P.RW, lambda: 1 in P.RW, lambda: P.READ & P.WRITE, lambda: P.RW ^ P.READ, lambda: bool(P.NONE), lambda: P.__members__, lambda: P.READ | 2, lambda: P["RW"], lambda: P.RW.name, lambda: (P.READ|P.EXEC).name, lambda: P(5).value, lambda: P.READ is P(1), lambda: P(5) is (P.READ|P.EXEC),
 lambda: I.A | I.B, lambda: I.A | 16, lambda: I(7), lambda: ~I.A, lambda: I(-1), lambda: I.A + 1, lambda: list(I), lambda: f"{I.A|I.D}", lambda: I(20), lambda: 3 & I.B, lambda: I(11).name, lambda: C(2), lambda: C(7), lambda: C(-2), lambda: ~C.A, lambda: K(8), lambda: K(9), lambda: ~K.A, lambda: K(-1), lambda: list(K), lambda: E(3), lambda: ~E.A, lambda: H(3), lambda: H(1), lambda: H(7), lambda: H(8), lambda: list(H), lambda: ~H.Y, lambda: FlagBoundary.KEEP, lambda: list(FlagBoundary), lambda: repr(P), lambda: P.READ < P.WRITE, lambda: hash(P.READ) == hash(P(1)), lambda: isinstance(P.READ, Flag), lambda: dir(P), lambda: P.READ._sort_order_]: t(f)
