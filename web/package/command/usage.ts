export const USAGE = `Shows what a Flask and SQLAlchemy project becomes on its first boot, without Python.

Usage
  firstboot boot DIR [--json]          boot the project in the folder DIR
  firstboot env FILE [--json]          read a .env file as python-dotenv does
  firstboot url URL [--json]           take a database URL apart as SQLAlchemy does
  firstboot sql DIR QUERY [--json]     run SQL on the tables that the project makes

  firstboot check FILE… [--real]       prove lessons: starts fail, solutions pass, each check catches a wrong variant
  firstboot grade FILE DIR…            what the checks of a lesson's last step say to each project; --step ID for another,
                                       --json or --csv for other programs
  firstboot new-lesson [FILE]          write a lesson's skeleton, with comments

  firstboot boot --jsonl               projects on standard input, one JSON document a line:
                                       {"id", "files": {path: text}, "environ"?, "installed"?, "sqlalchemy"?}
  firstboot env --jsonl                {"id", "text", "environ"?} a line
  firstboot url --jsonl                {"id", "url", "sqlalchemy"?} a line

Options
  --json                   the whole answer as JSON
  --environ NAME=VALUE     a variable of the environment, for boot, env and sql; may be repeated.
                           The shell's own environment is not looked at, so that a result can be repeated.
  --real                   of check: run the checks under CPython with the real packages too, and compare; only in the
                           source tree, where tests/oracle is
  --sqlalchemy VERSION     2.1 (the default) or 2.0
  --help, --version

A text of a file that is not UTF-8 is given as {"base64": "…"} in place of a string.
Of a folder everything is read that Python could import or open at boot: not .git, node_modules, virtual environments,
__pycache__ and other tools' folders, nor pictures, fonts, archives, databases and data files of more than 1 MB.

Exit status
  0  it boots, or the answer is there    1  it does not    2  wrong usage, or input that cannot be read
`;
