"""Rows that csv reads and writes, and what it refuses."""
import csv
import io

from flask import Flask

app = Flask(__name__)
results = app.config["RESULTS"] = []


def t(f):
    try:
        results.append(f())
    except Exception as error:
        results.append(f"{type(error).__module__}.{type(error).__name__}: {error}")


texts = ['a,b\nc,d\n', 'a,"b,c",d\r\n', '"a""b",c\n', '"a\nb",c\n', '\n\na\n', 'a,\n', ',\n', '""\n', '"",\n', '"a"b,c\n', 'a"b,c', '"abc', ' a, b\n', 'a\rb\n', 'a;b\n', '1,"2",x\n', '"a" ,b\n', "'a,b',c\n", 'a\\,b,c\n', '""""\n', 'a,b']
for text in texts:
    for kw in ({}, {'delimiter': ';'}, {'skipinitialspace': True}, {'quotechar': "'"}, {'escapechar': '\\'}, {'strict': True}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NOTNULL}, {'doublequote': False}):
        t(lambda: list(csv.reader(io.StringIO(text, newline=''), **kw)))
        t(lambda: list(csv.reader(text.splitlines(), **kw)))
t(lambda: list(csv.reader(['1,2\n'], quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: list(csv.reader(['1,x\n'], quoting=csv.QUOTE_NONNUMERIC)))
t(lambda: list(csv.reader([b'a'])))
t(lambda: csv.reader(5))
for kw in ({'delimiter': ''}, {'delimiter': 5}, {'delimiter': 'ab'}, {'delimiter': None}, {'quotechar': 5}, {'quotechar': None}, {'quoting': 9}, {'quoting': 'a'}, {'x': 1}, {'dialect': 'nope'}, {'dialect': 'unix'}, {'lineterminator': None}, {'escapechar': 'ab'}):
    t(lambda: list(csv.reader(['a,b'], **kw)))
def w(rows, **kw):
    f = io.StringIO(newline=''); wr = csv.writer(f, **kw); n = [wr.writerow(r) for r in rows]; return f.getvalue(), n
rows = [['a', 'b c', 'd,e', 'f"g', 'h\ni', '', None, 1, 1.5, True], [], [''], [None], 'abc', [' a'], ["it's"]]
for row in rows:
    for kw in ({}, {'delimiter': '\t'}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}, {'doublequote': False}, {'doublequote': False, 'escapechar': '\\'}, {'lineterminator': '\n'}, {'dialect': 'excel-tab'}):
        t(lambda: w([row], **kw))
t(lambda: csv.writer(5)); t(lambda: w([5]))
t(lambda: list(csv.DictReader(['a,b', '1,2', '', '3', '4,5,6'])))
t(lambda: list(csv.DictReader(['1,2'], fieldnames=['x', 'y'], restval=0)))
t(lambda: csv.DictReader(['a,b', '1,2']).fieldnames)
t(lambda: list(csv.DictReader([])))
def dw(rows, **kw):
    f = io.StringIO(newline=''); wr = csv.DictWriter(f, ['a', 'b'], **kw); wr.writeheader(); wr.writerows(rows); return f.getvalue()
t(lambda: dw([{'a': 1, 'b': 2}, {'a': 3}])); t(lambda: dw([{'a': 1, 'c': 2}])); t(lambda: dw([{'a': 1, 'c': 2}], extrasaction='ignore')); t(lambda: dw([], extrasaction='x'))
t(lambda: csv.list_dialects()); t(lambda: csv.get_dialect('nope')); t(lambda: csv.register_dialect('mine', delimiter='|')); t(lambda: list(csv.reader(['a|b'], 'mine'))); t(lambda: csv.unregister_dialect('nope'))
class Mine(csv.Dialect):
    delimiter = ';'; quotechar = '"'; lineterminator = '\n'; quoting = csv.QUOTE_MINIMAL; doublequote = True
t(lambda: list(csv.reader(['a;b'], dialect=Mine))); t(lambda: list(csv.reader(['a;b'], dialect=Mine())))
t(lambda: csv.reader()); t(lambda: csv.field_size_limit()); t(lambda: csv.DictReader())
r = csv.reader(['a,b', 'c,d']); next(r); t(lambda: (r.line_num, r.dialect.delimiter)); t(lambda: csv.reader(['a']).__class__.__name__)
