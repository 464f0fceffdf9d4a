from .sqltypes import SchemaType, String

_absent = object()


def _check_inherited_schema(schema):
    from _firstboot_versions import sqlalchemy as release

    from ..exc import ArgumentError
    from ..util import warn_deprecated

    if release == "2.0":
        return
    warn_deprecated(
        "the ``inherit_schema`` parameter is deprecated.The schema will be inherited from the ``metadata`` object. To keep"
        " using the table schema as the type schema, pass the ``schema`` parameter directly."
    )
    if schema is not None:
        raise ArgumentError("Ambiguously setting inherit_schema=True while also passing a schema argument")


class Enum(SchemaType, String):
    __module__ = "sqlalchemy.sql.sqltypes"
    __visit_name__ = "enum"

    def __init__(self, *enums, **kw):
        self._enum_init(enums, kw)

    def _enum_init(self, enums, kw):
        self.native_enum = kw.pop("native_enum", True)
        self.create_constraint = kw.pop("create_constraint", False)
        self.values_callable = kw.pop("values_callable", None)
        kw.pop("sort_key_function", None)
        length = kw.pop("length", _absent)
        self._omit_aliases = kw.pop("omit_aliases", True)
        self.enum_class = None
        if len(enums) == 1 and hasattr(enums[0], "__members__"):
            self.enum_class = enums[0]
            members = self.enum_class.__members__
            if self._omit_aliases:
                members = {name: value for name, value in members.items() if value.name == name}
            self.enums = (
                list(self.values_callable(self.enum_class)) if self.values_callable else list(members)
            )
            self._objects = list(members.values())
        else:
            self.enums = list(enums)
            self._objects = list(enums)
        # Values are looked up by their names, which must be fit for it.
        dict.fromkeys(reversed(self._objects))
        self.validate_strings = kw.pop("validate_strings", False)
        if kw.get("inherit_schema") is not None and kw["inherit_schema"] is not False:
            _check_inherited_schema(kw.get("schema"))
        longest = max([len(value) for value in self.enums]) if self.enums else 0
        if length is not _absent and length is not None and length < longest:
            raise ValueError(
                "When provided, length must be larger or equal than the length of the longest enum value."
                f" {length} < {longest}"
            )
        super().__init__(length=longest if length is _absent else length)
        self._given_length = None if length is _absent else length
        self.name = kw.pop("name", None)
        if self.name is None and self.enum_class is not None and self.enums:
            self.name = self.enum_class.__name__.lower()
        self.create_type = kw.pop("create_type", True)
        self.inherit_schema = kw.pop("inherit_schema", False)
        self.schema = kw.pop("schema", None)
        self.metadata = kw.pop("metadata", None)

    @property
    def python_type(self):
        return self.enum_class or str

    @property
    def native(self):
        return self.native_enum

    def _attach_to(self, column):
        if self.create_constraint:
            from .typechecks import add_type_check

            add_type_check(self, column)

    def __repr__(self):
        values = [repr(value) for value in self.enums]
        parts = [f"name={self.name!r}"] if self.name is not None else []
        if not self.native_enum:
            parts.append("native_enum=False")
        if self.create_constraint:
            parts.append("create_constraint=True")
        schema = self.schema if self.schema is not None else getattr(self.metadata, "schema", None)
        if schema is not None:
            parts.append(f"schema={schema!r}")
        if self._given_length is not None:
            parts.append(f"length={self._given_length}")
        if not self.create_type:
            parts.append("create_type=False")
        return f"{type(self).__name__}({', '.join(values + parts)})"
