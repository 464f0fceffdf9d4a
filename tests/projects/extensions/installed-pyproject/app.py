import flask_wtf
import dotenv
import requests
