from flask import Flask
from marshmallow import Schema, fields, pprint
