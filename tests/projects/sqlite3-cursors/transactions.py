import sqlite3

from outcome import collector

outcomes, t = collector()
c = sqlite3.connect(':memory:')
c.executescript('create table t(a integer primary key, b text)')
k = c.cursor()
t(lambda: c.isolation_level)
t(lambda: c.autocommit)
t(lambda: c.in_transaction)
c.commit()
t(lambda: c.in_transaction)
with c:
    c.execute("insert into t(b) values('w')")
t(lambda: c.in_transaction)
try:
    with c:
        c.execute("insert into t(b) values('rolled')")
        raise ValueError('no')
except ValueError as e:
    print(e)
t(lambda: c.execute("select count(*) from t where b='rolled'").fetchone())
t(lambda: c.execute('begin'))
t(lambda: c.in_transaction)
t(lambda: c.execute('begin'))
t(lambda: c.execute('commit'))
t(lambda: c.in_transaction)
t(lambda: c.commit())
t(lambda: c.rollback())
t(lambda: c.execute('commit'))
c.execute("insert into t(b) values('u')")
t(lambda: c.execute('create table late(a)').rowcount)
t(lambda: c.in_transaction)
c.rollback()
t(lambda: c.execute('select * from late').fetchall())
c.isolation_level = None
c.execute("insert into t(b) values('v')")
t(lambda: c.in_transaction)
c.isolation_level = 'IMMEDIATE'
c.execute("insert into t(b) values('v')")
t(lambda: c.in_transaction)
t(lambda: c.isolation_level)
t(lambda: setattr(c, 'isolation_level', 'bogus'))
t(lambda: setattr(c, 'isolation_level', 5))
c.commit()
t(lambda: c.close())
t(lambda: c.close())
t(lambda: c.execute('select 1'))
t(lambda: c.cursor())
t(lambda: c.commit())
t(lambda: c.rollback())
t(lambda: k.execute('select 1'))
t(lambda: k.fetchall())
t(lambda: c.in_transaction)
t(lambda: c.total_changes)
t(lambda: c.row_factory)
t(lambda: c.isolation_level)

def w():
    with c:
        pass
t(w)
