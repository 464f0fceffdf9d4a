from .db import db
from .user import User
from .channel import Channel, Message, members
from .db import environment, SCHEMA
