import click
from flask.cli import AppGroup

db = AppGroup("db", help="Perform database migrations.")

# The commands in the order of their definition; what they do is no part of a boot.
_commands = (
    "list-templates init revision migrate edit merge upgrade downgrade show history heads branches current stamp check"
).split()


def _calls(name):
    def run(**options):
        import flask_migrate

        return getattr(flask_migrate, name.replace("-", "_"))(**options)

    return run


for _name in _commands:
    db.add_command(click.Command(_name, callback=_calls(_name)))
