from flask import Flask
from flask_login import UserMixin

app = Flask(__name__)


class User(UserMixin):
    pass


print(User().get_id())
