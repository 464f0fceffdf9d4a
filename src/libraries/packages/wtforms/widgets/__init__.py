from .core import *
from .core import html_params
