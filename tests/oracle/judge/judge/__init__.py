"""Runs inside the judging interpreter: the real packages, asked one thing at a time."""

import contextvars
import json

from . import isolation


def begin(site_packages, sqlalchemy, only_where_listed):
    """Settles the interpreter: paths as on a Linux machine, and the `flask` command's own imports."""
    isolation.settle(site_packages, sqlalchemy, only_where_listed)


def answer(name, request):
    """Answers one request, JSON in and JSON out; `name` says which judge it is for."""
    from . import (
        boot_judge,
        check_judge,
        dotenv_judge,
        script_judge,
        syntax_judge,
        tree_judge,
        url_judge,
    )

    judges = {
        "boot": boot_judge.boot,
        "check": check_judge.check,
        "dotenv": dotenv_judge.judge_all,
        "url": url_judge.judge_all,
        "python": script_judge.run,
        "syntax": syntax_judge.judge_all,
        "trees": tree_judge.judge_all,
    }
    try:
        # A context of its own: what a project pushes, such as app.app_context(), ends with it.
        answer = contextvars.copy_context().run(judges[name], json.loads(request))
        return json.dumps(answer)
    except KeyboardInterrupt:
        return json.dumps({"oracle_error": "interrupted: it took too long"})
