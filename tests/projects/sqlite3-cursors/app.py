from flask import Flask

import rows
import statements
import transactions
import types_of_columns

app = Flask(__name__)
app.config["STATEMENTS"] = statements.outcomes
app.config["ROWS"] = rows.outcomes
app.config["TRANSACTIONS"] = transactions.outcomes
app.config["TYPES"] = types_of_columns.outcomes
