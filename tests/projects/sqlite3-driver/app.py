import sqlite3

from flask import Flask

app = Flask(__name__)
connection = sqlite3.connect("notes.db")
connection.row_factory = sqlite3.Row
with open("schema.sql") as schema:
    connection.executescript(schema.read())
cursor = connection.cursor()
cursor.executemany("INSERT INTO note (text) VALUES (:text)", [{"text": "c"}, {"text": "d"}])
connection.commit()
app.config["LAST"] = cursor.execute("INSERT INTO note (text) VALUES (?)", ("e",)).lastrowid
app.config["NOTES"] = [dict(row) for row in connection.execute("SELECT * FROM note")]
connection.rollback()
app.config["COUNT"] = connection.execute("SELECT COUNT(*) FROM note").fetchone()[0]
try:
    connection.execute("INSERT INTO note (text) VALUES (?)", ("c",))
except sqlite3.IntegrityError as error:
    app.config["ERROR"] = str(error)
sqlite3.connect("missing/notes.db")
