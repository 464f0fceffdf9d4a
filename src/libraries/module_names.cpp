#include "libraries/module_names.h"

#include "text/word_list.h"

namespace firstboot::libraries {

namespace {

constexpr std::string_view standard_names =
    "__future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio "
    "_bisect _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr "
    "_codecs_tw _collections _collections_abc _colorize _compat_pickle _contextvars _csv "
    "_ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib "
    "_frozen_importlib_external _functools _gdbm _hashlib _heapq _hmac _imp _interpchannels "
    "_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase "
    "_md5 _multibytecodec _multiprocessing _opcode _opcode_metadata _operator _osx_support "
    "_overlapped _pickle _posixshmem _posixsubprocess _py_abc _py_warnings _pydatetime "
    "_pydecimal _pyio _pylong _pyrepl _queue _random _remote_debugging _scproxy _sha1 _sha2 "
    "_sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string "
    "_strptime _struct _suggestions _symtable _sysconfig _thread _threading_local _tkinter "
    "_tokenize _tracemalloc _types _typing _uuid _warnings _weakref _weakrefset _winapi _wmi "
    "_zoneinfo _zstd abc annotationlib antigravity argparse array ast asyncio atexit base64 "
    "bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop "
    "collections colorsys compileall compression concurrent configparser contextlib "
    "contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis "
    "doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput "
    "fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib "
    "grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress "
    "itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap "
    "modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode operator "
    "optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix "
    "posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue "
    "quopri random re readline reprlib resource rlcompleter runpy sched secrets select "
    "selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 "
    "sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct "
    "subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this "
    "threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty "
    "turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave "
    "weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib "
    "zoneinfo";

constexpr std::string_view loaded_names =
    "__future__ _abc _ast _bisect _blake2 _bz2 _codecs _collections _collections_abc "
    "_colorize _compat_pickle _contextvars _datetime _decimal _frozen_importlib "
    "_frozen_importlib_external _functools _hashlib _heapq _hmac _imp _io _json _locale _lzma "
    "_opcode _opcode_metadata _operator _pickle _py_warnings _random _signal _socket _sre "
    "_ssl _stat _string _struct _thread _tokenize _types _typing _uuid _warnings _weakref "
    "_weakrefset _zstd abc annotationlib ast atexit base64 binascii bisect blinker builtins "
    "bz2 click codecs collections compression contextlib contextvars copy copyreg dataclasses "
    "datetime decimal difflib dis dotenv email encodings enum errno fcntl flask fnmatch "
    "functools genericpath gettext glob grp hashlib heapq hmac html http importlib inspect io "
    "ipaddress itertools itsdangerous jinja2 json keyword linecache locale logging lzma "
    "markupsafe marshal math mimetypes ntpath numbers opcode operator os pathlib pickle "
    "pkgutil platform posix posixpath pprint pwd quopri random re reprlib secrets select "
    "selectors shutil site socket socketserver ssl stat string struct sys tempfile textwrap "
    "threading time token tokenize traceback types typing unicodedata urllib uuid warnings "
    "weakref werkzeug zipfile zipimport zlib";

constexpr std::string_view builtin_names =
    "_abc _ast _bisect _blake2 _codecs _collections _contextvars _csv _datetime _elementtree "
    "_functools _heapq _imp _io _json _locale _md5 _opcode _operator _pickle _posixsubprocess "
    "_random _sha1 _sha2 _sha3 _signal _socket _sre _stat _statistics _string _struct "
    "_suggestions _symtable _sysconfig _thread _tokenize _tracemalloc _types _typing "
    "_warnings _weakref array atexit binascii builtins cmath errno faulthandler fcntl gc grp "
    "itertools marshal math posix pwd pyexpat select sys syslog time unicodedata zlib";

constexpr std::string_view submodule_names =
    "asyncio.base_events asyncio.base_futures asyncio.base_subprocess asyncio.base_tasks "
    "asyncio.constants asyncio.coroutines asyncio.events asyncio.exceptions "
    "asyncio.format_helpers asyncio.futures asyncio.graph asyncio.locks asyncio.log "
    "asyncio.mixins asyncio.proactor_events asyncio.protocols asyncio.queues "
    "asyncio.runners asyncio.selector_events asyncio.sslproto asyncio.staggered "
    "asyncio.streams asyncio.subprocess asyncio.taskgroups asyncio.tasks asyncio.threads "
    "asyncio.timeouts asyncio.tools asyncio.transports asyncio.trsock asyncio.unix_events "
    "asyncio.windows_events asyncio.windows_utils compression._common "
    "compression._common._streams compression.bz2 compression.gzip compression.lzma "
    "compression.zlib compression.zstd compression.zstd._zstdfile concurrent.futures "
    "concurrent.futures._base concurrent.futures.interpreter concurrent.futures.process "
    "concurrent.futures.thread concurrent.interpreters concurrent.interpreters._crossinterp "
    "concurrent.interpreters._queues ctypes._aix ctypes._endian ctypes._layout ctypes.util "
    "ctypes.wintypes curses.ascii curses.has_key curses.panel curses.textpad dbm.dumb "
    "dbm.gnu dbm.ndbm dbm.sqlite3 email._encoded_words email._header_value_parser "
    "email._parseaddr email._policybase email.base64mime email.charset email.contentmanager "
    "email.encoders email.errors email.feedparser email.generator email.header "
    "email.headerregistry email.iterators email.message email.mime email.mime.application "
    "email.mime.audio email.mime.base email.mime.image email.mime.message "
    "email.mime.multipart email.mime.nonmultipart email.mime.text email.parser email.policy "
    "email.quoprimime email.utils html.entities html.parser http.client http.cookiejar "
    "http.cookies http.server importlib._abc importlib._bootstrap "
    "importlib._bootstrap_external importlib.abc importlib.machinery importlib.metadata "
    "importlib.metadata._adapters importlib.metadata._collections "
    "importlib.metadata._functools importlib.metadata._itertools importlib.metadata._meta "
    "importlib.metadata._text importlib.metadata.diagnose importlib.readers "
    "importlib.resources importlib.resources._adapters importlib.resources._common "
    "importlib.resources._functional importlib.resources._itertools importlib.resources.abc "
    "importlib.resources.readers importlib.resources.simple importlib.simple importlib.util "
    "json.decoder json.encoder json.scanner json.tool logging.config logging.handlers "
    "multiprocessing.connection multiprocessing.context multiprocessing.dummy "
    "multiprocessing.dummy.connection multiprocessing.forkserver multiprocessing.heap "
    "multiprocessing.managers multiprocessing.pool multiprocessing.popen_fork "
    "multiprocessing.popen_forkserver multiprocessing.popen_spawn_posix "
    "multiprocessing.popen_spawn_win32 multiprocessing.process multiprocessing.queues "
    "multiprocessing.reduction multiprocessing.resource_sharer "
    "multiprocessing.resource_tracker multiprocessing.shared_memory "
    "multiprocessing.sharedctypes multiprocessing.spawn multiprocessing.synchronize "
    "multiprocessing.util pathlib._local pathlib._os pathlib.types re._casefix re._compiler "
    "re._constants re._parser sqlite3.dbapi2 sqlite3.dump string.templatelib "
    "tomllib._parser tomllib._re tomllib._types unittest._log unittest.async_case "
    "unittest.case unittest.loader unittest.main unittest.mock unittest.result "
    "unittest.runner unittest.signals unittest.suite unittest.util urllib.error "
    "urllib.parse urllib.request urllib.response urllib.robotparser wsgiref.handlers "
    "wsgiref.headers wsgiref.simple_server wsgiref.types wsgiref.util wsgiref.validate "
    "xml.dom xml.dom.NodeFilter xml.dom.domreg xml.dom.expatbuilder xml.dom.minicompat "
    "xml.dom.minidom xml.dom.pulldom xml.dom.xmlbuilder xml.etree xml.etree.ElementInclude "
    "xml.etree.ElementPath xml.etree.ElementTree xml.etree.cElementTree xml.parsers "
    "xml.parsers.expat xml.sax xml.sax._exceptions xml.sax.expatreader xml.sax.handler "
    "xml.sax.saxutils xml.sax.xmlreader xmlrpc.client xmlrpc.server zipfile._path "
    "zipfile._path.glob zoneinfo._common zoneinfo._tzpath zoneinfo._zoneinfo";

}  // namespace

bool is_standard_module(std::string_view name) {
    return text::is_word_of<standard_names>(name);
}

bool is_loaded_before_project(std::string_view name) {
    return text::is_word_of<loaded_names>(name);
}

bool is_builtin_module(std::string_view name) {
    return text::is_word_of<builtin_names>(name);
}

bool is_real_submodule(std::string_view name) {
    return text::is_word_of<submodule_names>(name);
}

}  // namespace firstboot::libraries
