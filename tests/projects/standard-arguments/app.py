"""What the standard library gives for arguments that set-up code gets right, nearly right and wrong."""
import base64
import bisect
import collections
import copy
import dataclasses
import datetime
import enum
import functools
import glob
import heapq
import hmac
import itertools
import json
import logging
import math
import operator
import os
import pathlib
import random
import re
import secrets
import shlex
import textwrap
import threading
import time
import traceback
import types
import typing
import urllib.parse
import uuid
import warnings

from flask import Flask

from cases import CASES

app = Flask(__name__)
warnings.simplefilter("always")
answers = []
for case in CASES.strip().splitlines():
    with warnings.catch_warnings(record=True) as caught:
        try:
            answer = repr(eval(case))
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
    answers.append(f"{case} -> {answer}")
    answers.extend(f"    {item.category.__name__}: {item.message}" for item in caught)
app.config["ANSWERS"] = answers
