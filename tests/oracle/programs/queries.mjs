// Programs that fill a small library and ask it things, as projects do while they start: sessions, queries and what
// they emit.

const models = `
import datetime, enum, logging
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import and_, or_, not_, select, insert, update, delete, func, text, exists, case, cast, desc, asc, distinct, literal, inspect, String, Integer, tuple_, union, union_all, literal_column, between, null, true, extract
from sqlalchemy.orm import aliased, joinedload, selectinload, subqueryload, contains_eager, lazyload, load_only, defer, raiseload, Session, sessionmaker, with_loader_criteria
from show import echo, failed, shown
echo()
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
class Level(enum.Enum):
    easy = 1
    hard = 2
tagged = db.Table("tagged",
    db.Column("book_id", db.ForeignKey("book.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True))
class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), unique=True, nullable=False)
    email = db.Column(db.String, index=True)
    active = db.Column(db.Boolean, default=True)
    born = db.Column(db.Date)
    joined = db.Column(db.DateTime, server_default=text("'2020-01-02 03:04:05'"))
    books = db.relationship("Book", back_populates="author", CASCADE)
    profile = db.relationship("Profile", backref="author", uselist=False)
    def __repr__(self): return f"<Author {self.name}>"
class Profile(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    bio = db.Column(db.Text)
    author_id = db.Column(db.Integer, db.ForeignKey("author.id"), unique=True)
class Book(db.Model):
    __table_args__ = (db.CheckConstraint("copies >= 0", name="ck_copies"),)
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)
    copies = db.Column(db.Integer, default=1)
    price = db.Column(db.Float)
    cost = db.Column(db.Numeric(10, 2))
    level = db.Column(db.Enum(Level), default=Level.easy)
    extra = db.Column(db.JSON)
    data = db.Column(db.LargeBinary)
    author_id = db.Column(db.Integer, db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")
    tags = db.relationship("Tag", secondary=tagged, backref="books"LAZY)
    def __repr__(self): return f"<Book {self.title}>"
class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20), unique=True)
class Node(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(20))
    parent_id = db.Column(db.ForeignKey("node.id"))
    children = db.relationship("Node", backref=db.backref("parent", remote_side=[id]))
app.app_context().push()
`.trimStart();

const columnsOf = {
    Author: ['id', 'name', 'email', 'active', 'born', 'joined'],
    Book: ['id', 'title', 'copies', 'price', 'cost', 'level', 'extra', 'author_id'],
    Tag: ['id', 'name'],
    Node: ['id', 'name', 'parent_id'],
    Profile: ['id', 'bio', 'author_id'],
};

const valueOf = (d, column) => {
    const known = {
        id: ['1', '2', '3', '99'], name: ['"Ann"', '"Bob"', '"sea"', '"O\'Hara"', 'None'], email: ['"ann@x.org"', 'None', '"%x"'], active: ['True', 'False', '1', 'None'],
        born: ['datetime.date(1990, 1, 2)', 'None', '"1990-01-02"'], joined: ['datetime.datetime(2021, 1, 2)', '"2020"'], title: ['"Tides"', '"Roots"', 'None'],
        copies: ['1', '3', '0', '-1', '"5"', 'None', '2.5'], price: ['1.5', '10', '"x"', 'None'], cost: ['1', '2.50', '"3"', 'None'], level: ['Level.easy', 'Level.hard', '"easy"', '"nope"'],
        extra: ['{"a": [1, 2]}', '[]', 'None', '"x"'], author_id: ['1', '2', '99', 'None'], bio: ['"words"'], parent_id: ['1', 'None'],
    }[column] ?? ['1'];
    return d.value(...known);
};

function criterion(d, entity) {
    const column = d.pick(columnsOf[entity]);
    const at = `${entity}.${d.wrong(0.015) ? 'nothing' : column}`;
    const value = () => valueOf(d, column);
    return d.weighted(
        [6, () => `${at} ${d.one('==', '==', '!=', '>', '<', '>=', '<=')} ${value()}`],
        [1, () => `${at}.in_([${value()}, ${value()}])`],
        [0.3, () => `${at}.in_(${d.one('[]', '()', 'select(Author.id)', 'db.session.query(Author.id)', '5', '"abc"')})`],
        [0.5, () => `${at}.notin_([${value()}])`],
        [1, () => `${at}.${d.one('like', 'ilike', 'notlike')}(${d.value('"%a%"', '"A%"')})`],
        [0.7, () => `${at}.${d.one('contains', 'startswith', 'endswith', 'icontains')}(${d.value('"a"', '"%"')}${d.chance(0.2) ? ', autoescape=True' : ''})`],
        [0.6, () => `${at}.${d.one('is_(None)', 'is_not(None)', 'isnot(None)', 'is_(True)', 'is_(5)')}`],
        [0.4, () => `${at}.between(${value()}, ${value()})`],
        [0.8, () => `${d.one('and_', 'or_')}(${criterion(d, entity)}, ${criterion(d, entity)})`],
        [0.5, () => `(${criterion(d, entity)}) ${d.one('&', '|')} (${criterion(d, entity)})`],
        [0.3, () => `${d.one('not_', '~')}(${criterion(d, entity)})`],
        [0.5, () => `func.${d.one('lower', 'upper', 'length', 'trim')}(${at}) == ${value()}`],
        [0.3, () => `${at} + 1 > 2`],
        [0.3, () => `text(${d.one('"id = 1"', '"id > 0"', '"nope = 1"')})`],
        [0.2, () => d.one('True', 'False', 'true()', 'None', '"id = 1"', '5')],
        [0.3, () => (entity === 'Author' ? d.one('Author.books.any()', 'Author.books.any(Book.copies > 1)', 'Author.books.any(title="Tides")', 'Author.profile.has()', 'Author.books == None', 'Author.profile == None') : entity === 'Book' ? d.one('Book.author.has(name="Ann")', 'Book.tags.any(name="sea")', 'Book.author == ann', 'Book.author == None', 'Book.tags.contains(sea)', 'Book.author.has(Author.active)') : 'literal(1) == 1')],
        [0.3, () => `cast(${at}, String) == "1"`],
        [0.2, () => `exists().where(Book.author_id == Author.id)`],
        [0.2, () => `${at}.is_distinct_from(${value()})`],
        [0.15, () => `${at}`],
    );
}

const orderOf = (d, entity) => {
    const at = `${entity}.${d.pick(columnsOf[entity])}`;
    return d.one(at, `${at}.desc()`, `desc(${at})`, `asc(${at})`, `${at}.desc().nullslast()`, `func.lower(${at})`, '"id"', '"nope"', 'text("id desc")', `func.random() * 0`, `desc("id")`);
};

const chainEnds = ['.all()', '.all()', '.first()', '.count()', '.one()', '.one_or_none()', '.scalar()', '.exists()', '.subquery().c.keys()', '.statement'];

function legacy(d) {
    const entity = d.one('Author', 'Book', 'Book', 'Tag', 'Node');
    const start = d.weighted(
        [5, `${entity}.query`], [3, `db.session.query(${entity})`], [1, () => `db.session.query(${entity}.${d.pick(columnsOf[entity])})`],
        [0.7, () => `db.session.query(${entity}.${d.pick(columnsOf[entity])}, func.count(${entity}.id))`],
        [0.5, 'db.session.query(Author, Book)'], [0.4, 'db.session.query(Author.name, func.sum(Book.copies).label("total"))'],
        [0.2, () => `db.session.query(func.${d.one('max', 'min', 'avg', 'count', 'sum')}(${entity}.id))`], [0.2, 'db.session.query(tagged)'],
        [0.15, 'db.session.query()'], [0.1, 'db.session.query("x")'], [0.1, 'db.session.query(Author.books)'], [0.1, 'db.session.query(literal(5), Author.id)'],
    );
    const calls = d.several(0, 3, () =>
        d.weighted(
            [5, () => `.filter(${d.list(d.several(1, 2, () => criterion(d, entity)))})`],
            [3, () => { const column = d.pick(columnsOf[entity]); return `.filter_by(${d.wrong(0.03) ? 'nothing' : column}=${valueOf(d, column)})`; }],
            [3, () => `.order_by(${orderOf(d, entity)})`],
            [1, () => `.limit(${d.value('1', '2')})`], [0.5, () => `.offset(${d.value('1')})`],
            [0.5, '.distinct()'],
            [1.5, () => `.${d.one('join', 'outerjoin')}(${d.one('Book', 'Author', 'Author.books', 'Book.author', 'Book.tags', 'Tag', 'Profile', 'Author.profile', 'Book, Book.author_id == Author.id', 'tagged', '"books"', 'Node.parent')})`],
            [0.6, () => `.group_by(${entity}.${d.pick(columnsOf[entity])})`],
            [0.3, () => `.having(func.count(${entity}.id) > ${d.value('0', '1')})`],
            [0.6, () => `.options(${d.one('joinedload(Author.books)', 'joinedload(Book.author)', 'selectinload(Book.tags)', 'subqueryload(Author.books)', 'joinedload("books")', 'lazyload(Author.books)', 'load_only(Author.name)', 'defer(Book.extra)', 'joinedload(Author.books).joinedload(Book.tags)', 'selectinload(Author.books).selectinload(Book.tags)', 'raiseload("*")')})`],
            [0.3, () => `.with_entities(${entity}.${d.pick(columnsOf[entity])})`],
            [0.2, '.execution_options(populate_existing=True)'], [0.1, '.enable_eagerloads(False)'], [0.2, () => `.select_from(${d.one('Author', 'Book', 'tagged')})`],
            [0.2, () => `.union(${entity}.query)`], [0.15, '.populate_existing()'], [0.15, '.autoflush(False)'], [0.1, '.fiter(1)'], [0.1, '.reset_joinpoint()'], [0.1, '.slice(0, 2)'], [0.1, '.with_for_update()'],
        ));
    const end = d.weighted(
        [12, () => d.one(...chainEnds)], [0.6, () => `.get(${d.value('1', '99', '"1"', '(1,)')})`], [0.6, () => `.update({${d.one('"name": "Zed"', 'Book.copies: Book.copies + 1', '"copies": 7', '"nothing": 1')}})`],
        [0.4, '.delete()'], [0.4, () => `.paginate(${d.one('page=1, per_page=2', 'per_page=1', 'page=9, error_out=False', '1, 2', 'page=0', 'page=2, per_page=1')}).items`], [0.3, '.first_or_404()'], [0.3, () => `.get_or_404(${d.one('1', '99')})`],
        [0.3, '[0]'], [0.3, '[0:2]'], [0.2, '[-1]'], [0.2, '.one_or_404()'], [0.2, '.cnt()'], [0.2, '.yield_per(2).all()'], [0.2, '.distinct().count()'],
    );
    if (d.chance(0.1)) return `print([shown(row) for row in ${start}${calls.join('')}])`;
    return `print(shown(${start}${calls.join('')}${end}))`;
}

function modern(d) {
    const entity = d.one('Author', 'Book', 'Book', 'Tag', 'Node');
    const start = d.weighted(
        [5, entity], [2, () => `${entity}.${d.pick(columnsOf[entity])}`], [1, () => `${entity}.${d.pick(columnsOf[entity])}, func.count()`], [0.7, 'func.count(Book.id)'], [0.7, 'func.count()'],
        [0.5, 'Author, Book'], [0.5, 'Author.name, func.sum(Book.copies).label("total")'], [0.2, 'tagged'], [0.2, 'tagged.c.book_id'], [0.3, 'func.coalesce(func.max(Book.copies), 0)'],
        [0.3, 'case((Book.copies > 1, "many"), else_="few").label("how")'], [0.2, '[Author]'], [0.1, ''], [0.1, '"x"'], [0.2, 'distinct(Book.author_id)'], [0.2, 'literal(1)'], [0.2, 'text("1")'], [0.2, 'func.row_number().over(order_by=Book.id)'],
        [0.2, 'Author.id.label("x"), Author.name.label("y")'], [0.2, 'func.group_concat(Book.title)'], [0.2, 'func.strftime("%Y", Author.joined)'], [0.2, 'extract("year", Author.joined)'],
    );
    const calls = d.several(0, 3, () =>
        d.weighted(
            [5, () => `.where(${d.list(d.several(1, 2, () => criterion(d, entity)))})`],
            [2, () => { const column = d.pick(columnsOf[entity]); return `.filter_by(${column}=${valueOf(d, column)})`; }],
            [3, () => `.order_by(${orderOf(d, entity)})`],
            [1, () => `.limit(${d.value('1', '2')})`], [0.4, () => `.offset(${d.value('1')})`], [0.4, '.distinct()'],
            [1.5, () => `.${d.one('join', 'outerjoin', 'join_from')}(${d.one('Book', 'Author', 'Author.books', 'Book.author', 'Book.tags', 'Tag', 'Book, Book.author_id == Author.id', 'Author, Book')})`],
            [0.6, () => `.group_by(${entity}.${d.pick(columnsOf[entity])})`], [0.3, '.having(func.count() > 0)'],
            [0.6, () => `.options(${d.one('joinedload(Author.books)', 'joinedload(Book.author)', 'selectinload(Book.tags)', 'selectinload(Author.books)', 'load_only(Book.title)', 'joinedload(Book.nope)', 'subqueryload(Author.books)')})`],
            [0.2, '.select_from(Author)'], [0.2, '.correlate(Author)'], [0.15, '.filter(Book.id > 0)'], [0.1, '.with_for_update()'], [0.2, '.add_columns(literal(2))'], [0.2, '.execution_options(x=1)'],
        ));
    const statement = `select(${start})${calls.join('')}`;
    return d.weighted(
        [4, () => `print(shown(db.session.scalars(${statement})${d.one('.all()', '.all()', '.first()', '.one()', '.unique().all()', '.one_or_none()')}))`],
        [4, () => `print(shown(db.session.execute(${statement})${d.one('.all()', '.scalars().all()', '.scalar_one_or_none()', '.scalar()', '.first()', '.scalar_one()', '.mappings().all()', '.unique().scalars().all()', '.fetchall()', '.keys()', '.one()')}))`],
        [2, () => `print(shown(db.session.scalar(${statement})))`],
        [2, () => `print(${statement})`],
        [0.5, () => `print(shown(db.paginate(${statement}, page=1, per_page=2).items))`],
        [0.4, () => `print(shown(db.first_or_404(${statement})))`],
        [0.4, () => `print(shown(db.session.execute(select(func.count()).select_from(${statement}.subquery())).scalar()))`],
        [0.3, () => `for row in db.session.execute(${statement}): print(shown(row))`],
    );
}

const fields = (d, entity) => {
    const columns = d.some(columnsOf[entity].slice(1), 4);
    if (entity === 'Author' && d.chance(0.9) && !columns.includes('name')) columns.push('name');
    if (entity === 'Book' && d.chance(0.9) && !columns.includes('title')) columns.push('title');
    const parts = columns.map((column) => `${column}=${valueOf(d, column)}`);
    if (entity === 'Book' && d.chance(0.3)) parts.push(d.one('author=ann', 'tags=[sea]', 'tags=[Tag(name="new")]', 'author=Author(name="Cid")', 'author=None', 'author="Ann"', 'tags=sea', 'tags=None'));
    if (entity === 'Author' && d.chance(0.2)) parts.push(d.one('books=[Book(title="In")]', 'profile=Profile(bio="b")', 'books=[]', 'books=Book(title="x")', 'profile=None'));
    if (d.wrong(0.02)) parts.push('nothing=1');
    return d.list(parts);
};

function change(d) {
    const entity = d.one('Author', 'Book', 'Book', 'Tag', 'Node', 'Profile');
    return d.weighted(
        [5, () => `db.session.add(${entity}(${fields(d, entity)}))`],
        [2, () => `db.session.add_all([${entity}(${fields(d, entity)}), ${entity}(${fields(d, entity)})])`],
        [5, 'db.session.commit()'], [2, 'db.session.flush()'], [2, 'db.session.rollback()'],
        [2, () => `ann.${d.pick(columnsOf.Author.slice(1))} = ${valueOf(d, d.pick(columnsOf.Author.slice(1)))}`],
        [2, () => { const column = d.pick(columnsOf.Book.slice(1)); return `tides.${column} = ${valueOf(d, column)}`; }],
        [2, () => `db.session.delete(${d.value('ann', 'tides', 'sea', 'bob', 'Author(name="no")', 'None')})`],
        [1, () => d.one('ann.books.append(Book(title="More"))', 'ann.books.remove(tides)', 'ann.books = []', 'tides.tags.append(sea)', 'tides.tags.remove(sea)', 'tides.tags = []', 'tides.author = bob', 'tides.author = None', 'ann.profile = Profile(bio="x")', 'ann.profile = None', 'bob.books.extend([tides])', 'tides.tags.clear()', 'ann.books.append(5)', 'ann.books.append(sea)', 'del ann.email', 'tides.extra["b"] = 1', 'ann.books.pop()', 'tides.author_id = bob.id', 'tides.copies += 1', 'tides.copies = Book.copies + 1')],
        [0.5, () => `db.session.${d.one('refresh(ann)', 'expire(ann)', 'expire_all()', 'expunge(ann)', 'expunge_all()', 'merge(Author(id=1, name="Merged"))', 'close()', 'remove()', 'add(None)', 'add("x")', 'add(Author)', 'add(ann, bob)', 'add([ann])', 'bulk_save_objects([Tag(name="bulk")])', 'bulk_insert_mappings(Tag, [{"name": "m"}])', 'begin_nested()', 'begin()', 'add()', 'comit()', 'query', 'get(Author)', 'merge(5)', 'is_modified(ann)', 'dirty', 'no_autoflush', 'in_transaction()', 'bind')}`],
        [1, () => `db.session.execute(${d.one('insert(Tag).values(name="ins")', 'insert(Tag), [{"name": "i1"}, {"name": "i2"}]', 'update(Book).where(Book.id == 1).values(copies=9)', 'update(Book).values(nothing=1)', 'delete(Book).where(Book.copies > 2)', 'delete(Tag)', 'text("insert into tag (name) values (\'t\')")', 'text("select * from author")', '"select 1"', 'text("select :x"), {"x": 5}', 'text("select :x")', 'text("selct 1")', 'text("select * from nope")', 'insert(tagged).values(book_id=1, tag_id=1)', 'tagged.insert().values(book_id=1, tag_id=1)', 'tagged.select()', 'Author.__table__.select()', 'update(Author).values(name="same")', 'text("pragma foreign_keys=on")', 'insert(Author).values(name="n").returning(Author.id)', 'select(Author).from_statement(text("select * from author"))', '5', 'Author', 'db.select(Author)')})`],
        [0.6, () => `print(shown(db.session.get(${d.one('Author, 1', 'Author, 99', 'Book, 1', 'Author, "1"', 'Author', 'Author, None', 'Author, (1,)', 'tagged, 1', '"Author", 1')})))`],
        [0.6, () => `print(shown(ann.books), shown(ann.profile))`], [0.5, () => 'print(ann.name, ann.id, ann.active, ann.joined, ann.born)'],
        [0.5, () => 'print(tides.author, tides.copies, tides.cost, tides.level, tides.extra, shown(tides.tags))'],
        [0.4, () => `print(${d.one('inspect(ann).persistent', 'ann in db.session', 'db.session.new', 'db.session.dirty', 'inspect(ann).attrs.name.history', 'inspect(Author).columns.keys()', 'len(db.session.identity_map)', 'db.session.deleted', 'inspect(db.engine).get_table_names()', 'inspect(db.engine).has_table("book")', 'db.metadata.tables.keys()', '[c["name"] for c in inspect(db.engine).get_columns("tag")]', 'Author.__table__.columns.keys()', 'db.engine.url', 'db.engine', 'db.session', 'Author.books.property.mapper.class_', 'Author.name', 'Author.query', 'Author.name == "x"', 'db.engine.dialect.name', 'inspect(ann)', 'inspect(5)', 'Book.__mapper__', 'Book.__table__', 'vars(Tag(name="v")).keys()')})`],
        [0.3, () => d.one('db.create_all()', 'db.drop_all()', 'db.engine.execute("select 1")', 'db.session.execute(text("drop table tag"))', 'db.drop_all(bind_key="x")', 'Author.__table__.drop(db.engine)', 'Author.__table__.create(db.engine)', 'db.metadata.create_all(db.engine)', 'db.create_all(bind=db.engine)', 'db.reflect()', 'db.metadata.create_all(bind=db.engine, checkfirst=True)', 'db.Model.metadata.create_all(db.engine)')],
        [0.3, () => d.one('with db.engine.connect() as connection:\n        print(shown(connection.execute(text("select 1")).scalar()))', 'with db.engine.begin() as connection:\n        connection.execute(text("insert into tag (name) values (:n)"), {"n": "c"})', 'with db.session.begin(): pass', 'with db.session.begin_nested():\n        db.session.add(Tag(name="nested"))', 'with Session(db.engine) as other:\n        print(shown(other.scalars(select(Author)).all()))', 'with db.session.no_autoflush:\n        print(Author.query.count())', 'connection = db.engine.raw_connection()', 'with sessionmaker(bind=db.engine)() as other:\n        other.add(Tag(name="made")); other.commit()', 'with db.engine.connect() as connection:\n        connection.execute("select 1")')],
    );
}

const seeds = [
    'ann = Author(name="Ann", email="ann@x.org", born=datetime.date(1990, 1, 2))',
    'bob = Author(name="Bob", active=False)',
    'sea = Tag(name="sea")',
    'tides = Book(title="Tides", copies=3, price=1.5, cost=2.5, author=ann, tags=[sea], extra={"a": 1})',
    'db.session.add_all([ann, bob, tides, Book(title="Roots", author=ann)])',
    'db.session.commit()',
    // In which order a flush takes classes that have nothing to do with each other is nobody's to foretell.
    'db.session.add(Node(name="top", children=[Node(name="leaf")]))',
    'db.session.commit()',
];

export function queries(d) {
    const cascade = d.weighted([3, ''], [2, 'cascade="all, delete-orphan"'], [1, 'cascade="all, delete"'], [1, 'lazy="dynamic"'], [1, 'order_by="Book.title"'], [0.5, 'lazy="joined"'], [0.5, 'lazy="selectin"'], [0.5, 'passive_deletes=True']);
    const lazy = d.weighted([5, ''], [1, ', lazy="dynamic"'], [1, ', lazy="subquery"'], [1, ', lazy="joined"'], [0.5, ', cascade="all, delete"'], [0.5, ', viewonly=True']);
    const start = models.replace('CASCADE', cascade).replace(', )', ')').replace('LAZY', lazy);
    const steps = d.several(2, 6, () => d.weighted([4, () => legacy(d)], [4, () => modern(d)], [6, () => change(d)]));
    const guarded = steps.map((step) => `try:\n    ${step}\nexcept Exception as error:\n    failed(error)\n`).join('');
    return `${start}${d.chance(0.97) ? 'db.create_all()\n' : ''}${seeds.join('\n')}\n${guarded}`;
}
