#include "setup/boot.h"

#include <algorithm>

#include "database/snapshot.h"
#include "python/runtime/interpreter.h"
#include "setup/failure.h"
#include "setup/look.h"
#include "setup/place_text.h"
#include "setup/scripts.h"

namespace firstboot::setup {

namespace {

using python::Interpreter;
using python::PythonError;
using python::Value;

/// The frame of Flask 3.1.3 that the command prints above those of an app that it could not
/// import; models have no frames.
constexpr std::string_view flask_frame =
    "  File \"/usr/local/lib/python3.14/site-packages/flask/cli.py\", line 245, in locate_app\n"
    "    __import__(module_name)\n"
    "    ~~~~~~~~~~^^^^^^^^^^^^^\n";

std::string import_failure(const std::string& message, const BootError& wrapped) {
    // The message goes on with a traceback of its own.
    const std::string first_line = message.substr(0, message.find('\n'));
    return "Usage: flask routes [OPTIONS]\nTry 'flask routes --help' for help.\n\nError: " +
           first_line + "\n\nTraceback (most recent call last):\n" + std::string(flask_frame) +
           wrapped.traceback + wrapped.text + "\n\n";
}

/// The error of a boot, as the command shows it.
BootError boot_error(Interpreter& interpreter, Value driver, python::Exception& exception) {
    const auto ask = [&](std::string_view question) {
        return interpreter.call(interpreter.get_attribute(driver, question), {Value(&exception)});
    };
    const auto gave_up = interpreter.items_of(ask("is_no_app"));
    if (interpreter.truth(gave_up[1]) && exception.context != nullptr) {
        BootError error = describe(interpreter, *exception.context);
        error.cli = import_failure(interpreter.str_text(Value(&exception)), error);
        return error;
    }
    BootError error = describe(interpreter, exception);
    const Value printed = ask("command_output");
    if (!python::same(printed, interpreter.none())) error.cli = interpreter.str_text(printed);
    if (interpreter.truth(gave_up[0])) {
        // Who calls what is the command's affair; no line of the project is to blame.
        error.type = "NoAppException";
        error.file.reset();
        error.line.reset();
        error.traceback.clear();
    }
    return error;
}

BootError limit_error(const std::string& message) {
    BootError error;
    error.type = "LimitExceeded";
    error.message = message;
    error.text = message;
    return error;
}

/// One boot's conversation with the Python side, `_firstboot_setup`.
class Driver {
  public:
    Driver(Interpreter& interpreter, const libraries::World& world, Setup& setup)
        : interpreter_(interpreter),
          world_(world),
          setup_(setup),
          module_(interpreter.import_module("_firstboot_setup")) {}

    void run(const std::vector<Script>& scripts) {
        const Value app = load();
        read_environment(interpreter_, call("environment"), setup_);
        setup_.scripts.resize(scripts.size());
        if (!app) return;
        setup_.ok = true;
        read_look(interpreter_, call("look", {app}), setup_);
        try {
            call("configure_mappers");
        } catch (const PythonError& raised) {
            const BootError described = describe(interpreter_, *raised.exception);
            setup_.mapper_error = {described.type, described.message};
        }
        if (!scripts.empty()) run_scripts(interpreter_, world_, app, scripts, setup_.scripts);
    }

  private:
    Value call(std::string_view function, std::initializer_list<Value> arguments = {}) {
        return interpreter_.call(interpreter_.get_attribute(module_, function), arguments);
    }

    /// The app, or nothing and the setup's error.
    Value load() {
        try {
            return call("load_app");
        } catch (const PythonError& raised) {
            setup_.error = boot_error(interpreter_, module_, *raised.exception);
            read_blamed_uri(interpreter_, call("blamed_uri", {Value(raised.exception)}), setup_);
            return {};
        }
    }

    Interpreter& interpreter_;
    const libraries::World& world_;
    Setup& setup_;
    Value module_;
};

std::string version_of(schema::Release release) {
    return release == schema::Release::v2_0 ? "2.0.58" : "2.1.9";
}

}  // namespace

Boot::Boot(libraries::Project project, const std::vector<Script>& scripts, Start& start)
    : start_(start) {
    start_.place(std::move(project));
    run(scripts);
    const libraries::World& world = start_.world();
    if (setup_.database && setup_.database->url) database_name_ = *setup_.database->url;
    make_tables();
    setup_.printed = world.printed();
    setup_.complained = world.complained();
    setup_.statements = world.statements();
    for (const libraries::EnvironmentRead& read : world.environment_reads()) {
        setup_.reads.push_back({read.name, read.file, read.span, read.found});
    }
    setup_.versions = {{"python", "3.14"},
                       {"flask", "3.1.3"},
                       {"werkzeug", "3.1.9"},
                       {"sqlalchemy", version_of(world.project().sqlalchemy)},
                       {"flask_sqlalchemy", "3.1.1"},
                       {"python_dotenv", "1.2.4"},
                       {"sqlite", std::string(database::sqlite_version())}};
}

void Boot::run(const std::vector<Script>& scripts) {
    Interpreter& interpreter = start_.interpreter();
    try {
        Driver(interpreter, start_.world(), setup_).run(scripts);
    } catch (const python::LimitExceeded& exceeded) {
        setup_.ok = false;
        setup_.error = limit_error(exceeded.message);
    } catch (const python::CannotKnow& cannot) {
        // Told by `unmodelled` below: the project may well boot, nobody here knows.
        setup_.ok = false;
    } catch (const PythonError& raised) {
        setup_.ok = false;
        setup_.error = describe(interpreter, *raised.exception);
    }
    const std::string prefix = std::string(libraries::project_folder) + "/";
    for (const python::Unmodelled& each : interpreter.unmodelled()) {
        const bool inside = each.file.starts_with(prefix);
        setup_.unmodelled.push_back(
            {each.what, inside ? each.file.substr(prefix.size()) : each.file, each.line});
    }
}

void Boot::make_tables() {
    if (setup_.tables.empty()) return;
    const auto opened = start_.world().database(database_name_);
    if (!opened) return;
    database::Connection& connection = *opened.value();
    for (Table& table : setup_.tables) {
        const auto ddl = std::find_if(table.ddl.begin(), table.ddl.end(),
                                      [](const Ddl& each) { return each.dialect == "sqlite"; });
        if (ddl == table.ddl.end() || ddl->error) continue;
        // create_all() of the project itself may have made it.
        auto report = database::report_table(connection, table.key);
        table.made_by_project = report && report.value();
        if (report && !report.value()) {
            auto made = connection.execute(ddl->create);
            for (const std::string& index : ddl->indexes) {
                if (made) made = connection.execute(index);
            }
            if (!made) {
                table.sqlite_error = made.error().message;
                continue;
            }
            report = database::report_table(connection, table.key);
        }
        if (report) table.sqlite = std::move(report.value());
    }
}

database::Result<database::Rows> Boot::query(std::string_view sql) {
    const auto opened = start_.world().database(database_name_);
    if (!opened) return opened.error();
    return opened.value()->query(sql);
}

database::Result<std::string> Boot::database_file() {
    const auto opened = start_.world().database(database_name_);
    if (!opened) return opened.error();
    const database::Snapshot snapshot = database::take_snapshot(*opened.value());
    if (snapshot.code != 0) {
        return database::Error{snapshot.code, snapshot.code,
                               "the database could not be copied while it is written"};
    }
    return snapshot.bytes();
}

}  // namespace firstboot::setup
