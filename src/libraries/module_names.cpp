#include "libraries/module_names.h"

#include <unordered_set>

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
    "asyncio.mixins asyncio.proactor_events asyncio.protocols asyncio.queues asyncio.runners "
    "asyncio.selector_events asyncio.sslproto asyncio.staggered asyncio.streams "
    "asyncio.subprocess asyncio.taskgroups asyncio.tasks asyncio.threads asyncio.timeouts "
    "asyncio.tools asyncio.transports asyncio.trsock asyncio.unix_events "
    "asyncio.windows_events asyncio.windows_utils blinker._utilities blinker.base "
    "click._compat click._termui_impl click._textwrap click._utils click._winconsole "
    "click.core click.decorators click.exceptions click.formatting click.globals click.parser "
    "click.shell_completion click.termui click.testing click.types click.utils "
    "compression._common compression._common._streams compression.bz2 compression.gzip "
    "compression.lzma compression.zlib compression.zstd compression.zstd._zstdfile "
    "concurrent.futures concurrent.futures._base concurrent.futures.interpreter "
    "concurrent.futures.process concurrent.futures.thread concurrent.interpreters "
    "concurrent.interpreters._crossinterp concurrent.interpreters._queues ctypes._aix "
    "ctypes._endian ctypes._layout ctypes.util ctypes.wintypes curses.ascii curses.has_key "
    "curses.panel curses.textpad dbm.dumb dbm.gnu dbm.ndbm dbm.sqlite3 dotenv.cli "
    "dotenv.ipython dotenv.main dotenv.parser dotenv.variables dotenv.version "
    "email._encoded_words email._header_value_parser email._parseaddr email._policybase "
    "email.base64mime email.charset email.contentmanager email.encoders email.errors "
    "email.feedparser email.generator email.header email.headerregistry email.iterators "
    "email.message email.mime email.mime.application email.mime.audio email.mime.base "
    "email.mime.image email.mime.message email.mime.multipart email.mime.nonmultipart "
    "email.mime.text email.parser email.policy email.quoprimime email.utils flask.app "
    "flask.blueprints flask.cli flask.config flask.ctx flask.debughelpers flask.globals "
    "flask.helpers flask.json flask.json.provider flask.json.tag flask.logging flask.sessions "
    "flask.signals flask.templating flask.testing flask.typing flask.views flask.wrappers "
    "flask_sqlalchemy.cli flask_sqlalchemy.extension flask_sqlalchemy.model "
    "flask_sqlalchemy.pagination flask_sqlalchemy.query flask_sqlalchemy.record_queries "
    "flask_sqlalchemy.session flask_sqlalchemy.table flask_sqlalchemy.track_modifications "
    "html.entities html.parser http.client http.cookiejar http.cookies http.server "
    "importlib._abc importlib._bootstrap importlib._bootstrap_external importlib.abc "
    "importlib.machinery importlib.metadata importlib.metadata._adapters "
    "importlib.metadata._collections importlib.metadata._functools "
    "importlib.metadata._itertools importlib.metadata._meta importlib.metadata._text "
    "importlib.metadata.diagnose importlib.readers importlib.resources "
    "importlib.resources._adapters importlib.resources._common "
    "importlib.resources._functional importlib.resources._itertools importlib.resources.abc "
    "importlib.resources.readers importlib.resources.simple importlib.simple importlib.util "
    "itsdangerous._json itsdangerous.encoding itsdangerous.exc itsdangerous.serializer "
    "itsdangerous.signer itsdangerous.timed itsdangerous.url_safe jinja2._identifier "
    "jinja2.async_utils jinja2.bccache jinja2.compiler jinja2.constants jinja2.debug "
    "jinja2.defaults jinja2.environment jinja2.exceptions jinja2.ext jinja2.filters "
    "jinja2.idtracking jinja2.lexer jinja2.loaders jinja2.meta jinja2.nativetypes "
    "jinja2.nodes jinja2.optimizer jinja2.parser jinja2.runtime jinja2.sandbox jinja2.tests "
    "jinja2.utils jinja2.visitor json.decoder json.encoder json.scanner json.tool "
    "logging.config logging.handlers markupsafe._native multiprocessing.connection "
    "multiprocessing.context multiprocessing.dummy multiprocessing.dummy.connection "
    "multiprocessing.forkserver multiprocessing.heap multiprocessing.managers "
    "multiprocessing.pool multiprocessing.popen_fork multiprocessing.popen_forkserver "
    "multiprocessing.popen_spawn_posix multiprocessing.popen_spawn_win32 "
    "multiprocessing.process multiprocessing.queues multiprocessing.reduction "
    "multiprocessing.resource_sharer multiprocessing.resource_tracker "
    "multiprocessing.shared_memory multiprocessing.sharedctypes multiprocessing.spawn "
    "multiprocessing.synchronize multiprocessing.util pathlib._local pathlib._os "
    "pathlib.types re._casefix re._compiler re._constants re._parser sqlalchemy.connectors "
    "sqlalchemy.connectors.aioodbc sqlalchemy.connectors.asyncio sqlalchemy.connectors.pyodbc "
    "sqlalchemy.dialects sqlalchemy.dialects._typing sqlalchemy.dialects.mssql "
    "sqlalchemy.dialects.mssql.aioodbc sqlalchemy.dialects.mssql.base "
    "sqlalchemy.dialects.mssql.information_schema sqlalchemy.dialects.mssql.json "
    "sqlalchemy.dialects.mssql.mssqlpython sqlalchemy.dialects.mssql.provision "
    "sqlalchemy.dialects.mssql.pymssql sqlalchemy.dialects.mssql.pyodbc "
    "sqlalchemy.dialects.mysql sqlalchemy.dialects.mysql._mariadb_shim "
    "sqlalchemy.dialects.mysql.aiomysql sqlalchemy.dialects.mysql.asyncmy "
    "sqlalchemy.dialects.mysql.base sqlalchemy.dialects.mysql.cymysql "
    "sqlalchemy.dialects.mysql.dml sqlalchemy.dialects.mysql.enumerated "
    "sqlalchemy.dialects.mysql.expression sqlalchemy.dialects.mysql.json "
    "sqlalchemy.dialects.mysql.mariadb sqlalchemy.dialects.mysql.mariadbconnector "
    "sqlalchemy.dialects.mysql.mysqlconnector sqlalchemy.dialects.mysql.mysqldb "
    "sqlalchemy.dialects.mysql.provision sqlalchemy.dialects.mysql.pymysql "
    "sqlalchemy.dialects.mysql.pyodbc sqlalchemy.dialects.mysql.reflection "
    "sqlalchemy.dialects.mysql.reserved_words sqlalchemy.dialects.mysql.types "
    "sqlalchemy.dialects.oracle sqlalchemy.dialects.oracle.base "
    "sqlalchemy.dialects.oracle.cx_oracle sqlalchemy.dialects.oracle.dictionary "
    "sqlalchemy.dialects.oracle.json sqlalchemy.dialects.oracle.oracledb "
    "sqlalchemy.dialects.oracle.provision sqlalchemy.dialects.oracle.types "
    "sqlalchemy.dialects.oracle.vector sqlalchemy.dialects.postgresql "
    "sqlalchemy.dialects.postgresql._psycopg_common sqlalchemy.dialects.postgresql.array "
    "sqlalchemy.dialects.postgresql.asyncpg sqlalchemy.dialects.postgresql.base "
    "sqlalchemy.dialects.postgresql.bitstring sqlalchemy.dialects.postgresql.dml "
    "sqlalchemy.dialects.postgresql.ext sqlalchemy.dialects.postgresql.hstore "
    "sqlalchemy.dialects.postgresql.json sqlalchemy.dialects.postgresql.named_types "
    "sqlalchemy.dialects.postgresql.operators sqlalchemy.dialects.postgresql.pg8000 "
    "sqlalchemy.dialects.postgresql.pg_catalog sqlalchemy.dialects.postgresql.provision "
    "sqlalchemy.dialects.postgresql.psycopg sqlalchemy.dialects.postgresql.psycopg2 "
    "sqlalchemy.dialects.postgresql.psycopg2cffi sqlalchemy.dialects.postgresql.ranges "
    "sqlalchemy.dialects.postgresql.types sqlalchemy.dialects.sqlite "
    "sqlalchemy.dialects.sqlite.aiosqlite sqlalchemy.dialects.sqlite.base "
    "sqlalchemy.dialects.sqlite.dml sqlalchemy.dialects.sqlite.json "
    "sqlalchemy.dialects.sqlite.provision sqlalchemy.dialects.sqlite.pysqlcipher "
    "sqlalchemy.dialects.sqlite.pysqlite sqlalchemy.engine sqlalchemy.engine._processors_cy "
    "sqlalchemy.engine._result_cy sqlalchemy.engine._row_cy sqlalchemy.engine._util_cy "
    "sqlalchemy.engine.base sqlalchemy.engine.characteristics sqlalchemy.engine.create "
    "sqlalchemy.engine.cursor sqlalchemy.engine.default sqlalchemy.engine.events "
    "sqlalchemy.engine.interfaces sqlalchemy.engine.mock sqlalchemy.engine.processors "
    "sqlalchemy.engine.reflection sqlalchemy.engine.result sqlalchemy.engine.row "
    "sqlalchemy.engine.strategies sqlalchemy.engine.url sqlalchemy.engine.util "
    "sqlalchemy.event sqlalchemy.event.api sqlalchemy.event.attr sqlalchemy.event.base "
    "sqlalchemy.event.legacy sqlalchemy.event.registry sqlalchemy.events sqlalchemy.exc "
    "sqlalchemy.ext sqlalchemy.ext.associationproxy sqlalchemy.ext.asyncio "
    "sqlalchemy.ext.asyncio.base sqlalchemy.ext.asyncio.engine sqlalchemy.ext.asyncio.exc "
    "sqlalchemy.ext.asyncio.result sqlalchemy.ext.asyncio.scoping "
    "sqlalchemy.ext.asyncio.session sqlalchemy.ext.automap sqlalchemy.ext.baked "
    "sqlalchemy.ext.compiler sqlalchemy.ext.declarative sqlalchemy.ext.declarative.extensions "
    "sqlalchemy.ext.horizontal_shard sqlalchemy.ext.hybrid sqlalchemy.ext.indexable "
    "sqlalchemy.ext.instrumentation sqlalchemy.ext.mutable sqlalchemy.ext.orderinglist "
    "sqlalchemy.ext.serializer sqlalchemy.future sqlalchemy.future.engine "
    "sqlalchemy.inspection sqlalchemy.log sqlalchemy.orm sqlalchemy.orm._orm_constructors "
    "sqlalchemy.orm._typing sqlalchemy.orm.attributes sqlalchemy.orm.base "
    "sqlalchemy.orm.bulk_persistence sqlalchemy.orm.clsregistry sqlalchemy.orm.collections "
    "sqlalchemy.orm.context sqlalchemy.orm.decl_api sqlalchemy.orm.decl_base "
    "sqlalchemy.orm.dependency sqlalchemy.orm.descriptor_props sqlalchemy.orm.dynamic "
    "sqlalchemy.orm.evaluator sqlalchemy.orm.events sqlalchemy.orm.exc "
    "sqlalchemy.orm.identity sqlalchemy.orm.instrumentation sqlalchemy.orm.interfaces "
    "sqlalchemy.orm.loading sqlalchemy.orm.mapped_collection sqlalchemy.orm.mapper "
    "sqlalchemy.orm.path_registry sqlalchemy.orm.persistence sqlalchemy.orm.properties "
    "sqlalchemy.orm.query sqlalchemy.orm.relationships sqlalchemy.orm.scoping "
    "sqlalchemy.orm.session sqlalchemy.orm.state sqlalchemy.orm.state_changes "
    "sqlalchemy.orm.strategies sqlalchemy.orm.strategy_options sqlalchemy.orm.sync "
    "sqlalchemy.orm.unitofwork sqlalchemy.orm.util sqlalchemy.orm.writeonly sqlalchemy.pool "
    "sqlalchemy.pool.base sqlalchemy.pool.events sqlalchemy.pool.impl sqlalchemy.schema "
    "sqlalchemy.sql sqlalchemy.sql._annotated_cols sqlalchemy.sql._cache_key_cy "
    "sqlalchemy.sql._dml_constructors sqlalchemy.sql._elements_constructors "
    "sqlalchemy.sql._orm_types sqlalchemy.sql._selectable_constructors sqlalchemy.sql._typing "
    "sqlalchemy.sql._util_cy sqlalchemy.sql.annotation sqlalchemy.sql.base "
    "sqlalchemy.sql.cache_key sqlalchemy.sql.coercions sqlalchemy.sql.compiler "
    "sqlalchemy.sql.crud sqlalchemy.sql.ddl sqlalchemy.sql.default_comparator "
    "sqlalchemy.sql.dml sqlalchemy.sql.elements sqlalchemy.sql.events "
    "sqlalchemy.sql.expression sqlalchemy.sql.functions sqlalchemy.sql.lambdas "
    "sqlalchemy.sql.naming sqlalchemy.sql.operators sqlalchemy.sql.roles "
    "sqlalchemy.sql.schema sqlalchemy.sql.selectable sqlalchemy.sql.sqltypes "
    "sqlalchemy.sql.traversals sqlalchemy.sql.type_api sqlalchemy.sql.util "
    "sqlalchemy.sql.visitors sqlalchemy.types sqlalchemy.util sqlalchemy.util._collections "
    "sqlalchemy.util._collections_cy sqlalchemy.util._has_cython "
    "sqlalchemy.util._immutabledict_cy sqlalchemy.util.compat sqlalchemy.util.concurrency "
    "sqlalchemy.util.cython sqlalchemy.util.deprecations sqlalchemy.util.langhelpers "
    "sqlalchemy.util.preloaded sqlalchemy.util.queue sqlalchemy.util.tool_support "
    "sqlalchemy.util.topological sqlalchemy.util.typing sqlite3.dbapi2 sqlite3.dump "
    "string.templatelib tomllib._parser tomllib._re tomllib._types unittest._log "
    "unittest.async_case unittest.case unittest.loader unittest.main unittest.mock "
    "unittest.result unittest.runner unittest.signals unittest.suite unittest.util "
    "urllib.error urllib.parse urllib.request urllib.response urllib.robotparser "
    "werkzeug._internal werkzeug._reloader werkzeug.datastructures "
    "werkzeug.datastructures.accept werkzeug.datastructures.auth "
    "werkzeug.datastructures.cache_control werkzeug.datastructures.csp "
    "werkzeug.datastructures.etag werkzeug.datastructures.file_storage "
    "werkzeug.datastructures.headers werkzeug.datastructures.mixins "
    "werkzeug.datastructures.range werkzeug.datastructures.structures werkzeug.debug "
    "werkzeug.debug.console werkzeug.debug.repr werkzeug.debug.tbtools werkzeug.exceptions "
    "werkzeug.formparser werkzeug.http werkzeug.local werkzeug.middleware "
    "werkzeug.middleware.dispatcher werkzeug.middleware.http_proxy werkzeug.middleware.lint "
    "werkzeug.middleware.profiler werkzeug.middleware.proxy_fix "
    "werkzeug.middleware.shared_data werkzeug.routing werkzeug.routing.converters "
    "werkzeug.routing.exceptions werkzeug.routing.map werkzeug.routing.matcher "
    "werkzeug.routing.rules werkzeug.sansio werkzeug.sansio.http werkzeug.sansio.multipart "
    "werkzeug.sansio.request werkzeug.sansio.response werkzeug.sansio.utils werkzeug.security "
    "werkzeug.serving werkzeug.test werkzeug.testapp werkzeug.urls werkzeug.user_agent "
    "werkzeug.utils werkzeug.wrappers werkzeug.wrappers.request werkzeug.wrappers.response "
    "werkzeug.wsgi wsgiref.handlers wsgiref.headers wsgiref.simple_server wsgiref.types "
    "wsgiref.util wsgiref.validate xml.dom xml.dom.NodeFilter xml.dom.domreg "
    "xml.dom.expatbuilder xml.dom.minicompat xml.dom.minidom xml.dom.pulldom "
    "xml.dom.xmlbuilder xml.etree xml.etree.ElementInclude xml.etree.ElementPath "
    "xml.etree.ElementTree xml.etree.cElementTree xml.parsers xml.parsers.expat xml.sax "
    "xml.sax._exceptions xml.sax.expatreader xml.sax.handler xml.sax.saxutils "
    "xml.sax.xmlreader xmlrpc.client xmlrpc.server zipfile._path zipfile._path.glob "
    "zoneinfo._common zoneinfo._tzpath zoneinfo._zoneinfo";

using Words = std::unordered_set<std::string_view>;

Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const auto end = text.find(' ');
        words.insert(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return words;
}

}  // namespace

bool is_standard_module(std::string_view name) {
    static const Words words = split(standard_names);
    return words.contains(name);
}

bool is_loaded_before_project(std::string_view name) {
    static const Words words = split(loaded_names);
    return words.contains(name);
}

bool is_builtin_module(std::string_view name) {
    static const Words words = split(builtin_names);
    return words.contains(name);
}

bool is_real_submodule(std::string_view name) {
    static const Words words = split(submodule_names);
    return words.contains(name);
}

}  // namespace firstboot::libraries
