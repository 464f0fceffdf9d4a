"""Stands in for the native module, by the program ddl_tool ($FIRSTBOOT_DDL_TOOL)."""

import json
import os
import subprocess

import _firstboot_versions
from real_packages import load_real

_processes = []
_words = {}


def _ask(**request):
    if not _processes:
        _processes.append(
            subprocess.Popen(
                [os.environ["FIRSTBOOT_DDL_TOOL"]],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        )
    process = _processes[0]
    process.stdin.write(json.dumps(dict(request, release=_firstboot_versions.sqlalchemy)) + "\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


def open_metadata(description):
    return description


def create_table(metadata, key, dialect):
    return _ask(what="create_table", metadata=metadata, table=key, dialect=dialect)


def create_index(metadata, key, dialect, index):
    return _ask(what="create_index", metadata=metadata, table=key, dialect=dialect, index=index)


def type_text(description, dialect):
    return _ask(what="type_text", type=description, dialect=dialect)


def is_reserved(word, dialect):
    if not _words:
        compiler = load_real("sqlalchemy.sql.compiler")
        _words["default"] = compiler.RESERVED_WORDS
        for name in ("sqlite", "postgresql", "mysql"):
            module = load_real(f"sqlalchemy.dialects.{name}.base")
            preparer = {"sqlite": "SQLiteIdentifierPreparer", "postgresql": "PGIdentifierPreparer",
                        "mysql": "MySQLIdentifierPreparer"}[name]
            _words[name] = getattr(module, preparer).reserved_words
    return word in _words.get(dialect, _words["default"])
