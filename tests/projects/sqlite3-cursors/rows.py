import sqlite3

from outcome import collector

outcomes, t = collector()
c = sqlite3.connect(':memory:')
c.executescript("create table t(a integer primary key, b text); insert into t values(1,'one'),(2,'two'),(3,'three'),(4,'four')")
c.row_factory = sqlite3.Row
k = c.cursor()
r = k.execute('select a, b as Name, a from t').fetchone()
t(lambda: type(r))
t(lambda: tuple(r))
t(lambda: dict(r))
t(lambda: r.keys())
t(lambda: r['name'])
t(lambda: r['NAME'])
t(lambda: r[0])
t(lambda: r[-1])
t(lambda: r[5])
t(lambda: r['zz'])
t(lambda: r[0:2])
t(lambda: r[None])
t(lambda: r[1.0])
t(lambda: len(r))
t(lambda: 'one' in r)
t(lambda: list(r))
t(lambda: r == k.fetchone())
t(lambda: hash(r) == hash(tuple(r)))
t(lambda: r[2 ** 80])
t(lambda: r < r)
t(lambda: r.get('a'))
t(lambda: r.a)
t(lambda: setattr(r, 'x', 1))
t(lambda: r.__setitem__('a', 1))
t(lambda: bool(r))
t(lambda: str(r).startswith('<sqlite3.Row object at'))
t(lambda: sqlite3.Row(k, (1, 2, 3)).keys())
t(lambda: sqlite3.Row(1, 2))
t(lambda: sqlite3.Row(k))
t(lambda: [*r])
t(lambda: {**r})
t(lambda: r['Name'])
k.execute('select a from t')
t(lambda: [tuple(x) for x in k.fetchmany()])
t(lambda: [tuple(x) for x in k.fetchmany(2)])
t(lambda: k.fetchmany(5))
t(lambda: k.fetchone())
t(lambda: k.fetchall())
t(lambda: next(k, None))
t(lambda: k.arraysize)
k.arraysize = 3
k.execute('select a from t')
t(lambda: len(k.fetchmany()))
t(lambda: len(k.fetchmany(size=1)))
t(lambda: k.fetchmany('x'))
t(lambda: k.fetchmany(-1))
k.execute("insert into t(b) values('x')")
t(lambda: k.fetchone())
t(lambda: k.fetchall())
t(lambda: k.description)
t(lambda: k.lastrowid)
c.row_factory = None
t(lambda: c.execute("select 1, 'a'").fetchone())
c.row_factory = lambda cur, row: {d[0]: v for d, v in zip(cur.description, row)}
t(lambda: c.execute("select 1 as x, 'a' as y").fetchall())
k2 = c.cursor()
k2.row_factory = None
t(lambda: k2.execute('select 1').fetchone())

def dict_factory(cursor, row):
    fields = [column[0] for column in cursor.description]
    return {key: value for key, value in zip(fields, row)}
c.row_factory = dict_factory
t(lambda: c.execute('select a, b from t where a<3').fetchall())
c.row_factory = None
c.text_factory = bytes
t(lambda: c.execute("select 'é'").fetchone())
c.text_factory = lambda b: b.decode() + '!'
t(lambda: c.execute("select 'é'").fetchone())
c.text_factory = str
k3 = c.cursor()
k3.close()
t(lambda: k3.execute('select 1'))
t(lambda: k3.fetchone())
t(lambda: k3.fetchall())
t(lambda: k3.close())
t(lambda: next(k3))
