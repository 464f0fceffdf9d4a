"""Prints one JSON line for each random MetaData: its description, and what SQLAlchemy makes of it.

Run with SQLAlchemy on the path: `record.py COUNT [FIRST_SEED]`.
"""

import json
import re
import sys
import warnings

from sqlalchemy import exc
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable, SetColumnComment, SetTableComment
from sqlalchemy.sql.util import join_condition

import describe
import generate


def attempt(action):
    """The action's value, or its error; None for what is no answer: an error from inside SQLAlchemy
    where a type of one database is asked for by another, and a convention that lacks a name."""
    try:
        return action()
    except Exception as error:
        misuse = type(error) is TypeError and "__init__()" in str(error)
        if misuse or type(error) in (AttributeError, exc.InvalidRequestError):
            return None
        message = re.sub(r"0x[0-9a-f]+", "0x7f0000000000", str(error.args[0]) if error.args else "")
        return {"error": type(error).__name__, "message": message}


def indexes_of(table):
    return sorted(table.indexes, key=lambda index: str(index.name))


def enum_types(table):
    statements = []
    for column in table.columns:
        type_ = column.type.dialect_impl(describe.DIALECTS["postgresql"])
        while isinstance(type_, postgresql.ARRAY):
            type_ = type_.item_type.dialect_impl(describe.DIALECTS["postgresql"])
        if isinstance(type_, postgresql.ENUM) and type_.native_enum and type_.create_type:
            ddl = postgresql.CreateEnumType(type_)
            text = str(ddl.compile(dialect=describe.DIALECTS["postgresql"]))
            if text not in statements:
                statements.append(text)
    return statements


def comments(table):
    ddl = [SetTableComment(table)] if table.comment else []
    ddl += [SetColumnComment(column) for column in table.columns if column.comment]
    return [str(d.compile(dialect=describe.DIALECTS["postgresql"])) for d in ddl]


def results_of(metadata):
    tables = []
    for table in metadata.tables.values():
        result = {}
        for name, dialect in describe.DIALECTS.items():
            result[name] = attempt(lambda: str(CreateTable(table).compile(dialect=dialect)))
            if table.indexes:
                result[name + "_indexes"] = [
                    attempt(lambda: str(CreateIndex(index).compile(dialect=dialect)))
                    for index in indexes_of(table)
                ]
        result = {name: value for name, value in result.items() if value is not None}
        types = attempt(lambda: enum_types(table))
        if isinstance(types, list) and types:
            result["types"] = types
        if comments(table):
            result["comments"] = comments(table)
        tables.append(result)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        order = attempt(lambda: [table.key for table in metadata.sorted_tables])
    result = {"tables": tables, "order": order}
    texts = [str(w.message) for w in caught if isinstance(w.message, exc.SAWarning)]
    if texts:
        result["warning"] = texts[0]

    joins = []
    for left in metadata.tables.values():
        for right in metadata.tables.values():
            if left is not right or left.foreign_keys:
                joins.append([left.key, right.key, attempt(lambda: pairs(left, right))])
    if joins:
        result["joins"] = joins
    return result


def pairs(left, right):
    condition = join_condition(left, right)
    parts = condition.clauses if hasattr(condition, "clauses") else [condition]
    return [f"{p.left.table.key}.{p.left.name} = {p.right.table.key}.{p.right.name}" for p in parts]


def main(count, first):
    for seed in range(first, first + count):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                metadata = generate.metadata(seed)
            except Exception:
                continue  # SQLAlchemy itself refuses the combination: no table to compare.
            case = {"seed": seed, **describe.metadata_of(metadata), "result": results_of(metadata)}
        print(json.dumps(case, separators=(",", ":"), ensure_ascii=False))


main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
