from flask import Flask
from flask_restplus import Api, Resource
