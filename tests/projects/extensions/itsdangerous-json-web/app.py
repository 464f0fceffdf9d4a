from flask import Flask
from itsdangerous import JSONWebSignatureSerializer
