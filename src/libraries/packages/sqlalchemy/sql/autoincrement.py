from .. import exc


def autoincrement_column(key):
    """The column of a primary key that counts up by itself, or None."""
    columns = list(key._columns)
    if len(columns) == 1:
        column = columns[0]
        if column.autoincrement is True:
            _suits(column, True)
            return column
        if column.autoincrement in ("auto", "ignore_fk") and _suits(column, False):
            return column
        return None
    found = None
    for column in columns:
        if column.autoincrement is True:
            _suits(column, True)
            if found is not None:
                raise exc.ArgumentError(
                    f"Only one Column may be marked autoincrement=True, found both {column.name} and"
                    f" {found.name}."
                )
            found = column
    return found


def _suits(column, asked):
    from .sqltypes import Integer, NumericCommon

    affinity = column.type._type_affinity
    if issubclass(affinity, NumericCommon):
        scale = column.type.scale
        if scale != 0 and asked:
            raise exc.ArgumentError(
                f"Column type {column.type} with non-zero scale {scale} on column '{column}' is not"
                " compatible with autoincrement=True"
            )
        return asked
    if not issubclass(affinity, Integer):
        if asked:
            raise exc.ArgumentError(
                f"Column type {column.type} on column '{column}' is not compatible with"
                " autoincrement=True"
            )
        return False
    if asked:
        return True
    if column.default is not None and not column.default.is_sequence:
        return False
    if column.server_default is not None and not column.server_default.is_identity:
        return False
    return not (column.foreign_keys and column.autoincrement != "ignore_fk")


def without_value(table, given):
    """What is said of the columns of a primary key that nothing gives a value."""
    found = []
    for column in table.primary_key:
        if column in given or column is table._autoincrement_column or column.nullable:
            continue
        if column.default is not None or column.server_default is not None:
            continue
        words = (
            f"Column '{table.fullname}.{column.name}' is marked as a member of the primary key for table"
            f" '{table.fullname}', but has no Python-side or server-side default generator indicated, nor does it"
            " indicate 'autoincrement=True' or 'nullable=True', and no explicit value is passed.  Primary key columns"
            " typically may not store NULL."
        )
        if len(list(table.primary_key)) > 1:
            words += (
                " Note that as of SQLAlchemy 1.1, 'autoincrement=True' must be indicated explicitly for composite (e.g."
                " multicolumn) primary keys if AUTO_INCREMENT/SERIAL/IDENTITY behavior is expected for one of the"
                " columns in the primary key. CREATE TABLE statements are impacted by this change as well on most"
                " backends."
            )
        found.append(words)
    return found
