// Programs that make tables of every type, constraint and index, rightly and wrongly.

const names = [
    'name', 'email', 'title', 'body', 'created_at', 'order', 'user', 'Total', 'is_active', 'price', 'data', 'group',
    'select', 'x-y', 'a b', 'per%cent', 'status', 'kind', 'tags', 'key',
];

const generic = (d) =>
    d.weighted(
        [8, () => `Integer${d.one('', '()')}`],
        [8, () => d.one('String', 'String()', () => `String(${d.list(d.value('20', '80', '120', '255'), d.keyword(0.1, 'collation', '"NOCASE"', '"utf8_bin"'))})`)],
        [4, () => d.one('Text', 'Text()', () => `Text(${d.value('500')})`)],
        [2, () => d.one('BigInteger', 'SmallInteger', 'BigInteger().with_variant(Integer, "sqlite")')],
        [4, () => d.one('Boolean', () => `Boolean(${d.list(d.keyword(0.3, 'create_constraint', 'True'), d.keyword(0.4, 'name', '"is_bool"'))})`)],
        [4, () => d.one('DateTime', () => `DateTime(${d.list(d.keyword(0.5, 'timezone', 'True', 'False'))})`)],
        [2, () => d.one('Date', 'Date()', 'Time', () => `Time(${d.list(d.keyword(0.5, 'timezone', 'True'))})`)],
        [3, () => d.one('Float', () => `Float(${d.list(d.value('5', '10', '53'), d.keyword(0.2, 'asdecimal', 'True'), d.keyword(0.1, 'decimal_return_scale', '3'))})`)],
        [3, () => d.one('Numeric', () => `Numeric(${d.list(d.value('10', '10, 2', '12, 0', 'precision=10, scale=3', 'asdecimal=False'))})`, 'DECIMAL(8, 2)')],
        [1, () => d.one('Double', 'Double(53)', 'REAL', 'DOUBLE_PRECISION', 'FLOAT', 'NUMERIC(5)', 'INT', 'VARCHAR(9)', 'CHAR(2)', 'NVARCHAR(4)', 'CLOB', 'BLOB', 'TIMESTAMP', 'TIMESTAMP(timezone=True)', 'BINARY(4)', 'VARBINARY(3)', 'BOOLEAN', 'DATE', 'DATETIME', 'NCHAR(3)', 'TEXT(5)')],
        [4, () => enumeration(d)],
        [2, () => d.one('JSON', () => `JSON(${d.list(d.keyword(0.5, 'none_as_null', 'True'))})`)],
        [2, () => d.one('Uuid', () => `Uuid(${d.list(d.keyword(0.5, 'as_uuid', 'False', 'True'), d.keyword(0.5, 'native_uuid', 'False'))})`, 'UUID')],
        [2, () => d.one('LargeBinary', () => `LargeBinary(${d.value('100')})`, 'PickleType', 'PickleType()')],
        [1, () => d.one('Interval', () => `Interval(${d.list(d.keyword(0.5, 'native', 'False'), d.keyword(0.5, 'second_precision', '3'), d.keyword(0.3, 'day_precision', '2'))})`)],
        [1, () => d.one('Unicode(30)', 'UnicodeText', 'Unicode', () => `Unicode(${d.value('8')})`)],
        [2, () => `ARRAY(${d.list(d.value('Integer', 'String(5)', 'Text', 'Float'), d.keyword(0.3, 'dimensions', '2'), d.keyword(0.1, 'as_tuple', 'True'))})`],
        [1, () => d.one('Trimmed', 'Trimmed(30)', 'Upper()', 'Upper', 'Upper(3)')],
        [1, () => d.value('Integer')],
    );

function enumeration(d) {
    const kind = d.one('Color', '"draft", "published"', '"a"', "\"it's\", \"100%\"", '*"abc"', 'Kind');
    return `Enum(${d.list(
        d.value(kind),
        d.keyword(0.4, 'name', '"status"', '"Kind"', '"order"'),
        d.keyword(0.15, 'native_enum', 'False'),
        d.keyword(0.15, 'create_constraint', 'True'),
        d.keyword(0.1, 'length', '40', '2'),
        d.keyword(0.1, 'values_callable', 'lambda cls: [e.value for e in cls]', 'lambda cls: [str(e.value) for e in cls]'),
        d.keyword(0.05, 'validate_strings', 'True'),
        d.keyword(0.05, 'schema', '"types"'),
        d.keyword(0.05, 'metadata', 'metadata'),
        d.keyword(0.05, 'inherit_schema', 'True'),
    )})`;
}

const ofDialects = (d) =>
    d.one(
        () => `postgresql.${d.one('JSONB', 'JSON', 'INET', 'CIDR', 'MACADDR', 'TSVECTOR', 'HSTORE', 'MONEY', 'BYTEA', 'OID', 'CITEXT', 'INT4RANGE', 'TSTZRANGE', 'NUMMULTIRANGE', 'UUID', 'REGCLASS', 'DOUBLE_PRECISION')}`,
        () => `postgresql.UUID(${d.list(d.keyword(0.7, 'as_uuid', 'True', 'False'))})`,
        () => `postgresql.JSONB(${d.list(d.keyword(0.5, 'astext_type', 'Text()'), d.keyword(0.3, 'none_as_null', 'True'))})`,
        () => `postgresql.ARRAY(${d.list(d.value('String', 'Integer', 'String(20)', 'postgresql.JSONB'), d.keyword(0.3, 'dimensions', '1'), d.keyword(0.2, 'zero_indexes', 'True'))})`,
        () => `postgresql.TIMESTAMP(${d.list(d.keyword(0.5, 'timezone', 'True'), d.keyword(0.5, 'precision', '3'))})`,
        () => `postgresql.INTERVAL(${d.list(d.keyword(0.5, 'fields', '"DAY TO SECOND"', '"YEAR"'), d.keyword(0.5, 'precision', '3'))})`,
        () => `postgresql.BIT(${d.list(d.keyword(0.5, 'length', '3'), d.keyword(0.5, 'varying', 'True'))})`,
        () => `postgresql.ENUM(${d.list(d.value('"a", "b"', 'Color'), d.keyword(0.9, 'name', '"letters"'), d.keyword(0.3, 'create_type', 'False'))})`,
        () => `postgresql.TIME(${d.list(d.keyword(0.5, 'timezone', 'True'), d.keyword(0.5, 'precision', '3'))})`,
        () => `sqlite.${d.one('DATETIME', 'DATE', 'TIME', 'JSON', 'INTEGER', 'TEXT', 'REAL', 'VARCHAR(3)', 'BLOB', 'NUMERIC', 'BOOLEAN')}`,
        () => `sqlite.DATETIME(${d.list(d.keyword(0.5, 'truncate_microseconds', 'True'))})`,
        () => `mysql.${d.one('INTEGER', 'BIGINT', 'TINYINT')}(${d.list(d.maybe(0.4, '11', '1'), d.keyword(0.5, 'unsigned', 'True'), d.keyword(0.2, 'zerofill', 'True'))})`,
        () => `mysql.${d.one('LONGTEXT', 'MEDIUMTEXT', 'TINYTEXT', 'VARCHAR(30)', 'YEAR', 'LONGBLOB', 'DATETIME(fsp=6)', 'SET("a", "b")', 'ENUM("a", "b")', 'TEXT(charset="utf8")', 'DOUBLE(asdecimal=False)', 'JSON', 'BIT(3)')}`,
        () => `${d.one('Text()', 'JSON()', 'String(20)', 'Integer()')}.with_variant(${d.value('postgresql.JSONB()', 'mysql.LONGTEXT()', 'postgresql.JSONB', 'sqlite.INTEGER()', 'Integer()')}, ${d.value('"postgresql"', '"mysql"', '"sqlite"', '"sqlite", "mysql"')})`,
    );

export const columnType = (d) => (d.chance(0.12) ? ofDialects(d) : generic(d));

const sqlExpression = (d) =>
    d.one(
        'func.now()', 'func.current_timestamp()', 'text("CURRENT_TIMESTAMP")', 'text("now()")', 'text("0")', 'text("\'x\'")',
        'func.uuid_generate_v4()', 'func.gen_random_uuid()', 'text("(datetime(\'now\'))")', 'true()', 'false()', 'null()', 'literal(5)',
        'func.lower("ABC")', 'func.coalesce(1, "x")', 'func.now() + text("1")', 'func.random()', 'literal("it\'s")', 'cast("1", Integer)',
        'func.timezone("utc", func.now())', 'func.date("now", "+1 day")', 'FetchedValue()', 'expression.true()', 'sql.func.now()', 'func.current_date()',
        'text("1.5")', 'literal_column("5")', 'extract("year", func.now())', 'func.strftime("%Y", "now")', 'Computed("1")', 'literal(1.5)', 'literal(True)', 'literal(None)',
        'func.now().label("x")', '-literal(5)', 'literal(3) * 2', 'select(1).scalar_subquery()', 'case((true(), 1), else_=2)', 'text("")', 'type_coerce(5, String)', 'collate("a", "NOCASE")', 'func.array(1)', 'func.my.thing(1)',
    );

const serverDefault = (d) => d.value('"0"', '"1"', '"draft"', '""', "\"it's\"", '"100%"', '"now()"', '"CURRENT_TIMESTAMP"', '"true"', '"false"', '"\'x\'"', () => sqlExpression(d), () => sqlExpression(d));

const pythonDefault = (d) =>
    d.one('0', '"x"', 'True', 'False', '1.5', 'datetime.datetime.utcnow', 'datetime.datetime.now', 'lambda: 1', 'lambda c: 1', 'lambda a, b: 1', 'func.now()', 'dict', 'list', '[]', '{}', 'None', 'uuid.uuid4', 'Sequence("s")', 'text("x")', 'Color.red', 'str', 'datetime.date.today', 'datetime.datetime.now(datetime.timezone.utc)', 'ColumnDefault(3)', 'select(1)', 'Default', 'Default()');

function foreignKey(d, targets) {
    const target = d.value(...targets.map((each) => `"${each}"`), ...targets.map((each) => `"${each}"`), '"missing.id"', '"parent.nothing"', '"Parent.id"', '"parent"', 'parent.c.id', 'parent.c.id', 'parent', '"a.b.c.d"', '"parent.id "', '""');
    return `ForeignKey(${d.list(
        target,
        d.keyword(0.3, 'ondelete', '"CASCADE"', '"SET NULL"', '"cascade"', '"RESTRICT"', '"x; y"', '"SET NULL (a)"'),
        d.keyword(0.1, 'onupdate', '"CASCADE"'),
        d.keyword(0.15, 'name', '"fk_it"', '"Fk"'),
        d.keyword(0.06, 'use_alter', 'True'),
        d.keyword(0.06, 'deferrable', 'True', 'False'),
        d.keyword(0.06, 'initially', '"DEFERRED"', '"bad word;"'),
        d.keyword(0.04, 'match', '"FULL"'),
        d.keyword(0.04, 'link_to_name', 'True'),
        d.keyword(0.02, 'info', '{"a": 1}'),
        d.keyword(0.02, 'comment', '"x"'),
    )})`;
}

const generated = (d, column) =>
    d.one(
        () => `Computed(${d.list(d.value('"1 + 1"', `"lower(${column})"`, 'text("price * 2")', 'func.lower("x")', 'column("a") + column("b")'), d.keyword(0.5, 'persisted', 'True', 'False'))})`,
        () => `Identity(${d.list(d.maybe(0.1, 'True'), d.keyword(0.4, 'always', 'True', 'False'), d.keyword(0.4, 'start', '10'), d.keyword(0.3, 'increment', '2', '-1'), d.keyword(0.2, 'minvalue', '0'), d.keyword(0.2, 'maxvalue', '99'), d.keyword(0.1, 'nominvalue', 'True'), d.keyword(0.1, 'cycle', 'True'), d.keyword(0.1, 'cache', '5'), d.keyword(0.1, 'on_null', 'True'))})`,
        () => `Sequence(${d.list(d.value('"seq_it"', '"Seq"'), d.keyword(0.3, 'start', '5'), d.keyword(0.3, 'increment', '2'), d.keyword(0.2, 'optional', 'True'), d.keyword(0.2, 'schema', '"s"'), d.keyword(0.1, 'metadata', 'metadata'))})`,
        () => `CheckConstraint(${d.list(d.value('"price > 0"', 'text("price > 0")', 'column("price") > 0', 'column("a").in_([1, 2])', 'func.length(column("n")) > 2', 'and_(column("a") > 1, column("b") == "x")', 'column("a").between(1, 3)', 'column("a").like("x%")', 'column("a").is_(None)', 'not_(column("a") == 1)', 'or_(column("a") != 1, ~column("b").in_(["x"]))'), d.keyword(0.4, 'name', '"ck_it"'))})`,
    );

/** One Column(...) as an argument of a Table; `make` names what makes it. */
export function columnOf(d, name, targets, make = 'Column', primary = false) {
    const key = targets.length > 0 && d.chance(0.2) ? foreignKey(d, targets) : null;
    const type = key !== null && d.chance(0.4) ? null : d.value(() => (primary && d.chance(0.85) ? d.one('Integer', 'Integer', 'BigInteger', 'Uuid', 'String(20)') : columnType(d)));
    const keywords = d.shuffled([
        primary ? d.keyword(1, 'primary_key', 'True') : null,
        d.keyword(primary ? 0.2 : 0.02, 'autoincrement', 'True', 'False', '"auto"', '"ignore_fk"'),
        d.keyword(0.35, 'nullable', 'False', 'True'),
        d.keyword(0.15, 'unique', 'True', 'False'),
        d.keyword(0.15, 'index', 'True', 'False'),
        d.keyword(0.2, 'default', () => pythonDefault(d)),
        d.keyword(0.2, 'server_default', () => serverDefault(d)),
        d.keyword(0.05, 'onupdate', () => pythonDefault(d)),
        d.keyword(0.03, 'server_onupdate', () => serverDefault(d)),
        d.keyword(0.04, 'comment', '"plain"', "\"it's 100%\""),
        d.keyword(0.04, 'key', '"other_key"', `"${name}"`),
        d.keyword(0.02, 'quote', 'True', 'False'),
        d.keyword(0.02, 'info', '{"a": 1}'),
        d.keyword(0.02, 'doc', '"words"'),
        d.keyword(0.02, 'system', 'True'),
        d.keyword(0.02, 'insert_default', '5'),
        d.keyword(0.02, 'sqlite_on_conflict_unique', '"IGNORE"'),
        d.keyword(0.01, 'length', '5'),
        d.keyword(0.01, 'max_length', '5'),
        d.keyword(0.01, 'foreign_key', '"parent.id"'),
        d.keyword(0.01, 'required', 'True'),
        d.keyword(0.01, 'ondelete', '"CASCADE"'),
        d.keyword(0.01, 'mysql_length', '5'),
        d.keyword(0.01, 'postgresql_thing', '5'),
        d.keyword(0.01, 'type_', 'Integer'),
        d.keyword(0.01, 'name', '"again"'),
    ]);
    const extra = d.maybe(0.1, () => generated(d, name));
    const naming = make === 'Column' ? d.value(`"${name}"`) : d.maybe(0.1, `"${name}_col"`);
    return `${make}(${d.list(naming, type, key, extra, d.maybe(0.006, '"more"', '5', 'String'), ...keywords)})`;
}

const quoted = (items) => items.map((item) => `"${item}"`).join(', ');

const indexOptions = (d, picked) => [
    d.keyword(0.3, 'unique', 'True', 'False'),
    d.keyword(0.1, 'postgresql_where', 'text("deleted IS NULL")', 'column("a") == 1'),
    d.keyword(0.1, 'sqlite_where', 'text("deleted IS NULL")', 'column("a").is_(None)'),
    d.keyword(0.1, 'postgresql_using', '"gin"', '"hash"'),
    d.keyword(0.06, 'postgresql_ops', `{"${picked}": "text_pattern_ops"}`),
    d.keyword(0.06, 'postgresql_include', `["${picked}"]`),
    d.keyword(0.06, 'postgresql_with', '{"fillfactor": 50}'),
    d.keyword(0.06, 'postgresql_concurrently', 'True'),
    d.keyword(0.06, 'mysql_length', '10', `{"${picked}": 5}`),
    d.keyword(0.06, 'mysql_prefix', '"FULLTEXT"'),
    d.keyword(0.03, 'postgresql_nulls_not_distinct', 'True'),
    d.keyword(0.03, 'mysql_using', '"btree"'),
    d.keyword(0.02, 'oracle_bitmap', 'True'),
    d.keyword(0.02, 'whatever', 'True'),
];

/** A constraint or index of a table with these columns, as an argument of Table or of __table_args__. */
export function tableArgument(d, columns, targets) {
    const picked = d.shuffled(columns).slice(0, 1 + d.below(2));
    if (d.wrong(0.05)) picked.push('nothing');
    const first = picked[0] ?? 'id';
    return d.weighted(
        [4, () => `UniqueConstraint(${d.list(d.value(quoted(picked)), d.keyword(0.5, 'name', '"uq_it"', '"Uq"'), d.keyword(0.1, 'deferrable', 'True'), d.keyword(0.06, 'initially', '"DEFERRED"'), d.keyword(0.06, 'sqlite_on_conflict', '"REPLACE"'), d.keyword(0.06, 'postgresql_nulls_not_distinct', 'True'), d.keyword(0.05, 'postgresql_include', `["${first}"]`))})`],
        [3, () => `CheckConstraint(${d.list(d.value('"price > 0"', 'text("length(name) > 2")', 'column("a") > 5', `"${first} > 1 and ${first} < 5"`, 'column("a").in_(["x", "y"])', "\"status in ('a', 'b')\""), d.keyword(0.5, 'name', '"ck_it"', '"price_positive"'))})`],
        [4, () => `Index(${d.list(d.value('"ix_it"', '"ix_Order"', `"${'l'.repeat(70)}"`, 'None'), d.value(quoted(picked), quoted(picked), `text("lower(${first})")`, `func.lower(column("${first}"))`, `desc("${first}")`, `column("${first}").desc()`), ...indexOptions(d, first))})`],
        [2, () => `PrimaryKeyConstraint(${d.list(d.value(quoted(picked)), d.keyword(0.5, 'name', '"pk_it"'))})`],
        [3, () => `ForeignKeyConstraint(${d.list(d.value(`[${quoted(picked)}]`), d.value(`[${targets.length ? picked.map(() => `"${d.pick(targets)}"`).join(', ') : '"x.y"'}]`), d.keyword(0.4, 'name', '"fk_it"'), d.keyword(0.2, 'ondelete', '"CASCADE"'), d.keyword(0.1, 'use_alter', 'True'))})`],
        [0.3, () => `ExcludeConstraint((${`column("${first}")`}, "="), name="ex_it", using="gist")`],
    );
}

export const tableKeywords = (d) => [
    d.keyword(0.05, 'schema', '"blog"', '"Admin"'),
    d.keyword(0.05, 'comment', '"all it\'s 5%"'),
    d.keyword(0.05, 'sqlite_autoincrement', 'True'),
    d.keyword(0.03, 'sqlite_with_rowid', 'False'),
    d.keyword(0.03, 'sqlite_strict', 'True'),
    d.keyword(0.05, 'mysql_engine', '"InnoDB"'),
    d.keyword(0.04, 'mysql_charset', '"utf8mb4"'),
    d.keyword(0.03, 'prefixes', '["TEMPORARY"]'),
    d.keyword(0.03, 'postgresql_partition_by', '"LIST (x)"'),
    d.keyword(0.03, 'extend_existing', 'True'),
    d.keyword(0.02, 'keep_existing', 'True'),
    d.keyword(0.02, 'info', '{"a": 1}'),
    d.keyword(0.01, 'quote', 'True'),
    d.keyword(0.01, 'nonsense', 'True'),
    d.keyword(0.01, 'autoload', 'True'),
    d.keyword(0.01, 'must_exist', 'True'),
    d.keyword(0.01, 'implicit_returning', 'False'),
];

export const convention = (d) => {
    const rule = (key, ...forms) => d.maybe(0.7, () => `"${key}": ${d.value(...forms)}`);
    const parts = d.list(
        rule('ix', '"ix_%(column_0_label)s"', '"ix_%(table_name)s_%(column_0_name)s"', '"ix_%(column_0_N_name)s"'),
        rule('uq', '"uq_%(table_name)s_%(column_0_name)s"', '"uq_%(column_0_N_label)s"', '"uq_%(table_name)s_%(column_0_key)s_%(column_1_name)s"'),
        rule('ck', '"ck_%(table_name)s_%(constraint_name)s"', '"ck_%(table_name)s_%(column_0_name)s"'),
        rule('fk', '"fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"', '"fk_%(table_name)s_%(referred_column_0_name)s"', '"fk_%(nothing)s"'),
        rule('pk', '"pk_%(table_name)s"'),
        d.maybe(0.05, '"custom": lambda c, t: "x"'),
        d.maybe(0.05, '"zz": 5'),
    );
    return `{${parts}}`;
};

const tableNames = ['parent', 'child', 'user', 'order', 'Post', 'post_tags', 'a b', 'articles', 'select'];

export const header = `
import datetime, enum, uuid
from sqlalchemy import *
from sqlalchemy import sql
from sqlalchemy.sql import expression
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.types import TypeDecorator, UserDefinedType
from sqlalchemy.schema import DefaultClause
class Color(enum.Enum):
    red = 1
    green = 2
class Kind(str, enum.Enum):
    small = "S"
    large = "L"
class Default: pass
class Trimmed(TypeDecorator):
    impl = String
    cache_ok = True
class Upper(UserDefinedType):
    def __init__(self, size=8):
        self.size = size
    def get_col_spec(self, **kw):
        return "UPPER(%s)" % self.size
`.trimStart();

export function columns(d) {
    const targets = [];
    const lines = [`metadata = MetaData(${d.list(d.maybe(0.2, () => `naming_convention=${convention(d)}`), d.keyword(0.04, 'schema', '"main_schema"'))})`];
    const made = ['parent', ...d.some(tableNames.slice(1), 2)];
    for (const table of made) {
        const own = d.shuffled(names).slice(0, 1 + d.below(3));
        const id = d.chance(0.93) ? [columnOf(d, 'id', [], 'Column', true)] : [];
        const rest = own.map((name) => columnOf(d, name, targets));
        const more = d.several(0, d.chance(0.4) ? 2 : 0, () => tableArgument(d, ['id', ...own], targets));
        const parts = [...id, ...rest, ...more].map((part) => `    ${part},\n`).join('');
        const keywords = d.list(tableKeywords(d));
        lines.push(`${table.replaceAll(/\W/g, '_')} = Table(${d.list(d.value(`"${table}"`), d.value('metadata'))},\n${parts}    ${keywords})`);
        if (!table.includes(' ')) targets.push(`${table}.id`, `${table}.${own[0]}`);
    }
    return `${header}from show import tables, reprs\n${lines.join('\n')}\ntables(metadata)\nreprs(metadata)\n`;
}
