import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
@click.option("--force", is_flag=True, helP="Even if unchanged")
def update(force):
    click.echo("done" if force else "skipped")
