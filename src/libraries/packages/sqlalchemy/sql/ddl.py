from .elements import ClauseElement


class _DDLElement(ClauseElement):
    __visit_name__ = "ddl"

    def compile(self, bind=None, dialect=None, **kw):
        return _CompiledDDL(self, self._text(getattr(dialect or getattr(bind, "dialect", None), "name", "default")))

    def __str__(self):
        return str(self.compile())


class _CompiledDDL:
    def __init__(self, statement, text):
        self.statement = statement
        self.string = text
        self.params = {}

    def __str__(self):
        return str(self.string)


def _checked(answer):
    from .describing import raise_native

    if not isinstance(answer, str):
        raise_native(answer)
    return answer


def _compiler_for(metadata):
    """The native compiler's view of the tables, which lasts until one of them changes."""
    import _firstboot_schema

    from .describing import describe_metadata

    known = metadata.__dict__.get("_compiled_view")
    if known is None or known[0] != metadata._changes:
        view = _firstboot_schema.open_metadata(describe_metadata(metadata))
        known = metadata.__dict__["_compiled_view"] = (metadata._changes, view)
    return known[1]


def _ask(table, dialect, what, *more):
    import _firstboot_schema

    if dialect == "default":
        from _firstboot_catalogue import unmodelled

        return unmodelled("the DDL of SQLAlchemy's default dialect")
    return _checked(getattr(_firstboot_schema, what)(_compiler_for(table.metadata), table.key, dialect, *more))


class CreateTable(_DDLElement):
    def __init__(self, element, include_foreign_key_constraints=None, if_not_exists=False):
        self.element = element
        self.if_not_exists = if_not_exists

    def _text(self, dialect):
        return _ask(self.element, dialect, "create_table")


class CreateIndex(_DDLElement):
    def __init__(self, element, if_not_exists=False):
        self.element = element

    def _text(self, dialect):
        table = self.element.table
        position = sorted(table.indexes, key=lambda index: str(index.name)).index(self.element)
        return _ask(table, dialect, "create_index", position)


class AddConstraint(_DDLElement):
    def __init__(self, element, **options):
        self.element = element

    def _text(self, dialect):
        table = self.element.table
        others = [constraint for constraint in table._sorted_constraints if constraint is not table.primary_key]
        position = others.index(self.element) + (1 if len(table.primary_key) else 0)
        return _ask(table, dialect, "add_constraint", position)


class DropTable(_DDLElement):
    def __init__(self, element, if_exists=False):
        self.element = element
        self.if_exists = if_exists

    def _text(self, dialect):
        from .rendering import Renderer

        condition = "IF EXISTS " if self.if_exists else ""
        return f"\nDROP TABLE {condition}{Renderer(dialect).table_name(self.element)}"


class DropIndex(_DDLElement):
    def __init__(self, element, if_exists=False):
        self.element = element

    def _text(self, dialect):
        from .rendering import Renderer

        return f"\nDROP INDEX {Renderer(dialect).quote(self.element.name)}"


class DDL(_DDLElement):
    def __init__(self, statement, context=None):
        self.statement = statement
        self.context = context or {}

    def _text(self, dialect):
        return self.statement % self.context if self.context else self.statement.replace("%%", "%")

    def execute_if(self, dialect=None, callable_=None, state=None):
        return self

    def __call__(self, target, bind, **kw):
        bind.execute(self)


def sort_tables(tables, **kw):
    tables = list(tables)
    if not tables:
        return []
    keys = {table.key for table in tables}
    return [table for table in tables[0].metadata.sorted_tables if table.key in keys]
