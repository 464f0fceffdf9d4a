import datetime
import decimal
import sqlite3

from outcome import collector

outcomes, t = collector()
c = sqlite3.connect(':memory:')
c.execute('create table t(a integer primary key, b text not null unique, c real)')
e = c.execute
t(lambda: e('insert into t values (?,?,?)', (1,)))
t(lambda: e('insert into t values (?,?,?)', (1, 2, 3, 4)))
t(lambda: e('insert into t values (?,?,?)', 'abc').rowcount)
t(lambda: e('insert into t values (?,?,?)', [1, 'x', 2.5]).rowcount)
t(lambda: e('insert into t values (:a,:b,:c)', {'a': 5, 'b': 'y'}))
t(lambda: e('insert into t values (:a,:b,:c)', {'a': 5, 'b': 'y', 'c': 1, 'd': 2}).rowcount)
t(lambda: e('insert into t values (:a,:b,:c)', (7, 'z', 1)).rowcount)
t(lambda: e('insert into t values (?,?,?)', {'a': 5}))
t(lambda: e('insert into t values (?,?,?)', 5))
t(lambda: e('insert into t values (?,?,?)', {1, 2, 3}))
t(lambda: e('insert into t values (?,?,?)', None))
t(lambda: e('insert into t values (?,?,?)', (1, object(), 2)))
t(lambda: e('insert into t values (?,?,?)', (1, [1], 2)))
t(lambda: e('insert into t values (:a,:b,:c)', {'a': 5, 'b': {}, 'c': 1}))
t(lambda: e('insert into t values (?,?,?)', (2 ** 70, 'q', 2)))
t(lambda: e('select ?, ?', (True, False)).fetchall())
t(lambda: e('select ?2, ?1', (1, 2)).fetchall())
t(lambda: e('select @a, $b, :c', {'a': 1, 'b': 2, 'c': 3}).fetchall())
t(lambda: e('select ?', (datetime.date(2020, 1, 2),)).fetchall())
t(lambda: e('select ?', (datetime.datetime(2020, 1, 2, 3, 4, 5),)).fetchall())
t(lambda: e('select ?', (datetime.time(3, 4),)).fetchall())
t(lambda: e('select ?', (decimal.Decimal('1.5'),)).fetchall())
t(lambda: e('select ?', (b'ab',)).fetchall())
t(lambda: e('select ?', (bytearray(b'ab'),)).fetchall())
t(lambda: e('select ?', (memoryview(b'ab'),)).fetchall())
t(lambda: e('select ?', (float('nan'),)).fetchall())
t(lambda: e('select ?', ('a\x00b',)).fetchall())

class S(str):
    pass

class I(int):
    pass
t(lambda: e('select ?, ?', (S('s'), I(4))).fetchall())

class P:

    def __conform__(self, protocol):
        if protocol is sqlite3.PrepareProtocol:
            return 'conformed'
t(lambda: e('select ?', (P(),)).fetchall())

class Q:
    pass
sqlite3.register_adapter(Q, lambda q: 'adapted')
t(lambda: e('select ?', (Q(),)).fetchall())
t(lambda: e("insert into t values (1,'x',2)"))
t(lambda: e("insert into t values (11,'x',2)"))
t(lambda: e('insert into t values (11,null,2)'))
t(lambda: e('selec 1'))
t(lambda: e('select * from nowhere'))
t(lambda: e('select nope from t'))
t(lambda: e("insert into t values ('abc','w',2)"))
t(lambda: e('create table t(a)'))
t(lambda: e('select 1; select 2'))
t(lambda: e('select 1;'))
t(lambda: e('select 1; -- x\n'))
t(lambda: e(''))
t(lambda: e('  ;'))
t(lambda: e(5))
t(lambda: e(b'select 1'))
t(lambda: e())
t(lambda: e('select 1', (), ()))
t(lambda: e("select '\x00'"))
t(lambda: e('select 1\x00'))
t(lambda: e("select 'x' as a, 1 as b").description)
t(lambda: c.executemany('insert into t(b) values(?)', [('m1',), ('m2',)]).rowcount)
t(lambda: c.executemany('insert into t(b) values(:b)', ({'b': x} for x in ('m3', 'm4'))).rowcount)
t(lambda: c.executemany('select ?', [(1,)]))
t(lambda: c.executemany('insert into t(b) values(?)', [('m5',), ('m1',)]))
t(lambda: c.executemany('insert into t(b) values(?)', 5))
t(lambda: c.executemany('insert into t(b) values(?)', ['n', 'o']).rowcount)
t(lambda: c.executemany('insert into t(b) values(?)', ['nn']).rowcount)
t(lambda: c.executemany('insert into t(b) values(?)', []).rowcount)
t(lambda: e('select count(*) from t').fetchone())
t(lambda: c.executescript("insert into t(b) values('s1'); insert into t(b) values('s2');").rowcount)
t(lambda: c.in_transaction)
t(lambda: c.executescript("insert into t(b) values('s3'); insrt;"))
t(lambda: e('select count(*) from t').fetchone())
t(lambda: c.executescript("create trigger tr after insert on t begin select 1; select 2; end; insert into t(b) values('s5')").rowcount)
t(lambda: c.executescript(5))
t(lambda: c.executescript('select 1\x00'))
t(lambda: c.total_changes > 5)
