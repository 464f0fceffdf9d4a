from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
parser = reqparse.RequestParser()
parser.add_argument("x", typ=int)
