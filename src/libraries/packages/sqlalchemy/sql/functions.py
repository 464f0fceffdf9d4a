from .elements import ColumnElement
from .operations import ClauseList, coerce


class FunctionElement(ColumnElement):
    __visit_name__ = "function"
    packagenames = ()
    monotonic = False

    def __init__(self, *clauses):
        self.clause_expr = ClauseList()
        name = getattr(self, "name", None)
        self.clause_expr.clauses = [coerce(clause, None, name) for clause in clauses]
        # The classes whose attributes it is given.
        owners = [getattr(clause, "class_", None) for clause in clauses]
        self._of_classes = [owner for owner in owners if hasattr(owner, "__mapper__")]

    @property
    def clauses(self):
        return self.clause_expr

    def get_children(self):
        return tuple(self.clause_expr.clauses)

    def over(self, *, partition_by=None, order_by=None, **frame):
        from .windows import Over

        return Over(self, partition_by, order_by, **frame)

    def filter(self, *criterion):
        from .windows import FunctionFilter

        return FunctionFilter(self, criterion)


class Function(FunctionElement):
    def __init__(self, name, *clauses, type_=None, packagenames=()):
        self.name = name
        self.packagenames = packagenames
        from .type_api import to_instance

        self._type = to_instance(type_) if type_ is not None else None
        FunctionElement.__init__(self, *clauses)

    @property
    def key(self):
        return self.name

    def __repr__(self):
        return f"<sqlalchemy.sql.functions.{type(self).__name__} at 0x{id(self):x}; {self.name}>"


class GenericFunction(Function):
    type = None
    inherit_cache = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        _known[getattr(cls, "identifier", None) or cls.__dict__.get("name") or cls.__name__.lower()] = cls

    def __init__(self, *args, **kwargs):
        Function.__init__(self, getattr(type(self), "name", None) or type(self).__name__, *args)


_known = {}

# Functions whose result type is known; "argument" is the type of the first argument.
_result_types = {
    "char_length": "Integer",
    "concat": "String",
    "count": "Integer",
    "coalesce": "argument",
    "max": "argument",
    "min": "argument",
    "sum": "argument",
    "now": "DateTime",
    "current_date": "Date",
    "current_time": "Time",
    "current_timestamp": "DateTime",
    "localtime": "DateTime",
    "localtimestamp": "DateTime",
    "sysdate": "DateTime",
    "current_user": "String",
    "session_user": "String",
    "user": "String",
    "random": None,
    "rank": "Integer",
    "dense_rank": "Integer",
    "next_value": "Integer",
}

# Functions that are written without parentheses.
without_parentheses = (
    "current_date",
    "current_time",
    "current_timestamp",
    "current_user",
    "localtime",
    "localtimestamp",
    "session_user",
    "sysdate",
    "user",
)


class _FunctionGenerator:
    def __init__(self, names=()):
        self._names = names

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _FunctionGenerator(self._names + (name[:-1] if name.endswith("_") else name,))

    def __call__(self, *args, **kwargs):
        name = self._names[-1]
        known = _known.get(name.lower())
        if known is not None:
            return known(*args, **kwargs)
        if name.lower() in _result_types:
            # SQLAlchemy has classes for these, which are called by their own names.
            name = name.lower()
        if name == "count" and not args:
            from .elements import literal_column

            args = (literal_column("*"),)
        if name == "next_value":
            return NextValue(*args)
        type_ = kwargs.pop("type_", None)
        if type_ is None:
            result = _result_types.get(name)
            if result == "argument":
                type_ = coerce(args[0]).type if args else None
            elif result is not None:
                from . import sqltypes

                type_ = getattr(sqltypes, result)()
        made = Function(name, *args, type_=type_, packagenames=self._names[:-1])
        if name in _result_types:
            made.__class__ = _class_called(name)
        return made


_classes = {}


def _class_called(name):
    """SQLAlchemy has a class of its own for each function of which it knows what it gives."""
    if name not in _classes:
        _classes[name] = type(name, (Function,), {"__module__": __name__})
    return _classes[name]


class NextValue(FunctionElement):
    __visit_name__ = "next_value"
    name = "next_value"

    def __init__(self, seq, **kw):
        self.sequence = seq
        FunctionElement.__init__(self)


func = _FunctionGenerator()
modifier = func


def __getattr__(name):
    if name in _result_types:
        return getattr(func, name)
    from _firstboot_catalogue import missing_name

    return missing_name(__name__, name)
