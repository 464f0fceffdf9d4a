import click
from flask import Flask
from flask.cli import AppGroup, with_appcontext

app = Flask(__name__)
users = AppGroup("users", help="about users")


@users.command("create")
@click.argument("name")
@click.option("--admin/--no-admin", default=False, help="x")
@click.option("-n", "--number", type=int, default=1, show_default=True)
@click.option("--kind", type=click.Choice(["a", "b"]), prompt=True)
def create(name, admin, number, kind):
    click.echo(name)


@app.cli.command("init-db")
@with_appcontext
def init_db():
    """Makes tables."""
    click.secho("done", fg="green")


@click.group()
@click.pass_context
def tools(ctx):
    pass


@tools.command()
@click.password_option()
@click.confirmation_option(prompt="sure?")
def drop(password):
    pass


app.cli.add_command(users)
app.cli.add_command(tools)
app.config["SEEN"] = [sorted(app.cli.commands), sorted(users.commands), [p.name for p in create.params], init_db.name, init_db.help, sorted(tools.commands), repr(init_db)]
