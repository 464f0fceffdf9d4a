import warnings

from flask.sessions import SecureCookieSessionInterface
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, DateTime, Integer, LargeBinary, Sequence, String


def create_session_model(db, table_name, schema=None, bind_key=None, sequence=None):
    class Session(db.Model):
        __tablename__ = table_name
        __table_args__ = {"schema": schema} if schema else {}
        __bind_key__ = bind_key

        id = Column(Integer, *([Sequence(sequence)] if sequence else ()), primary_key=True)
        session_id = Column(String(255), unique=True)
        data = Column(LargeBinary)
        expiry = Column(DateTime)

        def __init__(self, session_id, data, expiry):
            self.session_id = session_id
            self.data = data
            self.expiry = expiry

        def __repr__(self):
            return f"<Session data {self.data}>"

    return Session


class SqlAlchemySessionInterface(SecureCookieSessionInterface):
    """Sessions in a table, which is made as soon as the app has them."""

    ttl = False

    def __init__(self, app):
        self.app = app
        client, table, sequence, schema, bind_key = [
            app.config.get("SESSION_SQLALCHEMY" + name, default)
            for name, default in (
                ("", None), ("_TABLE", "sessions"), ("_SEQUENCE", None), ("_SCHEMA", None), ("_BIND_KEY", None)
            )
        ]
        if client is None or not isinstance(client, SQLAlchemy):
            warnings.warn(
                "No valid SQLAlchemy instance provided, attempting to create a new instance on localhost with default"
                " settings.",
                RuntimeWarning,
                stacklevel=1,
            )
            client = SQLAlchemy(app)
        self.client = client
        self.sql_session_model = create_session_model(client, table, schema, bind_key, sequence)
        with app.app_context():
            engine = client.get_engine(app, bind=bind_key) if bind_key else client.engine
            self.sql_session_model.__table__.create(bind=engine, checkfirst=True)
        if app.config.get("SESSION_CLEANUP_N_REQUESTS"):
            app.before_request(self._delete_expired_sessions)
        else:
            app.cli.command("session_cleanup")(self._delete_expired_sessions)

    def _delete_expired_sessions(self):
        from _firstboot_catalogue import unmodelled

        unmodelled("the end of Flask-Session's sessions")
