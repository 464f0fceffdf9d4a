from flask import Flask
from flask_caching import Cache

cache = Cache()
simple = Cache(config={"CACHE_TYPE": "SimpleCache", "CACHE_DEFAULT_TIMEOUT": 60})
silent = Cache(config={"CACHE_TYPE": "flask_caching.backends.SimpleCache"})


def create_app():
    app = Flask(__name__)
    cache.init_app(app)
    simple.init_app(app)
    silent.init_app(app, config={"CACHE_THRESHOLD": 2})
    with app.app_context():
        print(simple.get("a"), simple.set("a", [1]), simple.get("a"), simple.add("a", 2), simple.has("a"))
        print(simple.delete("a"), simple.delete("a"), simple.has("a"), simple.clear(), cache.set("a", 1), cache.get("a"))
    print(type(simple.cache).__name__, simple.cache.default_timeout, type(cache.cache).__name__, len(app.extensions["cache"]))
    for wrong in (lambda: Cache(config="simple"), lambda: cache.cached(timout=3), lambda: Cache(app, config={"CACHE_HASH_METHOD": "md5"})):
        try:
            wrong()
        except (TypeError, ValueError) as error:
            print(error)

    @app.route("/")
    @simple.cached(timeout=5)
    def index():
        return "x"

    @simple.memoize(50)
    def add(a, b):
        return a + b

    print(index.uncached(), index.__name__, index.cache_timeout, add.cache_timeout)
    return app
