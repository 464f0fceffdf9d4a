class Engine:
    def __init__(self, pool, dialect, url, echo=None, execution_options=None, hide_parameters=False,
                 connect_args=None):
        self.pool = pool
        self.dialect = dialect
        self.url = url
        self.echo = echo
        self.hide_parameters = hide_parameters
        self._execution_options = dict(execution_options or {})
        self._connect_args = connect_args or {}
        # The statements that were made already, and are only looked up from then on.
        self._compiled = set()

    @property
    def engine(self):
        return self

    @property
    def name(self):
        return self.dialect.name

    @property
    def driver(self):
        return self.dialect.driver

    def __repr__(self):
        return f"Engine({self.url!r})"

    def dispose(self, close=True):
        pass

    def connect(self):
        from .connection import Connection

        return Connection(self)

    def begin(self):
        from .connection import begin

        return begin(self)

    def raw_connection(self):
        from _firstboot_catalogue import unmodelled

        return unmodelled("Engine.raw_connection()")

    def execution_options(self, **opt):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied._execution_options = dict(self._execution_options, **opt)
        return copied

    def get_execution_options(self):
        return self._execution_options

    def _run_ddl_visitor(self, what, metadata, tables, checkfirst):
        with self.begin() as connection:
            connection._run_ddl_visitor(what, metadata, tables, checkfirst)

    def _sa_inspect(self):
        from .reflection import Inspector

        self.connect().close()
        return Inspector(self)


def __getattr__(name):
    if name in ("Connection", "Transaction", "RootTransaction"):
        from . import connection

        return getattr(connection, name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
