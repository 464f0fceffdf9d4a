// Programs that map classes: declarative tables, relationships of all kinds, inheritance, and what configuring says.
import { columnType, convention, header, tableArgument, tableKeywords, columnOf } from './columns.mjs';

const mappingHeader = `${header}
from typing import Annotated, Any, Dict, List, Literal, Optional, Set, Union
import decimal
from sqlalchemy.orm import *
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.declarative import declared_attr
from show import tables, mappers
`.replace('\n\nfrom typing', '\nfrom typing');

const classNames = ['User', 'Post', 'Tag', 'Comment', 'Order', 'Category'];
const tableOf = (d, name) => d.weighted([12, `${name.toLowerCase()}s`], [1, name.toLowerCase()]);
const plainColumn = (d) => `Column(${d.list(d.one('String', 'String(50)', 'Integer', 'Text', 'DateTime', 'Boolean', 'Float'), d.keyword(0.3, 'nullable', 'False'), d.keyword(0.15, 'unique', 'True'), d.keyword(0.15, 'default', '"x"', '0', 'datetime.datetime.utcnow'))})`;

const annotation = (d) =>
    d.weighted(
        [6, 'int'], [8, 'str'], [3, 'Optional[str]'], [2, 'Optional[int]'], [2, 'str | None'], [2, 'bool'], [2, 'float'],
        [2, 'datetime.datetime'], [1, 'datetime.date'], [1, 'datetime.time'], [1, 'datetime.timedelta'], [1, 'decimal.Decimal'], [1, 'bytes'],
        [1, 'uuid.UUID'], [1, 'Color'], [1, 'Kind'], [1, 'Literal["a", "b"]'], [1, 'Optional[Literal["x"]]'], [1, 'dict'], [1, 'list'],
        [1, 'dict[str, Any]'], [1, 'list[str]'], [1, 'Any'], [1, 'Union[str, None]'], [0.5, 'Union[int, str]'], [0.5, 'int | str'], [1, 'str50'], [0.5, 'intpk'],
        [0.5, 'Optional[str50]'], [0.5, 'object'], [0.5, '"int"'], [0.5, '"Optional[str]"'], [0.3, '"Missing"'], [0.3, 'None'], [0.3, 'Optional["str"]'],
        [0.3, 'datetime'], [0.3, 'Column'], [0.3, 'Integer'], [0.3, 'Default'], [0.3, 'Optional[Color]'], [0.3, 'Optional[dict]'], [0.3, 'tuple'], [0.3, 'set[int]'], [0.3, 'complex'],
    );

const annotatedTypes = `
str50 = Annotated[str, mapped_column(String(50))]
intpk = Annotated[int, mapped_column(primary_key=True)]
`.trimStart();

function attribute(d, name, targets, typed) {
    if (!typed && d.chance(0.85)) return `${name} = ${plainColumn(d)}`;
    if (!typed) return `${name} = ${d.wrong(0.02) ? 'db' : ''}${columnOf(d, name, targets, 'Column').replace(/^Column\("[^"]*", /, d.chance(0.9) ? 'Column(' : '$&')}`;
    const made = columnOf(d, name, targets, 'mapped_column');
    const plain = made.replace(/^mapped_column\((.*)\)$/s, (_, all) => `mapped_column(${d.chance(0.6) ? d.list(d.keyword(0.3, 'nullable', 'True', 'False'), d.keyword(0.2, 'unique', 'True'), d.keyword(0.2, 'index', 'True'), d.keyword(0.2, 'default', '5', '"x"')) : all})`);
    return d.weighted(
        [5, () => `${name}: Mapped[${annotation(d)}]`],
        [6, () => `${name}: Mapped[${annotation(d)}] = ${plain}`],
        [1, () => `${name} = ${plain}`],
        [0.3, () => `${name}: ${annotation(d)}`],
        [0.2, () => `${name}: ${annotation(d)} = ${plain}`],
        [0.2, () => `${name}: Mapped`],
        [0.2, () => `${name}: Mapped[${annotation(d)}] = Column(${columnType(d)})`],
    );
}

const lazies = ['True', 'False', '"select"', '"joined"', '"subquery"', '"selectin"', '"dynamic"', '"dynamic"', '"raise"', '"noload"', '"immediate"', '"write_only"', '"wrong"', 'None', '"raise_on_sql"'];
const cascades = ['"all"', '"all, delete"', '"all, delete-orphan"', '"delete"', '"delete-orphan"', '"save-update, merge"', '"all,delete"', '"all, wrong"', '"none"', '""', '"delete, delete-orphan"', 'None', 'False'];

function relationKeywords(d, own, other, secondary, backName) {
    const lower = own.toLowerCase();
    const otherLower = other.toLowerCase();
    return d.shuffled([
        secondary ? d.keyword(0.9, 'secondary', secondary, `"${secondary}"`) : d.keyword(0.02, 'secondary', '"nothing"'),
        backName ? d.keyword(0.95, 'back_populates', `"${backName}"`) : d.keyword(0.35, 'backref', `"${lower}"`, `"${lower}s"`, `backref("${lower}", ${d.list(d.keyword(0.8, 'lazy', ...lazies), d.keyword(0.2, 'uselist', 'False'), d.keyword(0.2, 'cascade', ...cascades))})`),
        d.keyword(0.3, 'lazy', ...lazies),
        d.keyword(0.2, 'cascade', ...cascades),
        d.keyword(0.1, 'uselist', 'False', 'True'),
        d.keyword(0.07, 'foreign_keys', `"${other}.${lower}_id"`, `"[${other}.${lower}_id]"`, `"${own}.${otherLower}_id"`, `"[${own}.nothing]"`, `"${otherLower}_id"`, '[]'),
        d.keyword(0.05, 'primaryjoin', `"${own}.id == ${other}.${lower}_id"`, `"${own}.id == foreign(${other}.id)"`, `"${own}.${otherLower}_id == ${other}.id"`, `"and_(${own}.id == ${other}.${lower}_id, ${other}.name == 'x')"`, `"${own}.id == ${other}.nope"`, `"${own}.id = ${other}.id"`, `"${own}.id > ${other}.${lower}_id"`, `lambda: ${own}.id == ${other}.${lower}_id`),
        d.keyword(0.05, 'order_by', `"${other}.id"`, `"${other}.id.desc()"`, `"desc(${other}.name)"`, `"${other}.nothing"`, '"id"'),
        d.keyword(0.04, 'remote_side', `"${own}.id"`, `"${other}.id"`, '"[nothing]"'),
        d.keyword(0.05, 'passive_deletes', 'True', '"all"'),
        d.keyword(0.03, 'single_parent', 'True'),
        d.keyword(0.03, 'viewonly', 'True'),
        d.keyword(0.02, 'post_update', 'True'),
        d.keyword(0.02, 'overlaps', `"${otherLower}s,${lower}"`),
        d.keyword(0.02, 'collection_class', 'set', 'list', 'dict'),
        d.keyword(0.02, 'innerjoin', 'True'),
        d.keyword(0.02, 'secondaryjoin', `"${own}.id == 5"`),
        d.keyword(0.02, 'info', '{"a": 1}'),
        d.keyword(0.02, 'doc', '"x"'),
        d.keyword(0.01, 'back_ref', '"x"'),
        d.keyword(0.01, 'nullable', 'False'),
        d.keyword(0.01, 'join_depth', '2'),
        d.keyword(0.01, 'active_history', 'True'),
        d.keyword(0.01, 'enable_typechecks', 'False'),
        d.keyword(0.01, 'sync_backref', 'False'),
    ]);
}

const targetOf = (d, other) => d.weighted([10, `"${other}"`], [1, other], [0.6, `lambda: ${other}`], [0.3, `"${other}s"`], [0.3, `"${other.toLowerCase()}"`], [0.1, '5'], [0.1, `"app.models.${other}"`], [0.1, 'None'], [0.1, `"${other.toLowerCase()}s"`]);

function relationship(d, own, other, name, { typed, many, secondary, backName }) {
    const keywords = relationKeywords(d, own, other, secondary, backName);
    if (!typed && d.chance(0.85)) return `${name} = ${plainColumn(d)}`;
    if (!typed) return `${name} = relationship(${d.list(d.value(targetOf(d, other)), ...keywords)})`;
    const inside = many
        ? d.one(`List["${other}"]`, `list["${other}"]`, `Set["${other}"]`, `List[${other}]`, `"List[${other}]"`, `Dict[str, "${other}"]`)
        : d.one(`"${other}"`, `Optional["${other}"]`, `"${other} | None"`, `"Optional[${other}]"`, other);
    const wrapper = d.weighted([12, 'Mapped'], [1, many ? 'WriteOnlyMapped' : 'Mapped'], [1, many ? 'DynamicMapped' : 'Mapped']);
    const annotated = wrapper === 'Mapped' ? inside : `"${other}"`;
    return `${name}: ${wrapper}[${annotated}] = relationship(${d.list(d.maybe(0.15, () => targetOf(d, other)), ...keywords)})`;
}

/** The base class, and whether classes by it are written with annotations. */
function base(d) {
    const keywords = d.list(d.maybe(0.15, () => `metadata=MetaData(naming_convention=${convention(d)})`), d.keyword(0.03, 'cls', 'object', 'Default'), d.keyword(0.02, 'name', '"Model"'));
    return d.weighted(
        [4, () => ({ typed: false, lines: [`Base = declarative_base(${keywords})`] })],
        [4, () => ({
            typed: d.chance(0.7),
            lines: [
                'class Base(DeclarativeBase):',
                d.maybe(0.2, () => `    metadata = MetaData(naming_convention=${convention(d)})`),
                d.maybe(0.15, '    type_annotation_map = {str: String(100), datetime.datetime: DateTime(timezone=True), dict: JSON, list: JSON, Any: JSON}', '    type_annotation_map = {dict[str, Any]: JSON, list[str]: ARRAY(String), Color: Enum(Color, native_enum=False)}', '    type_annotation_map = {str: 5}'),
                d.maybe(0.06, '    registry = registry()', '    __abstract__ = True', '    id: Mapped[int] = mapped_column(primary_key=True)', '    x = 5'),
                '    pass',
            ].filter((line) => line !== null),
        })],
        [0.5, () => ({ typed: true, lines: ['class Base(MappedAsDataclass, DeclarativeBase): pass'] })],
        [0.3, () => ({ typed: d.chance(0.5), lines: ['mapper_registry = registry()', 'Base = mapper_registry.generate_base()'] })],
    );
}

function mixin(d, typed) {
    const lines = [
        d.maybe(0.4, typed ? 'created: Mapped[datetime.datetime] = mapped_column(default=datetime.datetime.now)' : 'created = Column(DateTime, default=datetime.datetime.now)'),
        d.maybe(0.3, '@declared_attr\n    def __tablename__(cls): return cls.__name__.lower() + "_x"', '@declared_attr.directive\n    def __tablename__(cls) -> str: return cls.__name__.lower()'),
        d.maybe(0.3, '@declared_attr\n    def owner_id(cls): return Column(Integer, ForeignKey("users.id"))', '@declared_attr\n    def owner_id(cls) -> Mapped[int]: return mapped_column(ForeignKey("users.id"))', 'owner_id = Column(Integer, ForeignKey("users.id"))', '@declared_attr\n    def owner(cls): return relationship("User")', 'owner = relationship("User")'),
        d.maybe(0.2, '__table_args__ = {"mysql_engine": "InnoDB"}', '__mapper_args__ = {"eager_defaults": True}', '@declared_attr\n    def __mapper_args__(cls): return {}', 'id = Column(Integer, primary_key=True)'),
    ].filter((line) => line !== null);
    return ['class Mixin:', ...(lines.length > 0 ? lines : ['pass']).map((line) => `    ${line}`)];
}

const extras = (d, columns) => {
    const [first] = columns;
    return d.one(
        () => `@validates(${d.value(`"${first}"`, '"nothing"')})\n    def check(self, key, value): return value`,
        () => `@hybrid_property\n    def shout(self): return self.${first}`,
        () => `@hybrid_method\n    def longer(self, n): return self.${first} > n`,
        () => `alias = synonym(${d.value(`"${first}"`, '"nothing"')})`,
        () => `both = column_property(${d.value('id + 1', 'select(func.count(1)).scalar_subquery()', 'func.now()', '"x"')})`,
        () => `names = association_proxy(${d.value('"posts"', '"nothing"')}, ${d.value('"name"')})`,
        () => `point = composite(${d.value('lambda a, b: (a, b)', 'Default')}, "id", "${first}")`,
        () => `later = deferred(Column(${columnType(d)}))`,
        () => `${first} = 5`,
        () => 'metadata = Column(String)',
        () => 'registry = Column(String)',
        () => 'query = Column(String)',
        () => 'def __init__(self, name): self.name = name',
        () => '@property\n    def shown(self): return 1',
        () => 'thing = Column',
        () => 'pair = Column(Integer),',
        () => `thing = ${columnType(d)}`,
        () => '_private = Column(String)',
        () => '__table__ = Table("other", Base.metadata, Column("id", Integer, primary_key=True))',
        () => 'by_name = query_expression()',
        () => '@reconstructor\n    def again(self): pass',
        () => '@declared_attr\n    def late(cls): return Column(String)',
        () => '@orm_insert_sentinel()\n    def s(self): pass',
    );
};

function mapperArguments(d, first) {
    return `__mapper_args__ = {${d.list(
        d.maybe(0.7, () => `"polymorphic_on": ${d.value('"kind"', `"${first}"`, '"nothing"', 'kind')}`),
        d.maybe(0.7, '"polymorphic_identity": "base"', '"polymorphic_identity": 1'),
        d.maybe(0.2, `"order_by": "id"`, '"confirm_deleted_rows": False', '"wrong": 1', '"version_id_col": "id"', '"eager_defaults": True', '"exclude_properties": ["x"]', '"primary_key": ["id"]', '"concrete": True', '"with_polymorphic": "*"', '"column_prefix": "_"', '"batch": False'),
    )}}`;
}

const tableArguments = (d, columns, targets) =>
    d.weighted(
        [4, () => `(${d.several(1, 2, () => tableArgument(d, columns, targets)).join(', ')},)`],
        [1, () => `(${tableArgument(d, columns, targets)})`],
        [2, () => `{${d.list(tableKeywords(d)).split(', ').filter((each) => each.includes('=')).map((each) => each.replace(/^(\w+)=/, '"$1": ')).filter((each) => /^"\w+": [^(]*$/.test(each)).slice(0, 1).join(', ')}}`],
        [1, () => `(${tableArgument(d, columns, targets)}, {"mysql_engine": "InnoDB"})`],
        [0.2, '[]'], [0.2, 'None'], [0.2, '("x",)'], [0.2, '({"sqlite_strict": True},)'],
    );

function mappedClass(d, name, { typed, others, targets, secondary, mixed, backNames }) {
    const columns = d.shuffled(['name', 'email', 'title', 'price', 'kind', 'created_at']).slice(0, 1 + d.below(3));
    const lines = [];
    if (d.chance(0.94)) lines.push(`__tablename__ = ${d.value(`"${tableOf(d, name)}"`, `"${tableOf(d, name)}"`, `"${tableOf(d, name)}"`, `"${name.toLowerCase()}s"`)}`);
    if (d.chance(0.95)) lines.push(typed ? `id: Mapped[int] = mapped_column(primary_key=True)` : `id = ${d.chance(0.9) ? 'Column(Integer, primary_key=True)' : columnOf(d, 'id', [], 'Column', true).replace('Column("id", ', 'Column(')}`);
    for (const column of columns) lines.push(attribute(d, column, targets.filter(() => d.chance(0.3)), typed));
    for (const { other, many, kind } of others) {
        const lower = other.toLowerCase();
        if (kind === 'key' || kind === 'both') {
            const target = d.weighted([20, `"${lower}s.id"`], [1, `"${lower}.id"`], [1, `"${other}.id"`], [0.3, `"${lower}s.nothing"`], [0.3, `${other}.id`]);
            if (d.chance(0.93)) lines.push(typed ? `${lower}_id: Mapped[${d.one('int', 'Optional[int]')}] = mapped_column(ForeignKey(${target}))` : `${lower}_id = Column(${d.list(d.maybe(0.8, 'Integer', 'Integer()'), `ForeignKey(${target})`, d.keyword(0.3, 'nullable', 'False'))})`);
            if (d.chance(0.06)) lines.push(`second_${lower}_id = Column(Integer, ForeignKey("${lower}s.id"))`);
        }
        if (kind === 'relation' || kind === 'both') {
            const called = many ? `${lower}s` : lower;
            lines.push(relationship(d, name, other, called, { typed, many, secondary: d.chance(0.8) ? secondary(name, other) : null, backName: backNames ? (many ? name.toLowerCase() + (secondary(name, other) ? 's' : '') : `${name.toLowerCase()}s`) : null }));
        }
    }
    if (d.chance(0.15)) lines.push(`__table_args__ = ${tableArguments(d, ['id', ...columns], targets)}`);
    if (d.chance(0.1)) lines.push(mapperArguments(d, columns[0]));
    if (d.chance(0.25)) lines.push(extras(d, columns));
    if (d.chance(0.3)) lines.push(`def __repr__(self): return f"<${name} {self.id}>"`);
    const bases = mixed ? d.one('Mixin, Base', 'Mixin, Base', 'Base, Mixin') : 'Base';
    const keywords = d.maybe(0.01, ', table=True', ', kw_only=True');
    return [`class ${name}(${bases}${keywords ?? ''}):`, ...(d.chance(0.8) ? lines : d.shuffled(lines)).map((line) => `    ${line}`)];
}

function secondaryTable(d, one, other) {
    const [a, b] = [one.toLowerCase(), other.toLowerCase()];
    const column = (name, extra = true) => `Column(${d.list(`"${name}_id"`, d.maybe(0.8, 'Integer'), d.chance(0.95) ? `ForeignKey(${d.weighted([15, `"${name}s.id"`], [1, `"${name}.id"`])})` : null, extra ? d.keyword(0.6, 'primary_key', 'True') : null)})`;
    return [`${a}_${b} = Table("${a}_${b}", Base.metadata, ${d.list(d.maybe(0.1, 'Column("id", Integer, primary_key=True)'), column(a), column(b))})`];
}

function subclass(d, parent, typed) {
    const name = d.one('Admin', 'Special');
    const kind = d.one('joined', 'single', 'single', 'concrete');
    const lines = [];
    if (kind !== 'single') lines.push(`__tablename__ = "${name.toLowerCase()}s"`);
    if (kind === 'joined') lines.push(typed ? `id: Mapped[int] = mapped_column(ForeignKey("${parent.toLowerCase()}s.id"), primary_key=True)` : `id = Column(Integer, ForeignKey("${parent.toLowerCase()}s.id"), primary_key=True)`);
    if (kind === 'concrete') lines.push('id = Column(Integer, primary_key=True)');
    if (d.chance(0.6)) lines.push(`level = Column(${d.list(columnType(d), d.keyword(0.3, 'nullable', 'False'))})`);
    if (d.chance(0.2)) lines.push('name = Column(String(7))');
    if (d.chance(0.7)) lines.push(`__mapper_args__ = {${d.list(d.maybe(0.8, '"polymorphic_identity": "special"', '"polymorphic_identity": "base"'), kind === 'concrete' ? d.maybe(0.8, '"concrete": True') : null)}}`);
    if (d.chance(0.2)) lines.push('__abstract__ = True');
    return { name, lines: [`class ${name}(${parent}):`, ...(lines.length > 0 ? lines : ['pass']).map((line) => `    ${line}`)] };
}

export function mapping(d) {
    const { typed, lines } = base(d);
    const [one, other, third] = d.shuffled(classNames);
    const form = d.weighted([5, 'one to many'], [3, 'many to many'], [1, 'only key'], [1, 'only relation'], [2, 'itself'], [1, 'two keys']);
    const paired = d.chance(0.55);
    const secondary = (own, to) => (form === 'many to many' && own !== to ? `${one.toLowerCase()}_${other.toLowerCase()}` : null);
    const shared = { typed, secondary, mixed: d.chance(0.2), backNames: paired, targets: d.chance(0.3) ? [`${one.toLowerCase()}s.id`] : [] };
    const program = [...lines];
    if (typed) program.push(annotatedTypes);
    if (shared.mixed) program.push(...mixin(d, typed));
    const first = mappedClass(d, one, { ...shared, targets: [], others: { 'one to many': [{ other, many: true, kind: 'relation' }], 'many to many': [{ other, many: true, kind: 'relation' }], itself: [{ other: one, many: d.chance(0.5), kind: 'both' }], 'only relation': [{ other, many: true, kind: 'relation' }], 'two keys': [{ other, many: true, kind: 'relation' }] }[form] ?? [] });
    const second = mappedClass(d, other, { ...shared, others: { 'one to many': [{ other: one, many: false, kind: paired ? 'both' : d.one('key', 'key', 'both') }], 'many to many': paired ? [{ other: one, many: true, kind: 'relation' }] : [], 'only key': [{ other: one, many: false, kind: 'key' }], 'two keys': [{ other: one, many: false, kind: 'both' }] }[form] ?? [] });
    if (form === 'two keys') second.push(`    other_id = Column(Integer, ForeignKey("${one.toLowerCase()}s.id"))`);
    const blocks = [first, second];
    if (form === 'many to many') blocks.unshift(secondaryTable(d, one, other));
    if (d.chance(0.12)) blocks.reverse();
    const names = [one, other];
    if (d.chance(0.25)) {
        const extra = subclass(d, one, typed);
        blocks.push(extra.lines);
        names.push(extra.name);
    }
    if (d.chance(0.1)) {
        blocks.push(mappedClass(d, third, { ...shared, others: [] }));
        names.push(third);
    }
    program.push(...blocks.flat());
    const shown = ['tables(Base.metadata)', `mappers(${names.join(', ')})`];
    const made = d.maybe(0.4, () => `thing = ${one}(${d.value('name="x"', 'email="x"', 'id=5', '', 'nme="x"', '"x"')})\nprint(thing.id, ${one}.id, ${one}.__table__.c.keys())`);
    if (made) shown.splice(1, 0, made);
    return `${mappingHeader}${program.join('\n')}\n${shown.join('\n')}\n`;
}
