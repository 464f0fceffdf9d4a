"""Calls of what is written in C, with arguments that do not fit, and what each says of them."""
import base64
import collections
import datetime
import decimal
import functools
import io
import itertools
import operator
import os
import re
import time

from flask import Flask

app = Flask(__name__)
refusals = app.config["REFUSALS"] = []


def refuse(call):
    try:
        refusals.append(["passes", type(call()).__name__])
    except Exception as error:
        refusals.append([type(error).__name__, str(error)])


day = datetime.date(2024, 2, 3)
moment = datetime.datetime(2024, 2, 3, 4, 5)
number = decimal.Decimal("1.25")
queue = collections.deque([1, 2])
ordered = collections.OrderedDict(a=1)
pattern = re.compile("a+")
found = pattern.search("baab")

# Nothing is taken, one thing is, or things by position.
refuse(lambda: datetime.datetime.utcnow(datetime.timezone.utc))
refuse(lambda: datetime.datetime.utcnow(tz=None))
refuse(lambda: day.isoformat("T"))
refuse(lambda: moment.date(1))
refuse(lambda: time.time(5))
refuse(lambda: number.is_nan(1))
refuse(lambda: queue.append(1, 2))
refuse(lambda: queue.append(item=1))
refuse(lambda: queue.popleft(0))
refuse(lambda: queue.rotate(1, 2))
refuse(lambda: queue.insert(1))
refuse(lambda: ordered.copy(1))
refuse(lambda: operator.add(1))
refuse(lambda: operator.add(1, b=2))
refuse(lambda: itertools.islice([1]))
refuse(lambda: itertools.pairwise([1], [2]))
refuse(lambda: itertools.cycle())
refuse(lambda: functools.reduce(operator.add))
refuse(lambda: found.start(1, 2))
refuse(lambda: io.StringIO("a").getvalue(1))
refuse(lambda: io.StringIO("a").write())

# Things by position or by name.
refuse(lambda: datetime.date(2024, 2))
refuse(lambda: datetime.date(2024, 2, 3, 4))
refuse(lambda: datetime.date(2024, 2, days=3))
refuse(lambda: datetime.datetime(2024, 2, 3, timezone=None))
refuse(lambda: datetime.timedelta(day=1))
refuse(lambda: datetime.datetime.now(timezone=None))
refuse(lambda: datetime.datetime.now(None, None))
refuse(lambda: day.replace(2024, 1, 1, 1))
refuse(lambda: day.replace(years=2024))
refuse(lambda: day.strftime())
refuse(lambda: moment.isoformat(" ", "minutes", 1))
refuse(lambda: number.quantize())
refuse(lambda: number.quantize("0.1"))
refuse(lambda: number.quantize(number, roundin=None))
refuse(lambda: collections.deque([1], 2, 3))
refuse(lambda: collections.deque([1], max_len=2))
refuse(lambda: ordered.pop())
refuse(lambda: ordered.move_to_end("a", first=True))
refuse(lambda: pattern.search())
refuse(lambda: pattern.search("a", end=1))
refuse(lambda: pattern.sub("a"))
refuse(lambda: pattern.sub("a", "b", 1, 2))
refuse(lambda: found.groupdict(None, 1))
refuse(lambda: found.groups(defualt=1))
refuse(lambda: itertools.combinations("abc"))
refuse(lambda: itertools.combinations("abc", 2, r=2))
refuse(lambda: itertools.batched("abc", size=2))
refuse(lambda: itertools.accumulate())
refuse(lambda: itertools.zip_longest("ab", fill_value=1))
refuse(lambda: functools.cmp_to_key())
refuse(lambda: operator.methodcaller())
refuse(lambda: os.stat())
refuse(lambda: os.remove("a", "b"))

# Arguments parsed as a tuple.
refuse(lambda: datetime.datetime.strptime("2024-02-03"))
refuse(lambda: datetime.datetime.strptime("2024-02-03", format="%Y-%m-%d"))
refuse(lambda: datetime.date.fromordinal())
refuse(lambda: time.strftime())
refuse(lambda: time.gmtime(1, 2))
refuse(lambda: time.strptime("2024", format="%Y"))

# What is of the wrong kind.
refuse(lambda: datetime.date("2024", 2, 3))
refuse(lambda: datetime.datetime.strptime(2024, "%Y"))
refuse(lambda: datetime.datetime.strptime("2024", None))
refuse(lambda: datetime.datetime.strptime(day, "%Y"))
refuse(lambda: datetime.datetime.fromtimestamp("1700000000"))
refuse(lambda: datetime.datetime.combine("2024-02-03", datetime.time()))
refuse(lambda: moment.astimezone("UTC"))
refuse(lambda: moment.isoformat(sep="  "))
refuse(lambda: moment.isoformat(timespec=1))
refuse(lambda: moment.replace(year=None))
refuse(lambda: datetime.timezone(1))
refuse(lambda: datetime.timezone(datetime.timedelta(hours=1), 1))
refuse(lambda: number.compare(1.5))
refuse(lambda: decimal.Decimal(day))
refuse(lambda: number.sqrt(1))
refuse(lambda: collections.deque([], "3"))
refuse(lambda: queue["a"])
refuse(lambda: queue * "a")
refuse(lambda: pattern.search(day))
refuse(lambda: pattern.findall(None))
refuse(lambda: found.expand(1))
refuse(lambda: itertools.islice("abc", "1"))
refuse(lambda: itertools.repeat(1, None))
refuse(lambda: functools.reduce(operator.add, 5))
refuse(lambda: base64.b64encode(5))
refuse(lambda: base64.b64encode("text"))
refuse(lambda: base64.urlsafe_b64decode(None))
refuse(lambda: io.BytesIO("text"))
refuse(lambda: os.path.join("a", day))
refuse(lambda: os.fspath(number))

# A class where an instance is meant.
refuse(lambda: datetime.datetime.date(2024, 2, 3))
refuse(lambda: datetime.datetime.time("4:05"))
refuse(lambda: datetime.datetime.strftime("%Y"))
refuse(lambda: datetime.date.strftime(moment, "%Y"))
refuse(lambda: datetime.timedelta.total_seconds(5))
refuse(lambda: datetime.datetime.__str__(5))
refuse(lambda: decimal.Decimal.quantize(5))
