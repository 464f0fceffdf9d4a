import os

import sqlalchemy as sa
from flask.globals import app_ctx, current_app
from flask.sansio.contexts import _cv_app
from sqlalchemy import orm as sa_orm
from sqlalchemy.orm.decl_api import DeclarativeBase, DeclarativeBaseNoMeta, DeclarativeMeta

from .model import (
    BindMixin,
    DefaultMeta,
    DefaultMetaNoName,
    Model,
    NameMixin,
    _QueryProperty,
)


def _declarative_bases(model_class):
    return [b for b in model_class.__bases__ if issubclass(b, (DeclarativeBase, DeclarativeBaseNoMeta))]



class SQLAlchemy:
    def __init__(
        self,
        app=None,
        *,
        metadata=None,
        session_options=None,
        query_class=None,
        model_class=Model,
        engine_options=None,
        add_models_to_shell=True,
        disable_autonaming=False,
    ):
        if query_class is not None:
            self.Query = query_class
        self.session = self._make_scoped_session({} if session_options is None else session_options)
        self.metadatas = {}
        if metadata is not None:
            if _declarative_bases(model_class):
                import warnings

                warnings.warn(
                    "When using SQLAlchemy 2.x style of declarative classes, the `metadata` should be an"
                    " attribute of the base class.The metadata passed into SQLAlchemy() is ignored.",
                    DeprecationWarning,
                    stacklevel=2,
                )
            else:
                metadata.info["bind_key"] = None
                self.metadatas[None] = metadata
        self.Table = self._make_table_class()
        self.Model = self._make_declarative_base(model_class, disable_autonaming=disable_autonaming)
        self._engine_options = {} if engine_options is None else engine_options
        self._app_engines = {}
        self._add_models_to_shell = add_models_to_shell
        if app is not None:
            self.init_app(app)

    def __repr__(self):
        if _cv_app.get(None) is None:
            return f"<{type(self).__name__}>"
        message = f"{type(self).__name__} {self.engine.url}"
        if len(self.engines) > 1:
            message = f"{message} +{len(self.engines) - 1}"
        return f"<{message}>"

    def init_app(self, app):
        if "sqlalchemy" in app.extensions:
            raise RuntimeError(
                "A 'SQLAlchemy' instance has already been registered on this Flask app."
                " Import and use that instance instead."
            )
        app.extensions["sqlalchemy"] = self
        app.teardown_appcontext(self._teardown_session)
        if self._add_models_to_shell:
            app.shell_context_processor(_models_for_shell)
        engine_options = self._collect_engine_options(app)
        if not engine_options:
            raise RuntimeError("Either 'SQLALCHEMY_DATABASE_URI' or 'SQLALCHEMY_BINDS' must be set.")
        engines = self._app_engines.setdefault(app, {})
        engines.clear()
        echo = app.config["SQLALCHEMY_ECHO"]
        for key, options in engine_options.items():
            self._make_metadata(key)
            options.setdefault("echo", echo)
            options.setdefault("echo_pool", echo)
            self._apply_driver_defaults(options, app)
            engines[key] = self._make_engine(key, options, app)
        if app.config.setdefault("SQLALCHEMY_RECORD_QUERIES", False):
            from . import record_queries

            for engine in engines.values():
                record_queries._listen(engine)
        if app.config.setdefault("SQLALCHEMY_TRACK_MODIFICATIONS", False):
            from . import track_modifications

            track_modifications._listen(self.session)

    def _collect_engine_options(self, app):
        """{bind key: options of its engine}, the default bind's key being None."""
        uri = app.config.setdefault("SQLALCHEMY_DATABASE_URI", None)
        basic = self._engine_options.copy()
        basic.update(app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", {}))
        app.config.setdefault("SQLALCHEMY_ECHO", False)
        binds = app.config.setdefault("SQLALCHEMY_BINDS", {})
        found = {}
        for key, value in binds.items():
            found[key] = self._engine_options.copy()
            if isinstance(value, (str, sa.URL)):
                found[key]["url"] = value
            else:
                found[key].update(value)
        if uri is not None:
            basic["url"] = uri
        if "url" in basic:
            found.setdefault(None, {}).update(basic)
        return found

    @property
    def Query(self):
        query_class = self.__dict__.get("Query")
        if query_class is None:
            from .query import Query as query_class
        return query_class

    @Query.setter
    def Query(self, value):
        self.__dict__["Query"] = value

    def _make_scoped_session(self, options):
        scope = options.pop("scopefunc", _app_ctx_id)
        return sa_orm.scoped_session(self._make_session_factory(options), scope)

    def _make_session_factory(self, options):
        from .session import SessionFactory

        return SessionFactory(self, options)

    def _teardown_session(self, exc):
        self.session.remove()

    def _make_metadata(self, bind_key):
        if bind_key in self.metadatas:
            return self.metadatas[bind_key]
        convention = None if bind_key is None else self._make_metadata(None).naming_convention
        metadata = sa.MetaData(naming_convention=convention, info={"bind_key": bind_key})
        self.metadatas[bind_key] = metadata
        return metadata

    def _make_table_class(self):
        extension = self

        class Table(sa.Table):
            def __new__(cls, *args, bind_key=None, **kwargs):
                if not args or (len(args) >= 2 and isinstance(args[1], sa.MetaData)):
                    return super().__new__(cls, *args, **kwargs)
                metadata = extension._make_metadata(bind_key)
                return super().__new__(cls, args[0], metadata, *args[1:], **kwargs)

            def __init__(self, name, *args, **kwargs):
                super().__init__(name, *args, **kwargs)

        return Table

    def _make_declarative_base(self, model_class, disable_autonaming=False):
        bases = _declarative_bases(model_class)
        if len(bases) > 1:
            raise ValueError(
                f"Only one declarative base can be passed to SQLAlchemy. Got: {model_class.__bases__}"
            )
        if bases:
            mixins = (BindMixin, Model) if disable_autonaming else (BindMixin, NameMixin, Model)
            body = {
                name: value
                for name, value in model_class.__dict__.items()
                if name not in ("__dict__", "__weakref__")
            }
            body["__fsa__"] = self
            metaclass = type(bases[0])
            model = metaclass("FlaskSQLAlchemyBase", (*mixins, *model_class.__bases__), body)
        elif not isinstance(model_class, DeclarativeMeta):
            metadata = self._make_metadata(None)
            metaclass = DefaultMetaNoName if disable_autonaming else DefaultMeta
            model = sa_orm.declarative_base(
                metadata=metadata, cls=model_class, name="Model", metaclass=metaclass
            )
        else:
            model = model_class
        if None not in self.metadatas:
            model.metadata.info["bind_key"] = None
            self.metadatas[None] = model.metadata
        else:
            model.metadata = self.metadatas[None]
        if "Query" in self.__dict__:
            model.query_class = self.Query
        model.query = _QueryProperty()
        model.__fsa__ = self
        return model

    def _apply_driver_defaults(self, options, app):
        url = sa.make_url(options["url"])
        if url.drivername in ("sqlite", "sqlite+pysqlite"):
            if url.database is None or url.database in ("", ":memory:"):
                options["poolclass"] = sa.StaticPool
                options.setdefault("connect_args", {})["check_same_thread"] = False
                return
            is_uri = url.query.get("uri", False)
            path = url.database[5:] if is_uri else url.database
            if not os.path.isabs(path):
                os.makedirs(app.instance_path, exist_ok=True)
                path = os.path.join(app.instance_path, path)
                options["url"] = url.set(database=f"file:{path}" if is_uri else path)
        elif url.drivername.startswith("mysql"):
            if "pool_class" not in options or options["pool_class"] is sa.QueuePool:
                options.setdefault("pool_recycle", 7200)
            if "charset" not in url.query:
                options["url"] = url.update_query_dict({"charset": "utf8mb4"})

    def _make_engine(self, bind_key, options, app):
        return sa.engine_from_config(options, prefix="")

    @property
    def metadata(self):
        return self.metadatas[None]

    @property
    def engines(self):
        app = current_app._get_current_object()
        if app not in self._app_engines:
            raise RuntimeError(
                "The current Flask app is not registered with this 'SQLAlchemy' instance. Did you forget to"
                " call 'init_app', or did you create multiple 'SQLAlchemy' instances?"
            )
        return self._app_engines[app]

    @property
    def engine(self):
        return self.engines[None]

    def get_engine(self, bind_key=None, **kwargs):
        if "bind" in kwargs:
            bind_key = kwargs.pop("bind")
        return self.engines[bind_key]

    def get_or_404(self, entity, ident, *, description=None, **kwargs):
        return _or_404(self.session.get(entity, ident, **kwargs), description)

    def first_or_404(self, statement, *, description=None):
        return _or_404(self.session.execute(statement).scalar(), description)

    def one_or_404(self, statement, *, description=None):
        try:
            return self.session.execute(statement).scalar_one()
        except (sa.exc.NoResultFound, sa.exc.MultipleResultsFound):
            return _or_404(None, description)

    def paginate(self, select, *, page=None, per_page=None, max_per_page=None, error_out=True, count=True):
        from .pagination import SelectPagination

        return SelectPagination(
            select=select,
            session=self.session(),
            page=page,
            per_page=per_page,
            max_per_page=max_per_page,
            error_out=error_out,
            count=count,
        )

    def _call_for_binds(self, bind_key, op_name):
        if bind_key == "__all__":
            keys = list(self.metadatas)
        elif bind_key is None or isinstance(bind_key, str):
            keys = [bind_key]
        else:
            keys = bind_key
        for key in keys:
            engines = self.engines
            if key not in engines:
                message = f"Bind key '{key}' is not in 'SQLALCHEMY_BINDS' config."
                if key is None:
                    message = f"'SQLALCHEMY_DATABASE_URI' config is not set. {message}"
                raise sa.exc.UnboundExecutionError(message)
            getattr(self.metadatas[key], op_name)(bind=engines[key])

    def create_all(self, bind_key="__all__"):
        self._call_for_binds(bind_key, "create_all")

    def drop_all(self, bind_key="__all__"):
        self._call_for_binds(bind_key, "drop_all")

    def reflect(self, bind_key="__all__"):
        self._call_for_binds(bind_key, "reflect")

    def _set_rel_query(self, kwargs):
        # It matters to dynamic relationships alone, and the class is loaded when it matters.
        if kwargs.get("lazy") == "dynamic":
            kwargs.setdefault("query_class", self.Query)
        backref = kwargs.get("backref")
        if isinstance(backref, tuple) and backref[1].get("lazy") == "dynamic":
            backref[1].setdefault("query_class", self.Query)

    def relationship(self, *args, **kwargs):
        self._set_rel_query(kwargs)
        return sa_orm.relationship(*args, **kwargs)

    def dynamic_loader(self, argument, **kwargs):
        kwargs.setdefault("query_class", self.Query)
        self._set_rel_query(kwargs)
        return sa_orm.dynamic_loader(argument, **kwargs)

    def _relation(self, *args, **kwargs):
        self._set_rel_query(kwargs)
        return sa_orm.relationship(*args, **kwargs)

    def __getattr__(self, name):
        if name == "relation":
            return self._relation
        if name == "event":
            return sa.event
        if name.startswith("_"):
            raise AttributeError(name)
        for module in (sa, sa_orm):
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(name)


def _or_404(value, description):
    if value is None:
        from flask import abort

        abort(404, description=description)
    return value


def _app_ctx_id():
    return id(app_ctx._get_current_object())


def _models_for_shell():
    extension = current_app.extensions["sqlalchemy"]
    names = {mapper.class_.__name__: mapper.class_ for mapper in extension.Model._sa_registry.mappers}
    names["db"] = extension
    return names
