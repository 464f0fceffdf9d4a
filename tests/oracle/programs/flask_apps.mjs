// Programs that set up Flask apps: rules, views, blueprints, handlers, config, contexts, commands.

const rules = (d) =>
    d.weighted(
        [8, () => `"/${d.one('', 'home', 'users', 'users/', 'about-us', 'a/b', 'api/v1/items', 'x.html', '<name>', 'users/<int:id>', 'users/<int:id>/edit', 'posts/<string:slug>', 'files/<path:name>', '<uuid:key>', 'price/<float:n>')}"`],
        [2, () => `"/x/<${d.one('int(min=1)', 'int(max=5)', 'int(min=1, max=9)', 'int(fixed_digits=3)', 'string(length=2)', 'string(minlength=1, maxlength=4)', 'string(2)', 'any(a, b)', "any('a', 'b c')", 'float(min=0.5)', 'int(signed=True)', 'path', 'default', 'int(signed=false)')}:v>"`],
        [1, () => `"/x/<${d.one('integer', 'str', 'number', 'INT', 'int(foo=1)', 'int(min=a)', "string(length='x')", 'any', 'any()', "regex('a+')", 'int(', 'list', 'bool', 'uuid4')}:v>"`],
        [1, () => d.one('"home"', '"users/<id>"', '""', '"<int:id>"', '"/a<b>c"', '"/<a>/<a>"', '"/<int id>"', '"/<int:>"', '"/<:x>"', '"/<int:id"', '"/int:id>"', '"/{id}"', '"//a"', '"/a//b"', '"/a b"', '"/é"', '"/<a-b>"', '"/<1a>"', '"/a|b"', '"/<int:id>>"', '"/<<int:id>>"', '"/x?y=<int:z>"', '"/#a"', '"/<int:a><int:b>"', '"/<class>"', '"/<int: id>"', '"/< int:id >"', '"/<path:p>/<int:q>"', '"/<a>.<b>"', '"/[x]"', '"/(x)"', '"/:id"', '"\\\\a"'),],
        [0.4, () => d.value('"/z"')],
    );

const ruleKeywords = (d) =>
    d.shuffled([
        d.keyword(0.4, 'methods', '["GET"]', '["GET", "POST"]', '["post"]', '("PUT",)', '["DELETE", "PATCH"]', '"GET"', '["get", "HEAD"]', '[]', '["OPTIONS"]', '{"GET"}', '["FETCH"]', '[5]'),
        d.keyword(0.12, 'defaults', '{"page": 1}', '{"id": 1}', '{"name": "x"}', '{}', '[("a", 1)]'),
        d.keyword(0.1, 'strict_slashes', 'False', 'True'),
        d.keyword(0.1, 'endpoint', '"other"', '"a.b"', '"static"', '"home"', '""'),
        d.keyword(0.05, 'subdomain', '"api"', '"<user>"', '""'),
        d.keyword(0.04, 'host', '"example.org"'),
        d.keyword(0.04, 'redirect_to', '"/new"', '"home"', 'lambda a, id: "x"'),
        d.keyword(0.04, 'provide_automatic_options', 'False'),
        d.keyword(0.03, 'build_only', 'True'), d.keyword(0.03, 'merge_slashes', 'False'), d.keyword(0.02, 'alias', 'True'), d.keyword(0.03, 'websocket', 'True'),
        d.keyword(0.01, 'name', '"x"'), d.keyword(0.01, 'method', '["GET"]'), d.keyword(0.01, 'options', '{}'), d.keyword(0.01, 'view_func', 'None'),
    ]);

const viewNames = ['home', 'index', 'users', 'user', 'show', 'edit', 'about'];

function view(d, on, name) {
    const routed = d.weighted([10, 'route'], [1.5, () => d.one('get', 'post', 'put', 'delete', 'patch')], [0.1, () => d.one('rout', 'head', 'options', 'Route')]);
    const parts = d.list(rules(d), ...ruleKeywords(d));
    const decorators = [`@${on}.${routed}(${parts})`];
    if (d.chance(0.15)) decorators.push(`@${on}.route(${d.list(rules(d), ...ruleKeywords(d))})`);
    if (d.chance(0.06)) decorators.push(d.one('@wrapped', '@plain', '@login_required', `@${on}.route`, '@functools.wraps(print)'));
    const argument = /<(?:[^<>:]*:)?\s*(\w+)\s*>/.exec(parts)?.[1];
    const body = d.one('return ""', 'return ""', 'pass', 'return render_template("x.html")', 'return jsonify(a=1)', 'return redirect(url_for("home"))');
    return `${decorators.join('\n')}\n${d.chance(0.03) ? 'async ' : ''}def ${name}(${d.chance(0.9) && argument && /^[a-z]\w*$/.test(argument) && argument !== 'class' ? argument : ''}): ${body}`;
}

const handlers = (d, on, blueprint) =>
    d.weighted(
        [3, () => `@${on}.errorhandler(${d.value('404', '500', '403', 'KeyError', 'Exception', 'NotFound', 'HTTPException', '999', '"404"', '200', 'KeyError("x")', 'int', '600', '404.0', 'ValueError, KeyError', '418', '302', 'InternalServerError()')})\ndef handler_${d.below(99)}(error): return "", 404`],
        [1, () => `${on}.register_error_handler(${d.list(d.value('404', 'KeyError', '700', '"500"'), d.maybe(0.9, 'lambda error: ""'))})`],
        [2, () => `@${on}.${d.one('before_request', 'after_request', 'teardown_request', 'context_processor', 'url_value_preprocessor', 'url_defaults', ...(blueprint ? ['before_app_request', 'after_app_request', 'app_context_processor', 'teardown_app_request', 'app_url_defaults', 'record', 'record_once', 'before_app_first_request'] : ['teardown_appcontext', 'shell_context_processor', 'before_first_request', 'before_serving', 'before_app_request']))}${d.chance(0.03) ? '()' : ''}\ndef hook_${d.below(99)}(*args): return {}`],
        [1, () => (blueprint ? `@${on}.${d.one('app_template_filter', 'app_template_global', 'app_template_test')}(${d.value('', '"name"', 'name="n"')})\ndef filtered(x): return x` : `@${on}.${d.one('template_filter', 'template_global', 'template_test')}(${d.value('', '"name"', 'name="n"')})\ndef filtered(x): return x`)],
        [0.5, () => `@${on}.${blueprint ? 'app_errorhandler' : 'errorhandler'}(${d.one('404', '1000', 'KeyError', '')})\ndef app_handler(error): return ""`],
        [0.3, () => `@${on}.${d.one('template_filter', 'app_template_filter', 'errorhandler', 'context_processor')}\ndef bare(x): return x`],
        [1, () => `@${on}.cli.command(${d.value('"init-db"', '', '"seed"', '"bad name"', 'name="x"')})\n${d.one('', '@click.argument("name")\n', '@click.option("--count", default=1, help="How many")\n', '@click.option("count")\n', '@click.argument("--x")\n', '@with_appcontext\n', '@click.option("--yes", is_flag=True)\n', '@click.option()\n', '@click.password_option()\n')}def command_${d.below(99)}(*args, **kwargs): pass`],
    );

const methodView = (d, on) => {
    const methods = d.some(['get', 'post', 'put', 'delete'], 3).map((name) => `    def ${name}(self, id=None): return ""`);
    const kind = d.weighted([5, 'MethodView'], [2, 'View']);
    const body = kind === 'View' ? ['    def dispatch_request(self): return ""', ...d.some(['    methods = ["GET", "POST"]', '    methods = "GET"', '    decorators = [plain]', '    init_every_request = False', '    provide_automatic_options = False'], 2)] : [...methods, ...d.some(['    decorators = [plain]', '    methods = ["GET"]', '    init_every_request = False'], 1)];
    const made = d.weighted([8, () => `Items.as_view(${d.value('"items"', '"items"', '')})`], [0.3, 'Items'], [0.3, 'Items()'], [0.3, 'Items.as_view'], [0.3, 'Items.as_view("a.b")'], [0.3, 'Items.as_view("items", 5)']);
    return `class Items(${kind}):\n${(body.length > 0 ? body : ['    pass']).join('\n')}\n${on}.add_url_rule(${d.list(rules(d), d.maybe(0.2, '"named"', 'None'), d.weighted([4, `view_func=${made}`], [0.3, made]), ...ruleKeywords(d).slice(0, 3))})`;
};

const configSteps = (d) =>
    d.one(
        () => `app.config["${d.one('SECRET_KEY', 'DEBUG', 'TESTING', 'SERVER_NAME', 'X', 'x', 'PERMANENT_SESSION_LIFETIME', 'MAX_CONTENT_LENGTH', 'APPLICATION_ROOT', 'JSON_SORT_KEYS')}"] = ${d.value('"s"', 'True', '5', 'None', '"example.org"', 'datetime.timedelta(days=2)')}`,
        () => `app.config.update(${d.value('A=1, b=2', '{"A": 1}', '[("A", 1)]', '{"A": 1}, B=2', 'dict(A=1)', '5', '"ab"')})`,
        () => `print(app.config.from_mapping(${d.value('A=1, b=2', '{"A": 1, "b": 2}', '{"A": 1}, {"B": 2}', '[("A", 1)]', '', 'None')}))`,
        () => `app.config.from_object(${d.value('Config', 'Config()', '"programs.nothing"', '"nope.Config"', '"json.Nothing"', '"json"', '"json:loads"', '__name__', '"programs"', '".Config"', '"Config"', '"a..b"', '"json.decoder.JSONDecoder"', 'type("C", (), {"Q": 1, "q": 2})', 'Child', 'Child()')})`,
        () => `print(app.config.from_pyfile(${d.list(d.value('"nothing.py"', '"app.py"', '"show.py"', '"/project/show.py"', 'os.path.join(os.getcwd(), "nope.cfg")', '"programs"'), d.keyword(0.4, 'silent', 'True'))}))`,
        () => `print(app.config.from_envvar(${d.list(d.value('"NOPE_SETTINGS"'), d.keyword(0.4, 'silent', 'True'))}))`,
        () => `print(app.config.from_prefixed_env(${d.value('', '"APP"', 'prefix="FLASK"', '"FLASK", loads=str', '"MY"', 'loads=json.loads', '"APP_"')}))`,
        () => `print(app.config.from_file(${d.list(d.value('"data.json"', '"nope.json"', '"show.py"'), d.maybe(0.9, 'json.load', 'load=json.load'), d.keyword(0.3, 'silent', 'True'))}))`,
        () => `print(app.config.get_namespace(${d.value('"SESSION_COOKIE_"', '"SESSION_", lowercase=False', '"A"', '"SESSION_COOKIE_", trim_namespace=False')}))`,
        () => `print(app.config[${d.value('"NOPE"', '"DEBUG"', '"SECRET_KEY"')}])`,
        () => `app.${d.one('secret_key', 'debug', 'testing', 'permanent_session_lifetime', 'env', 'session_cookie_name', 'templates_auto_reload', 'json_encoder', 'url_map.strict_slashes', 'json.sort_keys', 'json.ensure_ascii', 'static_folder', 'jinja_env.trim_blocks', 'name', 'static_url_path', 'template_folder', 'url_map', 'config', 'import_name')} = ${d.value('"x"', 'True', 'False', '5', 'None', 'datetime.timedelta(1)')}`,
        () => `os.environ["${d.one('APP_X', 'FLASK_X', 'FLASK_A__B', 'APP_FLAG', 'FLASK_SECRET_KEY')}"] = "${d.one('true', 'True', '5', '[1, 2]', '007', "{'a': 1}", 'x', '', '1.5', 'null')}"`,
        () => `print(app.${d.one('name', 'debug', 'testing', 'secret_key', 'env', 'import_name', 'root_path', 'instance_path', 'static_folder', 'static_url_path', 'template_folder', 'has_static_folder', 'extensions', 'url_map.strict_slashes', 'logger.name', 'got_first_request', 'jinja_env.filters["nope"]', 'permanent_session_lifetime', 'session_cookie_name', 'propagate_exceptions', 'preserve_context_on_exception', 'json.sort_keys', 'json_encoder', 'config["ENV"]', 'view_functions', 'url_build_error_handlers', 'subdomain_matching', 'cli.name', 'jinja_options', 'aborter', 'config', 'blueprints', 'before_request_funcs', 'test_cli_runner()', 'response_class', 'session_interface', 'default_config["DEBUG"]', 'url_map.host_matching', 'error_handler_spec', 'shell_context_processors', 'max_content_length', 'make_config()', 'auto_find_instance_path()', 'jinja_env.globals.keys()', 'url_map.converters.keys()', 'url_map', 'send_file_max_age_default')})`,
    );

const contextSteps = (d) =>
    d.one(
        'print(current_app.name)', 'print(current_app)', 'print(g.x)', 'g.x = 1', 'print(request.args)', 'print(session.get("a"))', 'session["a"] = 1', 'print(has_app_context(), has_request_context())', 'print(url_for("home"))',
        'with app.app_context():\n    print(current_app.name, current_app._get_current_object() is app)', 'with app.app_context():\n    print(url_for("home"))', 'with app.app_context():\n    print(url_for("static", filename="a.css", _external=True))',
        'with app.app_context():\n    g.x = 5\n    print(g.x, g.get("y"), "x" in g, g.pop("x"), g)', 'with app.app_context():\n    print(request.path)', 'with app.test_request_context():\n    print(url_for("home"), request.path, request.method)',
        'with app.test_request_context("/x?a=1", method="POST"):\n    print(request.args["a"], request.args.get("b"), request.url, request.endpoint)', 'with app.test_request_context():\n    session["a"] = 1', 'with app.test_request_context():\n    print(url_for("nope"))',
        'with app.test_request_context():\n    print(url_for("user", id=5, q="x y"), url_for("static", filename="a/b.js"))', 'with app.test_request_context():\n    print(url_for("home", _anchor="top", _scheme="https", _external=True))', 'with app.test_request_context():\n    flash("x")',
        'with app.app_context():\n    print(render_template_string("hi {{ 1 + 1 }}"))', 'with app.app_context():\n    print(render_template("none.html"))', 'print(app.test_client().get("/"))', 'with app.app_context():\n    abort(404)', 'abort(404)', 'abort(999)', 'print(jsonify(a=1))', 'with app.app_context():\n    print(jsonify(a=1).get_data())', 'print(redirect("/x").status_code)', 'print(make_response("x"))', 'app.run()', 'app.run(debug=True)', 'app.app_context().push()', 'ctx = app.app_context()\nctx.pop()', 'app.logger.info("x")', 'app.logger.warning("x")', 'print(escape("<"))', 'with app.test_client() as client:\n    print(client.get("/nope").status_code)', 'print(app.test_request_context("/").request.path)', 'print(get_flashed_messages())', 'with app.test_request_context():\n    print(redirect(url_for("home")).location)', 'with app as x: pass', 'with app.app_context: pass', 'print(send_from_directory("a", "b"))', 'print(app.url_map.bind("x").match("/users"))', 'with app.app_context():\n    print(app.url_for("home"))', 'print(app.jinja_env)', 'print(app.ensure_sync(print))', 'print(app.json.dumps({"b": 1, "a": [None, True]}))', 'print(app.make_response("x"))', 'print(app.send_static_file("x"))', 'app.add_template_filter(len, "size")', 'print(sorted(app.jinja_env.filters)[:3])', 'app.cli.add_command(click.Command("x"))', 'app.cli.add_command(5)', 'print(app.cli.commands)', 'print(session)', 'print(g)', 'print(request)', 'print(bool(current_app), bool(request))', 'print(app.test_cli_runner())', 'app.teardown_appcontext(lambda e: None)', 'print(stream_with_context)', 'print(get_template_attribute)', 'app.register_blueprint("x")', 'print(app.open_resource("nope.txt"))', 'app.wsgi_app = ProxyFix(app.wsgi_app)', 'print(app.wsgi_app)', 'print(generate_password_hash("x", method="sha256"))', 'print(check_password_hash(generate_password_hash("x"), "x"))', 'print(secure_filename("a b/../c.txt"))', 'print(generate_password_hash("x")[:15], generate_password_hash("x", method="pbkdf2")[:15])', 'print(check_password_hash("sha256$a$b", "x"))',
    );

export const flaskHeader = `
import click, datetime, functools, json, os
from flask import *
from flask.cli import with_appcontext, AppGroup, FlaskGroup
from flask.views import MethodView, View
from markupsafe import escape
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import BaseConverter
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.utils import secure_filename
def plain(f):
    return f
def wrapped(f):
    def wrapper(*args): return f(*args)
    return wrapper
class Config:
    SECRET_KEY = "c"
    DEBUG = False
    lower = 1
    _X = 2
    @property
    def COMPUTED(self): return self.SECRET_KEY + "!"
class Child(Config):
    DEBUG = True
    EXTRA = os.environ.get("EXTRA", "none")
class ListConverter(BaseConverter):
    regex = "a+"
    def to_python(self, value): return value.split(",")
`.trimStart();

const appKeywords = (d) => [
    d.keyword(0.08, 'static_folder', '"assets"', 'None', '"/abs/static"', '"a/b/"'), d.keyword(0.08, 'static_url_path', '"/assets"', '""', '"assets"', '"/"', '"/a/"'),
    d.keyword(0.05, 'template_folder', '"pages"'), d.keyword(0.08, 'instance_relative_config', 'True'), d.keyword(0.03, 'instance_path', '"/tmp/i"', '"rel"'), d.keyword(0.03, 'root_path', '"/project"'),
    d.keyword(0.03, 'subdomain_matching', 'True'), d.keyword(0.03, 'host_matching', 'True'), d.keyword(0.02, 'static_host', '"x"'), d.keyword(0.01, 'debug', 'True'), d.keyword(0.01, 'config', '{}'),
];

const report = `
for rule in app.url_map.iter_rules():
    print(rule.endpoint, sorted(rule.methods or ()), rule.rule, rule.subdomain, rule.host, rule.defaults, rule.strict_slashes, sorted(rule.arguments))
print({name: (each.url_prefix, each.subdomain, each.static_folder, each.static_url_path, each.template_folder) for name, each in app.blueprints.items()})
print({key: [code for code in value] for key, value in app.error_handler_spec.items()})
print(sorted(app.view_functions), {key: repr(value) for key, value in app.config.items()})
print(sorted(app.cli.commands))
`.trimStart();

function blueprint(d, name) {
    const keywords = d.list(
        d.value(`"${name}"`, `"${name}"`, `"${name}"`, '"a.b"', '""'), d.weighted([20, '__name__'], [1, `"${name}"`], [0.3, null], [0.2, 'None'], [0.2, '__file__']),
        d.keyword(0.4, 'url_prefix', `"/${name}"`, `"/${name}/"`, '"/"', '""', '"api"', '"/<lang>"', '"/<int:org>/x"'), d.keyword(0.06, 'static_folder', '"static"', '"assets"'), d.keyword(0.05, 'static_url_path', '"/s"'),
        d.keyword(0.06, 'template_folder', '"templates"'), d.keyword(0.04, 'subdomain', '"admin"'), d.keyword(0.03, 'url_defaults', '{"lang": "en"}'), d.keyword(0.04, 'cli_group', 'None', '"other"'), d.keyword(0.02, 'root_path', '"/project"'), d.keyword(0.01, 'prefix', '"/x"'),
    );
    const lines = [`${name} = Blueprint(${keywords})`];
    for (const each of d.shuffled(viewNames).slice(0, d.below(3))) lines.push(view(d, name, each));
    if (d.chance(0.2)) lines.push(handlers(d, name, true));
    if (d.chance(0.08)) lines.push(methodView(d, name));
    return lines.join('\n');
}

const registration = (d, on, name) => `${on}.register_blueprint(${d.list(d.weighted([30, name], [0.3, '"x"'], [0.3, 'os'], [0.3, 'None'], [0.3, 'Blueprint'], [0.3, `${name}.${name}`]), d.keyword(0.35, 'url_prefix', `"/${name}"`, '"/api"', '"/"', '""', '"api"', '"/v1/"', 'None'), d.keyword(0.06, 'name', '"again"', `"${name}"`, '"x.y"'), d.keyword(0.03, 'subdomain', '"s"'), d.keyword(0.03, 'url_defaults', '{"x": 1}'), d.keyword(0.02, 'prefix', '"/x"'), d.keyword(0.03, 'cli_group', '"grp"', 'None'), d.keyword(0.02, 'strict_slashes', 'False'))})`;

export function routes(d) {
    const parts = [`app = Flask(${d.list(d.weighted([30, '__name__'], [1, '"shop"'], [0.2, null], [0.2, 'None'], [0.2, '5']), ...appKeywords(d))})`];
    if (d.chance(0.15)) parts.push(d.one('app.url_map.converters["list"] = ListConverter', 'app.url_map.strict_slashes = False', 'app.config["SERVER_NAME"] = "example.org:5000"', 'app.url_map.converters["list"] = 5', 'app.config["APPLICATION_ROOT"] = "/sub"'));
    const blueprints = d.chance(0.6) ? d.several(1, 2, (i) => ['auth', 'shop'][i]) : [];
    const views = d.shuffled(viewNames).slice(0, 1 + d.below(4));
    if (d.chance(0.05)) views.push(views[0]);
    const steps = views.map((name) => view(d, 'app', name));
    for (const name of blueprints) steps.push(blueprint(d, name));
    if (d.chance(0.12)) steps.push(`app.add_url_rule(${d.list(rules(d), d.maybe(0.5, '"named"', 'None'), d.maybe(0.9, views[0], `view_func=${views[0]}`, 'lambda: ""', 'view_func=lambda: ""', '"text"', 'print', 'functools.partial(print)'), ...ruleKeywords(d).slice(0, 2))})`);
    if (d.chance(0.12)) steps.push(methodView(d, 'app'));
    if (d.chance(0.25)) steps.push(handlers(d, 'app', false));
    const nested = blueprints.length === 2 && d.chance(0.4);
    if (nested) steps.push(registration(d, blueprints[0], blueprints[1]));
    for (const name of nested ? blueprints.slice(0, 1) : blueprints) steps.push(registration(d, 'app', name));
    if (blueprints.length > 0 && d.chance(0.06)) steps.push(d.one(registration(d, 'app', blueprints[0]), `@${blueprints[0]}.route("/late")\ndef late(): pass`, registration(d, blueprints[0], blueprints[0]), 'print(auth.name, auth)'));
    if (d.chance(0.04)) steps.splice(d.below(steps.length), 0, steps[0]);
    return `${flaskHeader}${[...parts, ...steps].join('\n')}\n${report}`;
}

export function contexts(d) {
    const steps = [
        `app = Flask(${d.list(d.weighted([30, '__name__'], [1, '"shop"']), ...appKeywords(d))})`,
        '@app.route("/home")\ndef home(): return "home"\n@app.route("/users/<int:id>")\ndef user(id): return ""',
    ];
    const guarded = d.several(2, 6, () => d.one(() => configSteps(d), () => configSteps(d), () => contextSteps(d), () => handlers(d, 'app', false)))
        .map((step) => `try:\n${step.split('\n').map((line) => `    ${line}`).join('\n')}\nexcept BaseException as error:\n    failed(error)`);
    return `${flaskHeader}from show import failed\n${[...steps, ...guarded].join('\n')}\n${report}`;
}
