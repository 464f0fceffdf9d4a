import boto3
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
@boto3.task
def g(): return 1
print(g())
x = [0]
for i in range(100): x = [x]
print(x)
s = 'a' * 10 ** 9
