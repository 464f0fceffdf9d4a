"""Stands for urllib3.contrib.emscripten, which asks for a browser's functions; on a learner's Linux it is not loaded."""


def inject_into_urllib3():
    pass
