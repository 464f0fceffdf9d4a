from flask import Flask
from flask.ext.mail import Mail
