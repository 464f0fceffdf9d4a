"""The part of os that looks at files: the project's own, and what it makes while it boots."""

import _firstboot_files as _files
from os import fspath, path as _path

__c_module__ = "posix"
__c_names__ = (
    "getcwd", "chdir", "listdir", "mkdir", "rmdir", "remove", "rename", "access", "stat", "scandir", "DirEntry",
)

_NO_SUCH = (2, "No such file or directory")


def _named(target, function, others=" or os.PathLike"):
    """A path as its text, which errors show; `others` names what the C function takes besides texts."""
    if not isinstance(target, (str, bytes)) and not hasattr(type(target), "__fspath__"):
        raise TypeError(
            f"{function}: path should be string, bytes{others}, not {type(target).__name__}"
        )
    return fspath(target)


def _place(name):
    return _path.abspath(name.decode() if isinstance(name, bytes) else name)


_OR_INTEGER = ", os.PathLike or integer"


def _descriptor(number):
    """An open file's number as C holds it."""
    if isinstance(number, bool):
        import warnings

        warnings.warn("bool is used as a file descriptor", RuntimeWarning, stacklevel=3)
    if not -0x80000000 <= number < 0x80000000:
        raise OverflowError(f"fd is {'less than minimum' if number < 0 else 'greater than maximum'}")
    return int(number)


def _fail(error_class, number, words, target):
    raise error_class(number, words, target)


def getcwd():
    return _files.working_directory()


def chdir(path):
    _files.change_directory(_directory(_named(path, "chdir", _OR_INTEGER)))


def _directory(path):
    place = _place(path)
    if _files.is_directory(place):
        return place
    if _files.exists(place):
        _fail(NotADirectoryError, 20, "Not a directory", path)
    _fail(FileNotFoundError, *_NO_SUCH, path)


def listdir(path="."):
    path = "." if path is None else path
    if isinstance(path, int):
        _descriptor(path)
        raise OSError(9, "Bad file descriptor")
    return _files.entries(_directory(_named(path, "listdir", ", os.PathLike, integer or None")))


def mkdir(path, mode=0o777, *, dir_fd=None):
    path = _named(path, "mkdir")
    place = _place(path)
    if _files.exists(place):
        _fail(FileExistsError, 17, "File exists", path)
    parent = _path.dirname(place)
    if not _files.exists(parent):
        _fail(FileNotFoundError, *_NO_SUCH, path)
    if not _files.is_directory(parent):
        _fail(NotADirectoryError, 20, "Not a directory", path)
    _files.make_directory(place)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = _path.split(name)
    if not tail:
        head, tail = _path.split(head)
    if head and tail and not _path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not _path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    path = _named(path, "rmdir")
    place = _directory(path)
    if _files.entries(place):
        _fail(OSError, 39, "Directory not empty", path)
    _files.remove(place)


def removedirs(name):
    rmdir(name)
    head, tail = _path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = _path.split(head)


def remove(path, *, dir_fd=None):
    path = _named(path, "remove")
    place = _place(path)
    if not _files.exists(place):
        _fail(FileNotFoundError, *_NO_SUCH, path)
    if _files.is_directory(place):
        _fail(IsADirectoryError, 21, "Is a directory", path)
    _files.remove(place)


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    src, dst = _named(src, "rename"), _named(dst, "rename")
    source, target = _place(src), _place(dst)
    if not _files.exists(source):
        raise FileNotFoundError(2, _NO_SUCH[1], src, None, dst)
    _files.rename(source, target)


replace = rename


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _files.exists(_place(_named(path, "access", _OR_INTEGER)))


class stat_result:
    __module__ = "os"

    def __init__(self, mode, size):
        self.st_mode = mode
        self.st_size = size


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        number = _descriptor(path)
        if number < 0:
            _fail(FileNotFoundError, *_NO_SUCH, path)
        if number > 2:
            _fail(OSError, 9, "Bad file descriptor", path)
        return stat_result(0o20620, 0)
    path = _named(path, "stat", _OR_INTEGER)
    place = _place(path)
    if _files.is_directory(place):
        return stat_result(0o40755, 4096)
    if not _files.exists(place):
        _fail(FileNotFoundError, *_NO_SUCH, path)
    return stat_result(0o100644, _files.size(place))


lstat = stat


class DirEntry:
    __module__ = "posix"

    def __init__(self, folder, name):
        self.name = name
        self.path = _path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return _path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Entries:
    """What scandir gives: an iterator that is its own context manager."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    return _Entries([DirEntry(path, name) for name in listdir(path)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if _path.isdir(_path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(_path.join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files
