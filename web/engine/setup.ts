/**
 * The documents that go into the engine and come out of it. The engine writes them (src/setup, src/exports);
 * the page, the command and the tests read them. Fields may be added, never taken away or given a new meaning.
 */

/** The content of a file: its text, or its bytes where they are not valid UTF-8. */
export type Content = string | {base64: string};

/** The version of SQLAlchemy that is modelled. */
export type SqlalchemyVersion = '2.1' | '2.0';

export interface Project {
    /** Handed back in the answer as it is. */
    id?: unknown;
    /** Paths relative to the project's folder, with `/` between the names. */
    files: Record<string, Content>;
    /** The environment that the `flask` command is started in. Empty unless given. */
    environ?: Record<string, string>;
    /** The names of the installed packages. Without it, all modelled packages count as installed. */
    installed?: string[];
    sqlalchemy?: SqlalchemyVersion;
}

/** A half-open range [begin, end) of one file's text, in UTF-16 code units, as JavaScript indexes strings. */
export type Span = [begin: number, end: number];

/** One place that a value came through. */
export interface Step {
    file: string;
    /** Counted from 1. */
    line: number;
    span: Span;
    /** What happened there. */
    how: string;
}

/** The places that a value came through, the first one first. Empty where nothing in the project set it. */
export type Origin = Step[];

export interface Fault {
    /** The name of the exception's class, or of the limit that was exceeded. */
    type: string;
    message: string;
}

/** Why the project did not boot, as Python or the `flask` command says it. */
export interface BootError extends Fault {
    /** What Python prints below the frames; of a SyntaxError the last line alone. */
    text: string;
    /** The innermost line of the project; null where no line of it is to blame. */
    file: string | null;
    line: number | null;
    /** The project's frames as Python prints them, without heading; of a SyntaxError also the lines that show its place. */
    traceback: string;
    /** All that the `flask` command prints where it wraps the error or gives up by itself. */
    cli: string | null;
}

export interface Unmodelled {
    what: string;
    file: string | null;
    line: number | null;
}

export interface EnvironValue {
    value: string;
    origin: Origin;
}

export interface ConfigValue {
    repr: string;
    origin: Origin;
}

/** A name that the project looked up in the environment. */
export interface EnvironRead {
    name: string;
    file: string;
    line: number;
    span: Span;
    /** Whether it was set. */
    found: boolean;
}

export type UrlPieceKind =
    | 'dialect'
    | 'plus'
    | 'driver'
    | 'colon'
    | 'authority_slashes'
    | 'username'
    | 'separator'
    | 'password'
    | 'host'
    | 'port'
    | 'database_slash'
    | 'root_slash'
    | 'database'
    | 'query_name'
    | 'query_value'
    | 'ignored';

/** A piece of a database URL. The pieces follow one another and together are the whole URL. */
export interface UrlPiece {
    kind: UrlPieceKind;
    span: Span;
    /** What it is for, in a sentence for people. */
    meaning: string;
}

export interface UrlAnatomy {
    text: string;
    pieces: UrlPiece[];
    /** Where the database will lie, in a sentence for people. */
    place: string | null;
    /** Its path, where it is a file, */
    file: string | null;
    /** and what becomes of the folder that it lies in. */
    folder: string | null;
}

export interface Database {
    /** What the config says. */
    uri: string;
    /** The engine's URL, password included. */
    url: string | null;
    dialect: string | null;
    driver: string | null;
    anatomy: UrlAnatomy | null;
    error: Fault | null;
    /** The URLs of further databases, by their bind keys. */
    binds: Record<string, string>;
    origin: Origin;
}

export interface Route {
    endpoint: string;
    methods: string[];
    rule: string;
    /** The subdomain or host that it is for; empty for any. */
    domain: string;
}

export interface Column {
    name: string;
    /** As `repr()` gives it. */
    type: string;
    nullable: boolean;
    primary_key: boolean;
}

/** What SQLite itself reports of a column (`pragma table_info`). */
export interface SqliteColumn {
    name: string;
    type: string;
    notnull: boolean;
    default: string | null;
    primary_key: boolean;
}

export interface SqliteForeignKey {
    table: string;
    from: string[];
    to: string[];
    on_update: string;
    on_delete: string;
}

export interface SqliteIndex {
    name: string;
    unique: boolean;
    partial: boolean;
    /** `c` of CREATE INDEX, `u` of UNIQUE, `pk` of PRIMARY KEY. */
    origin: string;
    /** Empty for an expression. */
    columns: string[];
}

/** What SQLite itself reports of a table that was made in it, or why it refused to make it. */
export type SqliteReport =
    | {columns: SqliteColumn[]; foreign_keys: SqliteForeignKey[]; indexes: SqliteIndex[]; sql: string; error: null}
    | {columns: []; error: string};

export interface Table {
    columns: Column[];
    /** As `str(CreateTable(table).compile(dialect=…)).strip()` gives it, by dialect. */
    ddl: Record<string, string>;
    /** Its CREATE INDEX statements, by dialect. */
    indexes: Record<string, string[]>;
    /** Of the dialects that cannot express it: what compiling it raises. */
    ddl_errors: Record<string, string>;
    sqlite: SqliteReport | null;
    origin?: Origin;
}

/** A replacement in a file of the project. An empty span inserts; a file that does not exist is made. */
export interface Edit {
    file: string;
    span: Span;
    replacement: string;
}

export interface Mend {
    title: string;
    edits: Edit[];
}

export type Severity = 'error' | 'warning' | 'note';

export interface Advice {
    code: string;
    severity: Severity;
    file: string | null;
    span: Span | null;
    message: string;
    why: string;
    mends: Mend[];
}

export interface Setup {
    id?: unknown;
    /** True where the app was found and came up. */
    ok: boolean;
    error: BootError | null;
    /** What Firstboot met and does not know. Where it is not empty, the setup is partial. */
    unmodelled: Unmodelled[];
    environ: Record<string, EnvironValue>;
    reads: EnvironRead[];
    config: Record<string, ConfigValue>;
    database: Database | null;
    blueprints: Record<string, string | null>;
    routes: Route[];
    tables: Record<string, Table>;
    mapper_error: Fault | null;
    /** What went to standard output, */
    printed: string;
    /** and to standard error. */
    stderr: string;
    /** The SQL that the project sent while it booted. */
    statements: string[];
    advice: Advice[];
    versions: Record<string, string>;
}

/** A request that the engine could not answer: a malformed one, or a trap. */
export interface Refusal {
    id?: unknown;
    error: Fault;
    ok?: undefined;
}

export interface EnvRequest {
    id?: unknown;
    text: Content;
    /** What `${NAME}` finds where the text does not set NAME. */
    environ?: Record<string, string>;
}

export interface EnvAnswer {
    id?: unknown;
    /** As `dotenv_values` gives them; null for a key without `=`. */
    values: Record<string, string | null>;
    warnings: {line: number; message: string}[];
}

export interface UrlRequest {
    id?: unknown;
    url: string;
    sqlalchemy?: SqlalchemyVersion;
}

/** `sqlalchemy.make_url` of a database URL, and what `create_engine` makes of it. */
export interface UrlAnswer {
    id?: unknown;
    drivername: string;
    username: string | null;
    password: string | null;
    host: string | null;
    /** As text where no number of JavaScript holds it. */
    port: number | string | null;
    database: string | null;
    query: Record<string, string | string[]>;
    dialect: string;
    driver: string;
    /** As `str(url)` gives it, the password hidden, */
    string: string;
    /** and with the password. */
    full: string;
}

export interface SqlRequest extends Project {
    query: string;
}

/** A value of SQLite. Integers that a double cannot hold, and blobs, travel as objects. */
export type Cell = null | number | string | {integer: string} | {base64: string};

export interface SqlAnswer {
    id?: unknown;
    columns: string[];
    rows: Cell[][];
}

/** Whether the engine refused: an answer with an error and nothing of what was asked for. */
export function isRefusal(answer: object): answer is Refusal {
    return 'error' in answer && answer.error !== null && !('ok' in answer);
}
