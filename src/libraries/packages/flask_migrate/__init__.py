class _MigrateConfig:
    def __init__(self, migrate, db, **kwargs):
        self.migrate = migrate
        self.db = db
        self.directory = migrate.directory
        self.configure_args = kwargs

    @property
    def metadata(self):
        return self.db.metadata


class Migrate:
    def __init__(
        self,
        app=None,
        db=None,
        directory="migrations",
        command="db",
        compare_type=True,
        render_as_batch=True,
        **kwargs,
    ):
        self.configure_callbacks = []
        self.db = db
        self.command = command
        self.directory = str(directory)
        self.alembic_ctx_kwargs = dict(kwargs, compare_type=compare_type, render_as_batch=render_as_batch)
        if app is not None and db is not None:
            self.init_app(app, db, directory)

    def init_app(
        self,
        app,
        db=None,
        directory=None,
        command=None,
        compare_type=None,
        render_as_batch=None,
        **kwargs,
    ):
        self.db = db or self.db
        self.command = command or self.command
        self.directory = str(directory or self.directory)
        self.alembic_ctx_kwargs.update(kwargs)
        if compare_type is not None:
            self.alembic_ctx_kwargs["compare_type"] = compare_type
        if render_as_batch is not None:
            self.alembic_ctx_kwargs["render_as_batch"] = render_as_batch
        if not hasattr(app, "extensions"):
            app.extensions = {}
        app.extensions["migrate"] = _MigrateConfig(self, self.db, **self.alembic_ctx_kwargs)
        from .cli import db as group

        app.cli.add_command(group, name=self.command)

    def configure(self, f):
        self.configure_callbacks.append(f)
        return f

    def call_configure_callbacks(self, config):
        for function in self.configure_callbacks:
            config = function(config)
        return config


def _command(name):
    def run(directory=None, *args, **kwargs):
        try:
            folder = _folder(directory)
        except RuntimeError as error:
            _give_up(error)
        if name != "init" and not _is_directory(folder):
            _give_up(f"Path doesn't exist: {folder}.  Please use the 'init' command to create a new scripts folder.")
        from _firstboot_catalogue import note_unmodelled

        note_unmodelled(f"flask_migrate.{name}()")

    run.__name__ = run.__qualname__ = name
    return run


def _folder(directory):
    from flask import current_app

    return current_app.extensions["migrate"].directory if directory is None else directory


def _is_directory(folder):
    from os.path import isdir

    return isdir(folder)


def _give_up(error):
    import logging
    import sys

    logging.getLogger(__name__).error("Error: " + str(error))
    sys.exit(1)


for _name in ("init", "revision", "migrate", "edit", "merge", "upgrade", "downgrade", "show", "history", "heads",
              "branches", "current", "stamp", "check", "list_templates"):
    globals()[_name] = _command(_name)
