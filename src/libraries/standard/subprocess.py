"""subprocess: there are no other programs where a boot is modelled; running one is named as not modelled."""

import _firstboot_process as _process

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        return f"Command {self.cmd!r} returned non-zero exit status {self.returncode}."


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command {self.cmd!r} timed out after {self.timeout} seconds"


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr


class Popen:
    def __new__(cls, *args, **kwargs):
        return _process.unmodelled("subprocess.Popen()")


def run(*popenargs, **kwargs):
    return _process.unmodelled("subprocess.run()")


def call(*popenargs, **kwargs):
    return _process.unmodelled("subprocess.call()")


def check_call(*popenargs, **kwargs):
    return _process.unmodelled("subprocess.check_call()")


def check_output(*popenargs, **kwargs):
    return _process.unmodelled("subprocess.check_output()")


def getoutput(cmd, **kwargs):
    return _process.unmodelled("subprocess.getoutput()")
