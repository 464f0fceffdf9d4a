import logging
import sys
import warnings

from flask import Flask

print("starting", 1, None)
print("to stderr", file=sys.stderr)
warnings.warn("mind the gap")
logging.warning("logged %s", "this")
app = Flask(__name__)
