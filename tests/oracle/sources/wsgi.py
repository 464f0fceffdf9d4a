#!/usr/bin/env python
import click
from app import create_app, db
from app.models import User, Role, Post

app = create_app('development')


@app.cli.command('init-db')
@click.option('--drop', is_flag=True, help='Drop the tables first.')
def init_db(drop):
    """Creates the tables."""
    if drop:
        click.confirm('This deletes everything. Go on?', abort=True)
        db.drop_all()
    db.create_all()
    click.echo('Done.')


@app.cli.command()
@click.argument('name')
def add_user(name):
    role = Role.query.filter_by(default=True).first() or Role(name='User')
    user = User(username=name, role=role)
    db.session.add_all([role, user])
    db.session.commit()


@app.context_processor
def inject():
    return dict(site_name="Böhm's Bücher", year=2026)


application = app
if __name__ == "__main__":
    application.run(host="0.0.0.0", port=8000)
