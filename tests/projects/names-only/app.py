import cProfile
import site
from ast import literal_eval, parse
from cProfile import label
from multiprocessing.dummy import Pool
from pdb import post_mortem, set_trace

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    set_trace()
    return label(literal_eval(parse), post_mortem, Pool, site, cProfile)
