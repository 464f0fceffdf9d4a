import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("seed")
@click.argumemt("count", type=int, default=3)
def seed(count):
    pass
