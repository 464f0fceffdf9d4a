// Programs that set extensions up, rightly and now and then wrongly: init_app forgotten or twice, keys of wrong types,
// names that do not exist, and what these say at the first use.

const header = `
import datetime, os
from flask import Flask, Blueprint, current_app, g, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from show import echo, failed
echo()
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
`.trimStart();

const report = `
print(sorted(app.extensions), sorted(app.blueprints), sorted(app.cli.commands))
for rule in sorted(app.url_map.iter_rules(), key=str): print(rule.rule, rule.endpoint, sorted(rule.methods))
print({key: repr(sorted(value) if isinstance(value, set) else value) for key, value in app.config.items() if key not in Flask("x").config})
print(len(app.before_request_funcs.get(None, ())), len(app.after_request_funcs.get(None, ())), len(app.teardown_request_funcs.get(None, ())), len(app.template_context_processors[None]))
`.trimStart();

/** The ways in which an extension comes to its app. */
const made = (d, name, cls, ...more) => {
    const given = (first) => d.list(first, ...more);
    return d.weighted(
        [5, () => `${name} = ${cls}(${given('app')})`], [4, () => `${name} = ${cls}(${given(null)})\n${name}.init_app(${d.value('app')})`],
        [0.6, () => `${name} = ${cls}(${given('app')})\n${name}.init_app(app)`], [0.5, () => `${name} = ${cls}(${given(null)})`], [0.3, () => `${name} = ${cls}(${d.value('app=app')})`],
        [0.2, () => `${name} = ${cls}(${d.value('__name__')})`], [0.15, () => `${name} = ${cls}\n${name}.init_app(app)`], [0.15, () => `${name} = ${cls}()\n${name}.initapp(app)`], [0.1, () => `${name} = ${cls}()\n${name}.init_app()`],
    );
};

const key = (d, name, ...values) => `app.config["${d.wrong(0.02) ? name.toLowerCase() : name}"] = ${d.value(...values)}`;
const keys = (d, ...pairs) => d.some(pairs, 3).map(([name, ...values]) => key(d, name, ...values));
const secret = (d) => d.maybe(0.75, 'app.config["SECRET_KEY"] = "s3cret-s3cret-s3cret-s3cret-s3cr"', 'app.secret_key = "x"');
const inContext = (step) => `with app.app_context():\n    ${step}`;
const inRequest = (step) => `with app.test_request_context():\n    ${step}`;
const somewhere = (d, step) => d.weighted([3, () => inRequest(step)], [3, () => inContext(step)], [2, step]);

const kinds = {
    login: (d) => [
        'from flask_login import LoginManager, UserMixin, AnonymousUserMixin, login_required, login_user, logout_user, current_user, fresh_login_required, login_url', secret(d), ...keys(d, ['REMEMBER_COOKIE_DURATION', 'datetime.timedelta(days=3)', '3600'], ['LOGIN_DISABLED', 'True'], ['SESSION_PROTECTION', '"strong"']),
        made(d, 'login', 'LoginManager'), ...d.some(['login.login_view = "auth.login"', 'login.login_message = "Please"', 'login.session_protection = "strong"', '@login.user_loader\ndef load(user_id): return None', '@login.request_loader\ndef load_r(request): return None', '@login.unauthorized_handler\ndef no(): return "no"', '@login.header_loader\ndef load_h(h): return None', 'login.user_loader(None)', 'login.anonymous_user = AnonymousUserMixin', 'login.refresh_view = "x"'], 4),
        'class User(UserMixin):\n    id = 5', ...d.some([() => somewhere(d, 'print(current_user)'), () => somewhere(d, 'print(current_user.is_authenticated)'), () => somewhere(d, 'print(login_user(User()))'), () => somewhere(d, 'print(logout_user())'), '@app.route("/in")\n@login_required\ndef inside(): return ""', '@login_required\n@app.route("/in2")\ndef inside2(): return ""', 'print(User().get_id(), User().is_active, User() == User())', '@app.route("/in3")\n@login_required()\ndef inside3(): return ""', 'print(login.login_view, login.login_message, login.session_protection)', () => somewhere(d, 'print(login_url("x"))'), 'class Bad(UserMixin): pass\nprint(Bad().get_id())'].map((each) => (typeof each === 'function' ? each() : each)), 4),
    ],
    migrate: (d) => [
        'from flask_migrate import Migrate, upgrade, init, migrate as make, stamp, current', 'db = SQLAlchemy(app)', d.weighted([6, () => `migrate = Migrate(${d.list('app', 'db', d.keyword(0.15, 'directory', '"moves"'), d.keyword(0.15, 'render_as_batch', 'True'), d.keyword(0.1, 'compare_type', 'True'))})`], [4, () => `migrate = Migrate(${d.maybe(0.3, 'compare_type=True') ?? ''})\nmigrate.init_app(${d.list('app', 'db')})`], [0.5, 'migrate = Migrate(app)'], [0.4, 'migrate = Migrate(db, app)'], [0.3, 'migrate = Migrate()\nmigrate.init_app(app)'], [0.2, 'migrate = Migrate(app=app, database=db)'], [0.2, 'migrate = Migrate(db=db)']),
        ...d.some([() => somewhere(d, 'upgrade()'), 'print(migrate.directory, migrate.alembic_ctx_kwargs)', '@migrate.configure\ndef configure(config): return config', () => somewhere(d, 'print(current_app.extensions["migrate"].directory)'), 'print(sorted(app.cli.commands["db"].commands) if "db" in app.cli.commands else None)', () => somewhere(d, 'current()')].map((each) => (typeof each === 'function' ? each() : each)), 3),
    ],
    wtf: (d) => [
        'from flask_wtf import FlaskForm, CSRFProtect', 'from flask_wtf.csrf import generate_csrf, CSRFError, validate_csrf', 'from flask_wtf.file import FileField, FileAllowed, FileRequired', 'from wtforms import StringField, PasswordField, SubmitField, BooleanField, SelectField, IntegerField, TextAreaField, DateField, FieldList, FormField, RadioField, DecimalField, SelectMultipleField, HiddenField, EmailField, Form', 'from wtforms.validators import DataRequired, Length, EqualTo, Email, Optional, NumberRange, ValidationError, URL, Regexp, AnyOf, InputRequired', secret(d),
        ...keys(d, ['WTF_CSRF_ENABLED', 'False'], ['WTF_CSRF_TIME_LIMIT', '60'], ['WTF_CSRF_SECRET_KEY', '"w"'], ['WTF_CSRF_METHODS', '["POST"]']), d.maybe(0.6, () => made(d, 'csrf', 'CSRFProtect')),
        () => `class MyForm(FlaskForm):\n${d.several(1, 4, (i) => `    f${i} = ${d.one('StringField', 'PasswordField', 'IntegerField', 'SubmitField', 'BooleanField', 'TextAreaField', 'DateField', 'EmailField', 'HiddenField', 'DecimalField', 'FileField')}(${d.list(d.value('"Name"'), d.maybe(0.6, () => `validators=[${d.several(0, 2, () => d.one('DataRequired()', 'Length(max=5)', 'Length(1, 5)', 'Email()', 'EqualTo("f0")', 'Optional()', 'NumberRange(min=1)', 'DataRequired', 'URL()', 'Regexp("a+")', 'AnyOf(["a"])', 'InputRequired(message="m")', 'FileRequired()', 'Length()', 'Length(max=0, min=5)')).join(', ')}]`), d.keyword(0.15, 'default', '"x"', '5'), d.keyword(0.1, 'description', '"d"'), d.keyword(0.05, 'render_kw', '{"class": "c"}'))})`).join('\n')}\n    kind = ${d.one('SelectField(choices=[("a", "A")])', 'SelectField("k", choices=["a", "b"])', 'SelectField("k", coerce=int)', 'RadioField("r", choices=[(1, "x")])', 'SelectField("k", choices=5)', 'FieldList(StringField("x"), min_entries=2)', 'StringField()')}`,
        ...d.some([() => somewhere(d, 'form = MyForm(); print([(f.name, type(f).__name__, f.data, f.label.text) for f in form])'), () => somewhere(d, 'print(MyForm().validate())'), () => somewhere(d, 'print(MyForm().validate_on_submit(), MyForm().errors)'), () => somewhere(d, 'print(len(generate_csrf()) > 5)'), 'with app.test_request_context(method="POST", data={"f0": "a"}):\n    form = MyForm(meta={"csrf": False}); print(form.validate(), form.errors, form.f0.data)', 'print(MyForm.f0)', '@app.route("/x", methods=["POST"])\n@csrf.exempt\ndef free(): return ""', 'csrf.exempt(Blueprint("b", __name__))', 'class Plain(Form):\n    a = StringField("A", [DataRequired()])\nf = Plain(a="")\nprint(f.validate(), f.errors, f.data)'].map((each) => (typeof each === 'function' ? each() : each)), 4),
    ].map((each) => (typeof each === 'function' ? each() : each)),
    cors: (d) => [
        'from flask_cors import CORS, cross_origin', d.weighted([6, () => `cors = CORS(${d.list('app', d.keyword(0.5, 'resources', '{r"/api/*": {"origins": "*"}}', '{"/x": {"origins": ["http://a"]}}', 'r"/api/*"', '["/a"]'), d.keyword(0.3, 'origins', '"*"', '["http://a.org"]', '"http://a"'), d.keyword(0.3, 'supports_credentials', 'True'), d.keyword(0.1, 'allow_headers', '["X"]'), d.keyword(0.1, 'methods', '["GET"]'), d.keyword(0.1, 'max_age', '60', 'datetime.timedelta(1)'))})`], [3, () => made(d, 'cors', 'CORS')]), ...keys(d, ['CORS_ORIGINS', '"*"'], ['CORS_HEADERS', '"Content-Type"']),
        '@app.route("/api/x")\n@cross_origin()\ndef x(): return ""', d.maybe(0.3, '@app.route("/api/y")\n@cross_origin\ndef y(): return ""', '@app.route("/api/z")\n@cross_origin(origin="a")\ndef z(): return ""'),
    ],
    bcrypt: (d) => [
        'from flask_bcrypt import Bcrypt, generate_password_hash, check_password_hash', ...keys(d, ['BCRYPT_LOG_ROUNDS', '4', '"x"'], ['BCRYPT_HASH_PREFIX', '"2b"', '"2z"'], ['BCRYPT_HANDLE_LONG_PASSWORDS', 'True']), made(d, 'bcrypt', 'Bcrypt'),
        ...d.some(['h = bcrypt.generate_password_hash("pw")\nprint(type(h).__name__)', 'print(bcrypt.check_password_hash(bcrypt.generate_password_hash("a"), "a"))', 'print(bcrypt.check_password_hash("text", "a"))', 'print(bcrypt.generate_password_hash(None))', 'print(bcrypt.generate_password_hash(""))', 'print(bcrypt.generate_password_hash("a", "x"))', 'print(bcrypt.check_password_hash(None, "a"))', 'print(bcrypt.generate_password_hash("a").decode("utf-8")[:4])', 'print(bcrypt.hash("a"))'], 4),
    ],
    restful: (d) => [
        'from flask_restful import Api, Resource, reqparse, fields, marshal_with, marshal, abort', made(d, 'api', 'Api', d.keyword(0.2, 'prefix', '"/api"'), d.keyword(0.05, 'catch_all_404s', 'True')), 'class Item(Resource):\n    def get(self, id=None): return {"id": id}\n    def post(self): return {}, 201',
        ...d.several(1, 4, () => d.weighted([5, () => `api.add_resource(${d.list(d.value('Item'), d.value('"/items"', '"/items/<int:id>"', '"items"'), d.maybe(0.2, '"/more"'), d.keyword(0.3, 'endpoint', '"item"', '"items"'))})`], [0.5, 'api.add_resource("/x", Item)'], [0.3, '@api.resource("/r")\nclass R(Resource):\n    pass'], [0.3, 'api.add_resource(Item())'], [0.5, 'parser = reqparse.RequestParser()\nparser.add_argument("name", type=str, required=True, help="h")\nprint([a.name for a in parser.args])'], [0.3, 'parser = reqparse.RequestParser(bundle_errors=True)\nparser.add_argument("n", typ=int)'], [0.3, 'print(marshal({"a": 1, "b": 2}, {"a": fields.Integer, "c": fields.String(attribute="b")}))'], [0.2, 'abort(404, message="x")'], [0.2, 'api.add_resource(Item, "/u", resource_class_kwargs={"x": 1})'], [0.2, 'class Plain: pass\napi.add_resource(Plain, "/plain")'], [0.3, 'api2 = Api(Blueprint("b", __name__))'])),
    ],
    marshmallow: (d) => [
        'from marshmallow import Schema, fields, validate, ValidationError, post_load, validates, pre_load, EXCLUDE, INCLUDE',
        `class Person(Schema):\n${d.several(1, 4, (i) => `    f${i} = fields.${d.one('Str', 'String', 'Int', 'Integer', 'Bool', 'Float', 'Email', 'Date', 'DateTime', 'List', 'Nested', 'Dict', 'Decimal', 'URL', 'Raw', 'Strng')}(${d.list(d.maybe(0.12, 'fields.Str()', '"Person"'), d.keyword(0.3, 'required', 'True'), d.keyword(0.15, 'load_default', '5'), d.keyword(0.1, 'dump_only', 'True'), d.keyword(0.2, 'validate', 'validate.Length(min=1)', 'validate.Range(min=1)', 'validate.OneOf(["a"])'), d.keyword(0.1, 'allow_none', 'True'), d.keyword(0.05, 'missing', '5'), d.keyword(0.05, 'data_key', '"x"'))})`).join('\n')}${d.maybe(0.2, '\n    class Meta:\n        unknown = EXCLUDE', '\n    class Meta:\n        fields = ("f0", "zz")', '\n    class Meta:\n        ordered = True') ?? ''}`,
        ...d.some(['print(Person().load({"f0": "a"}))', 'print(Person().load({"f0": 5, "f1": "2"}))', 'print(Person().dump({"f0": 1, "f1": "x"}))', 'print(Person(many=True).dump([{"f0": "a"}]))', 'print(Person(only=("f0",)).fields.keys())', 'print(Person(only=("zz",)))', 'print(Person().load({"zz": 1}))', 'print(Person().validate({"f0": None}))', 'print(Person(strict=True))', 'print(Person().load([]))', 'print(Person().loads("{}"))', 'print(Person(unknown=INCLUDE).load({"q": 1}))', 'print(Person().dumps({"f0": "x"}))', 'print(repr(Person().fields["f0"]))'], 5),
    ],
    flaskMarshmallow: (d) => [
        'from flask_marshmallow import Marshmallow', d.maybe(0.8, 'db = SQLAlchemy(app)', 'db = SQLAlchemy()'), made(d, 'ma', 'Marshmallow'), 'class User(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n    name = db.Column(db.String(50), nullable=False)\n    posts = db.relationship("Post", backref="user")\nclass Post(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n    user_id = db.Column(db.ForeignKey("user.id"))',
        d.one('class UserSchema(ma.SQLAlchemyAutoSchema):\n    class Meta:\n        model = User', 'class UserSchema(ma.SQLAlchemyAutoSchema):\n    class Meta:\n        model = User\n        load_instance = True\n        include_relationships = True', 'class UserSchema(ma.Schema):\n    class Meta:\n        fields = ("id", "name")', 'class UserSchema(ma.SQLAlchemySchema):\n    class Meta:\n        model = User\n    id = ma.auto_field()\n    name = ma.auto_field(dump_only=True)', 'class UserSchema(ma.ModelSchema):\n    class Meta:\n        model = User', 'class UserSchema(ma.SQLAlchemySchema):\n    class Meta:\n        model = User\n    nope = ma.auto_field()', 'class UserSchema(ma.SQLAlchemyAutoSchema):\n    class Meta:\n        model = User\n        include_fk = True\n        exclude = ("name",)'),
        ...d.some(['print(sorted(UserSchema().fields))', 'print(UserSchema().dump(User(id=1, name="x")))', 'print(UserSchema(many=True).dump([User(name="y")]))', inContext('print(UserSchema().load({"name": "a"}))'), inContext('print(UserSchema().load({}))'), 'print(repr(UserSchema().fields["name"]))', inContext('print(UserSchema().jsonify({"id": 1}))')], 4),
    ],
    jwtExtended: (d) => [
        'from flask_jwt_extended import JWTManager, create_access_token, create_refresh_token, jwt_required, get_jwt_identity, get_jwt, decode_token, set_access_cookies, verify_jwt_in_request, get_current_user', d.maybe(0.7, 'app.config["JWT_SECRET_KEY"] = "s3cret-s3cret-s3cret-s3cret-s3cr"', 'app.config["SECRET_KEY"] = "s3cret-s3cret-s3cret-s3cret-s3cr"'),
        ...keys(d, ['JWT_ACCESS_TOKEN_EXPIRES', 'datetime.timedelta(hours=1)', '3600', 'False', '"1h"'], ['JWT_TOKEN_LOCATION', '["headers", "cookies"]', '"headers"', '["head"]'], ['JWT_ALGORITHM', '"HS512"', '"RS256"'], ['JWT_COOKIE_CSRF_PROTECT', 'False'], ['JWT_COOKIE_SECURE', 'False'], ['JWT_REFRESH_TOKEN_EXPIRES', 'datetime.timedelta(days=30)'], ['JWT_HEADER_TYPE', '"JWT"', '""']), made(d, 'jwt', 'JWTManager'),
        ...d.some([() => somewhere(d, 'print(len(create_access_token(identity="u")) > 20)'), () => somewhere(d, 'print(len(create_access_token(identity=5)) > 20)'), () => somewhere(d, 'print(sorted(decode_token(create_access_token("u"))))'), () => somewhere(d, 'print(get_jwt_identity())'), () => somewhere(d, 'verify_jwt_in_request()'), '@app.route("/p")\n@jwt_required()\ndef p(): return ""', '@app.route("/q")\n@jwt_required\ndef q(): return ""', '@app.route("/r")\n@jwt_required(refresh=True, optional=True)\ndef r(): return ""', '@app.route("/s")\n@jwt_required(fresh=True, locations="cookies")\ndef s(): return ""', '@jwt.user_identity_loader\ndef i(u): return u', '@jwt.user_lookup_loader\ndef l(h, d): return None', '@jwt.token_in_blocklist_loader\ndef b(h, d): return False', '@jwt.expired_token_loader\ndef e(h, d): return ""', '@jwt.token_in_blacklist_loader\ndef bb(d): return False', () => somewhere(d, 'print(len(create_refresh_token("u", expires_delta=False)) > 5)'), () => somewhere(d, 'create_access_token()')].map((each) => (typeof each === 'function' ? each() : each)), 5),
    ],
    mail: (d) => [
        'from flask_mail import Mail, Message', ...keys(d, ['MAIL_SERVER', '"smtp.x.org"'], ['MAIL_PORT', '587', '"587"'], ['MAIL_USE_TLS', 'True', '"true"'], ['MAIL_DEFAULT_SENDER', '"a@x.org"', '("A", "a@x.org")'], ['MAIL_DEBUG', 'False'], ['MAIL_SUPPRESS_SEND', 'True'], ['MAIL_MAX_EMAILS', '3']), made(d, 'mail', 'Mail'),
        ...d.some([() => somewhere(d, 'm = Message("hi", recipients=["b@x.org"]); print(m.subject, m.recipients, m.sender)'), () => somewhere(d, 'm = Message("hi", sender="c@x.org", recipients=["b@x.org"], body="x"); print(m.send_to, m.cc, m.html)'), () => somewhere(d, 'm = Message(subject="a", recipients="b@x.org")'), () => somewhere(d, 'm = Message("s"); m.add_recipient("q@x.org"); print(m.recipients)'), 'print(mail.state.server, mail.state.port, mail.state.default_sender, mail.state.suppress)', 'print(mail.server)', () => somewhere(d, 'Message("a", to="b")')].map((each) => (typeof each === 'function' ? each() : each)), 4),
    ],
    looks: (d) => [
        d.one(() => `from flask_moment import Moment\n${made(d, 'moment', 'Moment')}\n${d.one(inContext('print(type(moment).__name__)'), 'print(app.jinja_env.globals.get("moment"))', inContext('print(moment.create)'))}`, () => `from flask_bootstrap import ${d.one('Bootstrap', 'Bootstrap', 'Bootstrap5', 'Bootstrap4')} as B\n${made(d, 'bootstrap', 'B')}`, () => `from flask_debugtoolbar import DebugToolbarExtension\n${[secret(d), ...keys(d, ['DEBUG', 'True'], ['DEBUG_TB_ENABLED', 'True'], ['DEBUG_TB_INTERCEPT_REDIRECTS', 'False'], ['DEBUG_TB_PANELS', '("flask_debugtoolbar.panels.versions.VersionDebugPanel",)', '["nope.Panel"]'])].filter(Boolean).join('\n')}\n${d.maybe(0.5, 'app.debug = True') ?? ''}\n${made(d, 'toolbar', 'DebugToolbarExtension')}`),
    ],
    tokens: (d) => [
        'import jwt\nfrom itsdangerous import URLSafeTimedSerializer, URLSafeSerializer, BadSignature, SignatureExpired, Signer, TimestampSigner',
        ...d.some(['print(jwt.encode({"a": 1}, "k" * 32, algorithm="HS256"))', 'print(jwt.decode(jwt.encode({"a": 1}, "k" * 32), "k" * 32, algorithms=["HS256"]))', 'print(jwt.decode(jwt.encode({"a": 1}, "k" * 32), "z" * 32, algorithms=["HS256"]))', 'print(jwt.decode("x.y.z", "k", algorithms=["HS256"]))', 'print(jwt.decode(jwt.encode({"a": 1}, "k" * 32), "k" * 32))', 'print(jwt.encode({"exp": datetime.datetime(2020, 1, 1)}, "k" * 32))', 'print(jwt.decode(jwt.encode({"exp": 5}, "k" * 32), "k" * 32, algorithms=["HS256"]))', 'print(jwt.encode("text", "k" * 32))', 'print(jwt.encode({"a": 1}, None))', 'print(jwt.encode({"a": 1}, "k" * 32, algorithm="XX"))', 's = URLSafeSerializer("k")\nprint(s.dumps({"a": 1}), s.loads(s.dumps([1, "x"])))', 'print(URLSafeSerializer("k").loads("bad"))', 'print(URLSafeSerializer("k", salt="a").loads(URLSafeSerializer("k", salt="b").dumps(1)))', 't = URLSafeTimedSerializer("k")\nprint(t.loads(t.dumps("x"), max_age=60))', 'print(Signer("k").sign("x"), Signer("k").unsign(Signer("k").sign("y")))', 'print(URLSafeTimedSerializer(None).dumps(1))', 'print(URLSafeTimedSerializer(app.config["SECRET_KEY"]).dumps("a"))', 'print(URLSafeTimedSerializer("k").loads("a.b.c", max_age=5))', 'from itsdangerous import TimedJSONWebSignatureSerializer'], 6),
    ],
    serializer: (d) => [
        'from sqlalchemy_serializer import SerializerMixin\ndb = SQLAlchemy(app)\n# Its keys come from a set.\ndef told(value):\n    if isinstance(value, dict): return sorted((key, told(each)) for key, each in value.items())\n    return [told(each) for each in value] if isinstance(value, list) else value', `class User(db.Model, SerializerMixin):\n    ${d.maybe(0.4, 'serialize_rules = ("-posts.user",)', 'serialize_only = ("id", "name")', 'serialize_rules = ("-password", "upper")', 'serialize_rules = 5') ?? 'pass'}\n    id = db.Column(db.Integer, primary_key=True)\n    name = db.Column(db.String(50))\n    made = db.Column(db.DateTime)\n    posts = db.relationship("Post", backref="user")\n    def upper(self): return "U"\nclass Post(db.Model, SerializerMixin):\n    serialize_rules = ("-user.posts",)\n    id = db.Column(db.Integer, primary_key=True)\n    user_id = db.Column(db.ForeignKey("user.id"))`,
        ...d.some(['print(told(User(id=1, name="a").to_dict()))', 'print(told(User(id=1, name="a", made=datetime.datetime(2020, 1, 2)).to_dict(only=("id", "made"))))', 'print(told(User(id=1, posts=[Post(id=2)]).to_dict(rules=("-made",))))', 'print(told(User(id=1).to_dict(only=("nope",))))', 'print(told(User(id=1).to_dict(rules=("-name", "upper"))))', inContext('db.create_all(); db.session.add(User(name="z", posts=[Post()])); db.session.commit(); print([told(u.to_dict()) for u in User.query])')], 4),
    ],
};

export function extensions(d) {
    const names = d.shuffled(Object.keys(kinds)).slice(0, d.one(1, 1, 2));
    const steps = names.flatMap((name) => kinds[name](d)).filter(Boolean);
    const indented = (step) => step.split('\n').map((line) => `    ${line}`).join('\n');
    // What a class or an import makes must be there for the rest, so that only the end stands apart.
    const guarded = steps.map((step) => `try:\n${indented(step)}\nexcept BaseException as error:\n    failed(error)`);
    return `${header}${guarded.join('\n')}\n${report}`;
}
