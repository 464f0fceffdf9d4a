// Each code of the registry has a project here that calls for it; each mend is made, and the
// project booted again.
#include "advice/advice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "setup/boot.h"
#include "setup/dependency_files.h"

namespace firstboot::advice {
namespace {

using Files = std::map<std::string, std::string>;

/// What has to hold after a mend.
enum class Then {
    boots,  ///< the project boots, and the advice is gone
    gone,   ///< the advice is gone; there may be another error
};

struct Case {
    std::string_view code;
    Files files;
    std::string_view file;  ///< where the advice points
    std::size_t mends;
    Then then = Then::boots;
    schema::Release sqlalchemy = schema::Release::v2_1;
};

const std::string models = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n";
const std::string app =
    "from flask import Flask\nfrom config import Config\nfrom models import db\n"
    "app = Flask(__name__)\napp.config.from_object(Config)\ndb.init_app(app)\n";
const std::string config =
    "import os\nclass Config:\n    SECRET_KEY = os.environ.get('SECRET_KEY')\n"
    "    SQLALCHEMY_DATABASE_URI = os.environ.get('DATABASE_URL')\n";
const std::string env = "SECRET_KEY=3f\nDATABASE_URL=sqlite:////tmp/dev.db\n";

Files project(const std::string& env_text, const std::string& config_text = config,
              const std::string& app_text = app, const std::string& models_text = models) {
    return {{".env", env_text},
            {"config.py", config_text},
            {"app.py", app_text},
            {"models.py", models_text}};
}

Files and_also(Files files, const std::string& path, const std::string& text) {
    files[path] = text;
    return files;
}

/// An app of one file, behind the lines that every such app begins with.
Files single(const std::string& code, Files more = {}) {
    more["app.py"] = "from flask import Flask\napp = Flask(__name__)\n" + code;
    return more;
}

/// One with models, behind `db`.
Files with_models(const std::string& code) {
    return single(
        "from flask_sqlalchemy import SQLAlchemy\n"
        "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite://'\ndb = SQLAlchemy(app)\n" +
        code);
}

/// An app whose database lies at a path that is counted from its own file.
Files with_uri_beside(const std::string& path, const std::string& before = "") {
    return single(
        "import os\nfrom flask_sqlalchemy import SQLAlchemy\n"
        "here = os.path.abspath(os.path.dirname(__file__))\n" +
        before + "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///' + os.path.join(here, '" +
        path + "')\ndb = SQLAlchemy(app)\n");
}

const std::string key = "    id = db.Column(db.Integer, primary_key=True)\n";

std::string with(std::string text, std::string_view from, std::string_view to) {
    return text.replace(text.find(from), from.size(), to);
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"env-near-miss", project(with(env, "DATABASE", "DATABSE")), ".env", 1},
        {"env-unset", project("SECRET_KEY=3f\n", with(config, "DATABASE_URL'", "DB', 'sqlite://'")),
         "config.py", 0},
        {"env-flask-env", project("FLASK_ENV=development\n" + env), ".env", 2},
        {"env-unparsed", project("MAIL: me\n" + env), ".env", 1},
        {"env-duplicate", project("SECRET_KEY=a\n" + env), ".env", 1},
        {"env-no-value", project("MAIL\n" + env), ".env", 1},
        {"env-spaces", project("MAIL = me\n" + env), ".env", 1},
        {"env-false-is-true",
         project("TESTING=False\n" + env, config + "    TESTING = os.environ.get('TESTING')\n"),
         ".env", 0},
        {"secret-ellipsis", project(env, with(config, "os.environ.get('SECRET_KEY')", "...")),
         "config.py", 1},
        {"secret-missing", project(with(env, "SECRET_KEY=3f\n", "")), "", 0},
        {"secret-committed", project(env, with(config, "os.environ.get('SECRET_KEY')", "'abc'")),
         "config.py", 0},
        {"config-lower-case", project(env, with(config, "SECRET_KEY =", "secret_key =")),
         "config.py", 1},
        {"config-near-miss", project(env, with(config, "DATABASE_URI", "DATABASE_URL")),
         "config.py", 1},
        {"config-near-miss",
         single("from flask_sqlalchemy import SQLAlchemy\n"
                "app.config['SQLALCHEMY_DATABSE_URI'] = 'sqlite://'\ndb = SQLAlchemy(app)\n"),
         "app.py", 1},
        {"config-near-miss", single("app.config.from_mapping(SECRT_KEY='x')\n"), "app.py", 1},
        {"config-near-miss", single("app.config['secret_key'] = 'x'\n"), "app.py", 1},
        {"database-uri-missing", project("SECRET_KEY=3f\n"), "app.py", 1},
        {"database-postgres", project("DATABASE_URL=postgres://ada@db/shop\n"), ".env", 1},
        {"database-server",
         project("SECRET_KEY=3f\nDATABASE_URL=postgresql:///shop\n", config,
                 app + "with app.app_context():\n    db.create_all()\n"),
         ".env", 1},
        {"database-server",
         single("from flask_sqlalchemy import SQLAlchemy\n"
                "app.config['SQLALCHEMY_DATABASE_URI'] = 'postgresql+psycopg2://ada@db/shop'\n"
                "db = SQLAlchemy(app)\nwith app.app_context():\n    db.create_all()\n"),
         "app.py", 0},
        {"database-slashes", project("DATABASE_URL=sqlite:/dev.db\n"), ".env", 1},
        {"database-slashes", project("DATABASE_URL=`sqlite:///dev.db`\n"), ".env", 1},
        {"database-slashes", project("DATABASE_URL=r'sqlite:///dev.db'\n"), ".env", 1},
        {"database-slashes", project("DATABASE_URL=dev.db\n"), ".env", 0},
        {"database-driver", project("DATABASE_URL=mysql://ada@db/shop\n"), ".env", 0},
        {"database-folder", project("DATABASE_URL=sqlite:///data/dev.db\n"), ".env", 0},
        {"database-folder", with_uri_beside("data/dev.db"), "app.py", 0},
        {"database-instance", project("DATABASE_URL=sqlite:///dev.db\n"), ".env", 0},
        {"database-instance", project("DATABASE_URL=sqlite:///../dev.db\n"), ".env", 0},
        {"database-two-instances",
         project(env, config, app + "from flask_sqlalchemy import SQLAlchemy\nSQLAlchemy(app)\n"),
         "app.py", 0},
        {"tables-too-late",
         project(env, config,
                 app + "class A(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n"
                       "with app.app_context():\n    db.create_all()\n"
                       "class B(db.Model):\n    id = db.Column(db.Integer, primary_key=True)\n"),
         "", 0},
        {"name-import",
         project(env, config,
                 with(with(app, "Config", "Configuration"), "(Config)", "(Configuration)")),
         "app.py", 1},
        {"name-import", project(env, config, with(app, "import db", "import db, User")), "app.py",
         1},
        {"name-module", project(env, config, app, with(models, "flask_sqlalchemy", "flak_alchemy")),
         "models.py", 1},
        {"name-undefined", project(env, config, app, with(models, "SQLAlchemy()", "SQLALchemy()")),
         "models.py", 1},
        {"name-undefined", project(env, with(config, "import os\n", "")), "config.py", 1},
        {"name-undefined",
         {{"app.py",
           "'''Words.'''\nfrom __future__ import annotations\nfrom flask import Flask\n"
           "app = Flask(__name__)\nos.getcwd()\n"}},
         "app.py",
         1},
        {"name-attribute", project(env, config, with(app, "from_object", "from_objekt")), "app.py",
         1},
        {"app-none", {{"main.py", ""}}, "", 0},
        {"app-not-importable", {{".flaskenv", "FLASK_APP=mian"}, {"main.py", ""}}, "", 0},
        {"app-attribute", single("", {{".flaskenv", "FLASK_APP=app:ap"}}), "", 0},
        {"app-unnamed", {{"app.py", "x = 1\n"}}, "", 0},
        {"app-arguments", {{"app.py", "def create_app(config):\n    pass\n"}}, "", 0},
        {"app-several",
         {{"app.py", "from flask import Flask\na = Flask('a')\nb = Flask('b')\n"}},
         "",
         0},
        {"config-import", single("app.config.from_object('config.Config')\n"), "app.py", 0},
        {"config-file", single("app.config.from_pyfile('config.cfg')\n"), "app.py", 0},
        {"config-environment", single("app.config.from_envvar('SETTINGS')\n"), "app.py", 0},
        {"context-app", with_models("db.create_all()\n"), "app.py", 1},
        {"context-app",
         with_models("class A(db.Model):\n" + key +
                     "count = A.query.filter(\n    A.id > 1,\n).count()\n"),
         "app.py", 1, Then::gone},
        {"context-request", single("from flask import request\nrequest.args\n"), "app.py", 0},
        {"create-all-app", with_models("db.create_all(app=app)\n"), "app.py", 1},
        {"import-circular",
         {{"app.py", "from models import User\nfrom flask import Flask\napp = Flask(__name__)\n"},
          {"models.py", "from app import app\nclass User: pass\n"}},
         "models.py",
         0},
        {"import-relative", single("from .models import db\n"), "app.py", 0},
        {"python-syntax", single("if app\n    pass\n"), "app.py", 1},
        {"python-syntax", single("  x = 1\n"), "app.py", 0},
        {"env-none", single("import os\nurl = os.environ.get('DATABASE_URL').replace('a', 'b')\n"),
         "app.py", 1},
        {"env-none", single("import os\nurl = os.environ['DATABASE_URL']\n"), "app.py", 1},
        {"database-port", project("SECRET_KEY=a\nDATABASE_URL=postgresql://u:p@host:port/db\n"),
         ".env", 0},
        {"env-not-loaded", single("", {{".env", "A=1\n"}, {"requirements.txt", "flask\n"}}), ".env",
         0},
        {"name-removed", single("from flask import Blueprint, Markup\nMarkup('x')\n"), "app.py", 1},
        {"name-removed",
         single("try:\n    from flask import (\n        Blueprint,\n        Markup as M,\n    )\n"
                "except KeyError:\n    pass\nM('x')\n"),
         "app.py", 1},
        {"name-removed", single("from wtforms import TextField\nTextField('x')\n"), "app.py", 1},
        {"name-removed", single("from flask.ext.cors import CORS\nCORS(app)\n"), "app.py", 1},
        {"name-removed", single("from wtforms.fields.html5 import EmailField\n"), "app.py", 1},
        {"name-removed", single("@app.before_first_request\ndef start():\n    pass\n"), "app.py",
         0},
        {"route-endpoint-twice",
         single("@app.get('/a')\ndef a(): pass\n@app.get('/b')\ndef a(): pass\n"), "app.py", 0},
        {"route-slash", single("@app.get('about')\ndef about(): pass\n"), "app.py", 1},
        {"route-converter", single("@app.get('/<integer:id>')\ndef one(id): pass\n"), "app.py", 1},
        {"route-malformed", single("@app.get('/<int id>')\ndef one(id): pass\n"), "app.py", 0},
        {"route-methods", single("@app.route('/', methods='POST')\ndef one(): pass\n"), "app.py",
         1},
        {"route-late",
         single("from flask import Blueprint\nb = Blueprint('b', __name__)\n"
                "app.register_blueprint(b)\n@b.get('/')\ndef late(): pass\n"),
         "app.py", 0},
        {"blueprint-twice",
         single("from flask import Blueprint\nb = Blueprint('b', __name__)\n"
                "app.register_blueprint(b)\napp.register_blueprint(b)\n"),
         "app.py", 0},
        {"blueprint-dot", single("from flask import Blueprint\nb = Blueprint('a.b', __name__)\n"),
         "app.py", 1},
        {"blueprint-arguments", single("from flask import Blueprint\nb = Blueprint('users')\n"),
         "app.py", 1},
        {"blueprint-module",
         single("import users\napp.register_blueprint(users)\n",
                {{"users.py", "from flask import Blueprint\nbp = Blueprint('users', __name__)\n"}}),
         "app.py", 1},
        {"model-no-primary-key",
         with_models("class A(db.Model):\n    name = db.Column(db.String)\n"), "app.py", 0},
        {"model-table-twice",
         with_models("class A(db.Model):\n    __tablename__ = 'x'\n" + key +
                     "class B(db.Model):\n    __tablename__ = 'x'\n" + key),
         "app.py", 0},
        {"model-unknown-class",
         with_models("class Post(db.Model):\n" + key +
                     "    user_id = db.Column(db.ForeignKey('user.id'))\n"
                     "class User(db.Model):\n" +
                     key + "    posts = db.relationship('Pots')\n"),
         "app.py", 1},
        {"model-no-foreign-key",
         with_models("class Post(db.Model):\n" + key + "class User(db.Model):\n" + key +
                     "    posts = db.relationship('Post')\n"),
         "", 0},
        {"model-foreign-keys",
         with_models("class User(db.Model):\n" + key + "class Post(db.Model):\n" + key +
                     "    a = db.Column(db.ForeignKey('user.id'))\n"
                     "    b = db.Column(db.ForeignKey('user.id'))\n"
                     "    user = db.relationship('User')\n"),
         "", 0},
        {"model-no-partner",
         with_models("class User(db.Model):\n" + key + "class Post(db.Model):\n" + key +
                     "    a = db.Column(db.ForeignKey('user.id'))\n"
                     "    user = db.relationship('User', back_populates='posts')\n"),
         "", 0},
        {"model-backref",
         with_models("class User(db.Model):\n" + key +
                     "    posts = db.relationship('Post')\n"
                     "class Post(db.Model):\n" +
                     key +
                     "    a = db.Column(db.ForeignKey('user.id'))\n"
                     "    user = db.relationship('User', backref='posts')\n"),
         "", 0},
        {"model-table-unknown",
         with_models("class User(db.Model):\n    __tablename__ = 'users'\n" + key +
                     "class Post(db.Model):\n" + key +
                     "    user_id = db.Column(db.Integer, db.ForeignKey('User.id'))\n"
                     "with app.app_context():\n    db.create_all()\n"),
         "app.py", 1},
        {"model-table-unknown",
         with_models("class Base(db.Model):\n    __abstract__ = True\n" + key +
                     "class User(Base):\n    __tablename__='users'\n"
                     "class Post(db.Model):\n" +
                     key +
                     "    user_id = db.Column(\n        db.Integer,\n"
                     "        db.ForeignKey('User.id'),\n    )\n"
                     "with app.app_context():\n    db.create_all()\n"),
         "app.py", 1},
        {"model-column-unknown",
         with_models("class User(db.Model):\n" + key + "class Post(db.Model):\n" + key +
                     "    user_id = db.Column(db.Integer, db.ForeignKey('user.uid'))\n"
                     "with app.app_context():\n    db.create_all()\n"),
         "app.py", 0},
        {"model-reserved",
         with_models("class A(db.Model):\n" + key + "    metadata = db.Column(db.String)\n"),
         "app.py", 0, Then::boots, schema::Release::v2_0},
        {"model-option",
         with_models("class A(db.Model):\n" + key +
                     "    name = db.Column(db.String, nulable=False)\n"),
         "app.py", 1},
        {"model-python-type",
         with_models("class A(db.Model):\n" + key + "    age = db.Column(int)\n"), "app.py", 1},
        {"model-python-type",
         with_models("from sqlalchemy import Column, Integer\nclass A(db.Model):\n" + key +
                     "    age = Column(int)\n"),
         "app.py", 1},
        {"model-python-type",
         with_models("from sqlalchemy import Column\nclass A(db.Model):\n" + key +
                     "    age = Column(int)\n"),
         "app.py", 0},
        {"model-annotation",
         with_models("from sqlalchemy.orm import Mapped, mapped_column\n"
                     "class A(db.Model):\n    id: int = mapped_column(primary_key=True)\n"),
         "app.py", 1},
        {"model-keyword", with_models("class A(db.Model):\n" + key + "A(nme='x')\n"), "app.py", 0},
        {"query-text", with_models("with app.app_context():\n    db.session.execute('select 1')\n"),
         "app.py", 1},
        {"query-no-table",
         with_models("class A(db.Model):\n" + key + "with app.app_context():\n    A.query.all()\n"),
         "app.py", 0},
        {"name-attribute",
         with_models("class A(db.Model):\n    id = db.Column(db.Interger, primary_key=True)\n"),
         "app.py", 1},
        {"database-scheme", project("SECRET_KEY=a\nDATABASE_URL=sqlite3:////tmp/dev.db\n"), ".env",
         1},
        {"secret-session",
         single("from flask import session\nwith app.test_request_context():\n"
                "    session['a'] = 1\n"),
         "app.py", 0},
        {"context-url",
         single("from flask import url_for\nwith app.app_context():\n"
                "    url_for('static', filename='a')\n"),
         "app.py", 0},
        {"hash-method",
         single("from werkzeug.security import generate_password_hash\n"
                "generate_password_hash('x', method='sha256')\n"),
         "app.py", 1},
        {"blueprint-nameless", single("from flask import Blueprint\nb = Blueprint('', __name__)\n"),
         "app.py", 0},
        {"route-error-code", single("@app.errorhandler(999)\ndef lost(error): pass\n"), "app.py",
         0},
        {"route-endpoint-unknown",
         single("from flask import url_for\n@app.get('/<int:id>')\ndef one(id): pass\n"
                "with app.test_request_context():\n    url_for('one')\n"),
         "app.py", 0},
        {"model-overlap",
         with_models("class A(db.Model):\n" + key +
                     "    cs = db.relationship('C')\n"
                     "class C(db.Model):\n" +
                     key +
                     "    a_id = db.Column(db.ForeignKey('a.id'))\n"
                     "    a = db.relationship('A')\n"),
         "", 0},
        {"model-length",
         single("from flask_sqlalchemy import SQLAlchemy\n"
                "app.config['SQLALCHEMY_DATABASE_URI'] = 'mysql+pymysql://ada@db/shop'\n"
                "db = SQLAlchemy(app)\nclass A(db.Model):\n" +
                    key + "    name = db.Column(db.String)\n",
                {{"requirements.txt", "flask\nflask-sqlalchemy\npymysql\n"}}),
         "", 0},
        {"query-twice",
         with_models(
             "class A(db.Model):\n" + key +
             "    name = db.Column(db.String, unique=True)\n"
             "with app.app_context():\n    db.create_all()\n"
             "    db.session.add_all([A(name='x'), A(name='x')])\n    db.session.commit()\n"),
         "app.py", 0},
        {"query-needed",
         with_models("class A(db.Model):\n" + key +
                     "    name = db.Column(db.String, nullable=False)\n"
                     "with app.app_context():\n    db.create_all()\n"
                     "    db.session.add(A())\n    db.session.commit()\n"),
         "app.py", 0},
        {"query-type",
         with_models("class A(db.Model):\n" + key +
                     "    day = db.Column(db.Date)\n"
                     "with app.app_context():\n    db.create_all()\n"
                     "    db.session.add(A(day='2025-01-31'))\n    db.session.commit()\n"),
         "app.py", 0},
        {"query-no-column",
         with_models("with app.app_context():\n"
                     "    db.session.execute(db.text('select nope from sqlite_master'))\n"),
         "app.py", 0},
        {"model-positional", with_models("class A(db.Model):\n" + key + "A('x')\n"), "app.py", 0},
        {"model-tuple",
         with_models("class A(db.Model):\n" + key + "    name = db.Column(db.String),\n"), "app.py",
         1},
        {"model-default-called",
         with_models("from datetime import datetime\nclass A(db.Model):\n" + key +
                     "    made = db.Column(db.DateTime, default=datetime.utcnow())\n"
                     "    seen = db.Column(db.DateTime, default=db.func.now())\n"),
         "app.py", 1},
        {"model-default-called",
         with_models("from datetime import datetime, timezone\nclass A(db.Model):\n" + key +
                     "    made = db.Column(db.DateTime, default=datetime.now(timezone.utc))\n"),
         "app.py", 1},
        {"blueprint-text",
         single("from flask import Blueprint\nusers = Blueprint('people', __name__)\n"
                "app.register_blueprint('users')\n"),
         "app.py", 1},
        {"template-missing",
         single("from flask import render_template\nwith app.app_context():\n"
                "    render_template('nope.html')\n"),
         "app.py", 0},
        {"models-never-imported",
         and_also(project(env), "posts.py", "from models import db\nclass Post(db.Model):\n" + key),
         "posts.py", 0},
    };
    return all;
}

struct Outcome {
    bool ok = false;
    std::string error;
    std::vector<Advice> advice;
};

Outcome boot(const Files& files, schema::Release sqlalchemy = schema::Release::v2_1) {
    libraries::Project booted;
    booted.files = files;
    booted.sqlalchemy = sqlalchemy;
    booted.installed = setup::listed_distributions(files);
    setup::Start start;
    const setup::Boot result(std::move(booted), {}, start);
    const setup::Sources sources(result.project().files);
    return {result.setup().ok, result.setup().error ? result.setup().error->text : "",
            advise(result.setup(), sources)};
}

const Advice* find(const Outcome& outcome, std::string_view code) {
    const auto found = std::find_if(outcome.advice.begin(), outcome.advice.end(),
                                    [&](const Advice& each) { return each.code == code; });
    return found == outcome.advice.end() ? nullptr : &*found;
}

Files mended(Files files, const Mend& mend) {
    auto edits = mend.edits;
    // From behind, so that spans stay where they are.
    std::sort(edits.begin(), edits.end(),
              [](const text::Edit& a, const text::Edit& b) { return a.span.begin > b.span.begin; });
    for (const text::Edit& edit : edits) {
        std::string& text = files[edit.file];
        text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.replacement);
    }
    return files;
}

TEST(Advice, IsGivenWhereItIsDueAndItsMendsMend) {
    for (const Case& each : cases()) {
        const Outcome before = boot(each.files, each.sqlalchemy);
        const Advice* advice = find(before, each.code);
        if (advice == nullptr) {
            ADD_FAILURE() << each.code << " is missing; the error is: " << before.error;
            continue;
        }
        EXPECT_EQ(advice->file, each.file) << each.code;
        EXPECT_EQ(advice->mends.size(), each.mends) << each.code;
        EXPECT_FALSE(advice->message.empty() || advice->why.empty()) << each.code;
        for (const Mend& mend : advice->mends) {
            const Outcome after = boot(mended(each.files, mend), each.sqlalchemy);
            const Advice* again = find(after, each.code);
            EXPECT_TRUE(again == nullptr || again->message != advice->message)
                << each.code << ": " << mend.title;
            if (each.then == Then::boots) {
                EXPECT_TRUE(after.ok) << each.code << ": " << mend.title << ": " << after.error;
            }
        }
    }
}

TEST(Advice, KnowsTheFoldersThatTheProjectHasAndMakes) {
    const std::string makes = "os.makedirs(os.path.join(here, 'data'), exist_ok=True)\n";
    for (const Files& files :
         {with_uri_beside("dev.db"), with_uri_beside("data/dev.db", makes),
          and_also(with_uri_beside("data/dev.db"), "data/notes.txt", "kept\n")}) {
        const Outcome outcome = boot(files);
        EXPECT_TRUE(outcome.ok) << outcome.error;
        EXPECT_EQ(find(outcome, "database-folder"), nullptr) << files.at("app.py");
    }
}

TEST(Advice, SaysNothingOfAProjectThatIsInOrder) {
    const Outcome outcome = boot(project(env));
    EXPECT_TRUE(outcome.ok) << outcome.error;
    for (const Advice& advice : outcome.advice) {
        ADD_FAILURE() << advice.code << ": " << advice.message;
    }
}

TEST(Advice, HasACaseForEachCode) {
    const auto known = codes();
    EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
    std::set<std::string_view> tried;
    for (const Case& each : cases()) tried.insert(each.code);
    for (const std::string_view code : known) EXPECT_TRUE(tried.contains(code)) << code;
    EXPECT_EQ(tried.size(), known.size());
}

}  // namespace
}  // namespace firstboot::advice
