# Where temporary files go.
import os

tempdir = None


def gettempdir():
    global tempdir
    if tempdir is None:
        named = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
        tempdir = next((os.path.abspath(folder) for folder in named if folder and os.path.isdir(folder)), "/tmp")
    return os.fsdecode(tempdir)
