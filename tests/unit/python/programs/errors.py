def t(s):
    try:
        exec(s, {'__name__': '__main__'})
    except BaseException as e:
        print(s.replace('\n', ';'), '->', type(e).__name__, e)
for s in [
    "1 in 5", "[]+1", "()+[]", "''+1", "b''+''", "[]*'a'", "{}[[]]", "{[]:1}", "{[]}", "{(1,[])}", "-''", "~1.0", "1<''",
    "None[0]", "int[0]", "1**''", "{}|1", "(1)(2)", "[][0]", "[]['a']", "'abc'['x']", "().x", "object().x", "len(5)", "iter(5)",
    "next(5)", "hash([])", "int.x", "isinstance(1,1)", "issubclass(1,int)", "super()", "not_defined", "[*5]", "{**5}", "print(*5)",
    "(lambda x:x)()", "class A(int,str):pass", "class A:pass\nclass B(A):pass\nclass C(A,B):pass", "class A(bool):pass",
    "class A(object,object):pass", "class A:\n __slots__=('a',)\n a=1", "class A(metaclass=5):pass", "class A(x=1):pass",
    "class A:\n def __init_subclass__(cls,k):pass\nclass B(A):pass", "class A:\n __slots__=('a',)\nA().b=1", "type('A',(),[])",
    "class A:\n @property\n def x(self):pass\nA().x=1", "class A:\n x=property()\nA().x", "class A:\n def f(): super()\nA.f()",
    "class A:\n __hash__=None\n{A():1}", "class A:\n def __len__(s): return -1\nlen(A())", "class A:\n def __iter__(s): return 1\niter(A())",
    "class A:\n def __repr__(s): return 1\nrepr(A())", "class A:\n def __init__(s): return 1\nA()", "with 5: pass", "raise 5", "raise int",
    "try: 1/0\nexcept 5: pass", "raise ValueError from 5", "a,b=1", "a,b=1,2,3", "a,b={1:2}", "a,*b=()", "a,b=iter([1])", "a,b=iter([1,2,3])",
    "x=1\ndel y", "def f():\n x\n x=1\nf()", "def f():\n def g(): return y\n g()\n y=1\nf()", "import nope.x", "from . import x",
    "match 1:\n case int(1,2): pass", "def g(): yield\nx=g();x.send(1)", "def g(): raise StopIteration;yield\nnext(g())", "dict(**1)",
    "assert 0", "assert 0,'m'", "raise KeyError('a')", "raise KeyError('a','b')", "int.x=1", "(1).x=1", "def f():pass\nf.__code__=1",
    "def f(a, b=1, *, color): pass\nf(1, colour=2)", "def g(a,b): pass\ng()", "def g(a,b): pass\ng(1,2,3)", "def g(a,b): pass\ng(1,a=2)",
    "def f(a, b=1, *, c): pass\nf(1,2,3,c=1)", "def h(a,/,b): pass\nh(a=1,b=2)", "def m(a,b,c): pass\nm()", "def m(a): pass\nm(**5)",
    "def m(a): pass\nm(**{1:2})", "def m(a): pass\nm(a=1,**{'a':2})", "def o(*,a,b):pass\no()", "class C:\n def __init__(self,x): pass\nC()",
    "class C:\n def n(self,y): pass\nC.n()", "[].append()", "len(1,2)", "len(x=1)", "[].clear(1)", "[].insert(1)", "''.split(1,2,3)",
    "[].append(x=1)", "getattr(1)", "str.upper()", "str.upper(1)", "list.__len__(1)", "class D: pass\nD(1)",
    "class F:\n def __new__(cls): return object.__new__(cls)\nF(1)", "object(1)",
]:
    t(s)
