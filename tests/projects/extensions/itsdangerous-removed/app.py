from flask import Flask
from itsdangerous import TimedJSONWebSignatureSerializer as Serializer
