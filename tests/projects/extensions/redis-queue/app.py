import redis
import rq
from flask import Flask
from redis import Redis

app = Flask(__name__)
app.redis = Redis.from_url("redis://")
app.task_queue = rq.Queue("microblog-tasks", connection=app.redis)
app.later = rq.Queue(connection=redis.from_url("redis://:secret@cache:6380/2", decode_responses=True))
print(app.task_queue, repr(app.later), app.later.name, app.later.key, app.task_queue.connection is app.redis, bool(app.later))
print(redis.StrictRedis is Redis, Redis.__module__, rq.Queue.__module__)


def show(f):
    try:
        print(type(f()).__name__)
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: Redis(host="cache", port=6379, db=0, decode_responses=True))
show(lambda: Redis(hots="cache"))
show(lambda: Redis.from_url("localhost:6379"))
show(lambda: Redis.from_url("redis://cache:port"))
show(lambda: Redis.from_url("unix:///tmp/redis.sock"))
show(lambda: Redis.from_url())
show(lambda: rq.Queue("mail"))
show(lambda: rq.Queue("mail", connection=None))
show(lambda: rq.Connection)


@app.route("/")
def index():
    return app.redis.get("a") or app.task_queue.enqueue("job").get_id()
