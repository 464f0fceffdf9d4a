import os, sys
import logging
from flask import Flask, request, g
from sqlalchemy import create_engine, text

app = Flask(__name__)
app.secret_key = b'_5#y2L"F4Q8z\n\xec]/'
app.config['DATABASE'] = os.environ['DATABASE_URL']
app.config.update(
    TESTING=False,
    JSON_SORT_KEYS=False,
)

engine = create_engine(app.config['DATABASE'], echo=bool(os.getenv('ECHO')))
log = logging.getLogger(__name__)


def get_connection():
    if 'connection' not in g:
        g.connection = engine.connect()
    return g.connection


@app.teardown_appcontext
def close(exception=None):
    connection = g.pop('connection', None)
    if connection is not None:
        connection.close()


@app.before_request
def remember():
    global counter
    counter += 1
    log.info('request %d of %s', counter, request.path)


counter = 0


@app.route('/hello/<name>')
def hello(name='world'):
    result = get_connection().execute(text('select :name as name'), {'name': name})
    for row in result:
        print('row:', row.name, file=sys.stderr)
        while counter < 10 and row.name != 'nobody':
            break
        else:
            continue
    return "Hello, %s!" % name + '\n'


assert counter >= 0, "counted wrong"
del sys
