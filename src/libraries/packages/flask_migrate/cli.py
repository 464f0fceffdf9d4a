from flask.cli import AppGroup

db = AppGroup("db", help="Perform database migrations.")
