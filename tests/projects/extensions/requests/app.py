import requests
from flask import Flask
from requests.auth import HTTPBasicAuth
from requests.exceptions import ConnectionError, HTTPError, RequestException, Timeout
from requests import Session, get, post
from requests.adapters import HTTPAdapter

app = Flask(__name__)
session = requests.Session()
session.headers.update({"X": "y"})
app.config["SEEN"] = [issubclass(HTTPError, RequestException), issubclass(requests.exceptions.JSONDecodeError, ValueError), issubclass(RequestException, OSError),
                      requests.codes.ok, requests.codes.not_found, requests.__name__]
