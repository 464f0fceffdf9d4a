from .db import db
from .user import User
from .review import Review
from .db import environment, SCHEMA
