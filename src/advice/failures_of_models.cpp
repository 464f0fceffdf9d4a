// Models that SQLAlchemy refuses, and models that nobody imports.
#include <algorithm>
#include <array>
#include <set>

#include "advice/failures.h"
#include "advice/model_classes.h"
#include "advice/texts.h"

namespace firstboot::advice {

namespace {

/// A word in a text that the project hands to a call.
struct Literal {
    std::string file;
    text::Span span;
};

/// The first place of a word in the texts that the calls in `lines` are given.
std::optional<Literal> word_in_arguments(const Context& context, const std::string& path,
                                         const std::string& word, text::Span lines) {
    const PythonFile& file = context.python(path);
    for (const syntax::Call* call : file.calls_in(lines)) {
        std::vector<const syntax::Expression*> given(call->arguments.begin(),
                                                     call->arguments.end());
        for (const syntax::Keyword* keyword : call->keywords) given.push_back(keyword->value);
        for (const syntax::Expression* each : given) {
            if (!literal_text(*each)) continue;
            const auto at = find_word(file.text(*each), word);
            if (!at) continue;
            const auto begin = static_cast<std::uint32_t>(file.span(*each).begin + *at);
            return Literal{path, {begin, begin + static_cast<std::uint32_t>(word.size())}};
        }
    }
    return std::nullopt;
}

/// The same, in the failure's line or else in any file.
std::optional<Literal> find_literal(const Context& context, const Failure& failure,
                                    const std::string& word) {
    if (const auto line = line_of_failure(context, failure)) {
        if (auto found = word_in_arguments(context, failure.file, word, *line)) return found;
    }
    for (const std::string& file : context.python_files()) {
        const std::string_view source = context.sources().text(file);
        if (!contains(source, word)) continue;
        const text::Span whole{0, static_cast<std::uint32_t>(source.size())};
        if (auto found = word_in_arguments(context, file, word, whole)) return found;
    }
    return std::nullopt;
}

void replace_literal(const Context& context, const Failure& failure, const std::string& wrong,
                     const std::optional<std::string>& meant, Advice& advice) {
    const auto place = find_literal(context, failure, wrong);
    if (!place) return;
    advice.file = place->file;
    advice.span = place->span;
    if (meant) advice.mends.push_back({"Write " + *meant, {{place->file, place->span, *meant}}});
}

void name_class(const Context& context, const Failure& failure, const std::string& name,
                Advice& advice) {
    std::vector<std::string> names;
    for (const ModelClass& each : model_classes(context)) names.push_back(each.name);
    replace_literal(context, failure, name, nearest(name, names, Tolerance::much), advice);
}

void name_table(const Context& context, const Failure& failure, const std::string& name,
                Advice& advice) {
    std::vector<std::string> tables;
    std::optional<std::string> meant;
    for (const ModelClass& each : model_classes(context)) {
        // ForeignKey("User.id"): the class instead of its table.
        if (each.table.empty()) continue;
        if (each.name == name) meant = each.table;
        tables.push_back(each.table);
    }
    if (!meant) meant = nearest(name, tables, Tolerance::much);
    replace_literal(context, failure, name, meant, advice);
}

void name_option(const Context& context, const Failure& failure, const std::string& name,
                 Advice& advice) {
    const std::vector<std::string> options = {
        "autoincrement", "comment",  "default",     "index", "info",           "key",
        "nullable",      "onupdate", "primary_key", "quote", "server_default", "server_onupdate",
        "system",        "unique"};
    const auto meant = nearest(name, options, Tolerance::much);
    if (!meant) return;
    for (const syntax::Call* call : calls_of_failure(context, failure)) {
        const syntax::Keyword* option = keyword_of(*call, name);
        if (option == nullptr) continue;
        text::Span span = context.python(failure.file).span(*option);
        span.end = span.begin + static_cast<std::uint32_t>(name.size());
        advice.mends.push_back({"Write " + *meant, {{failure.file, span, *meant}}});
        return;
    }
}

/// Column(int) becomes Column(Integer), by the name under which the file knows the type.
void name_type(const Context& context, const Failure& failure, const std::string& name,
               Advice& advice) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types = {{
        {"bool", "Boolean"},
        {"float", "Float"},
        {"int", "Integer"},
        {"str", "String"},
        {"datetime.datetime", "DateTime"},
    }};
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const auto& each) { return each.first == name; });
    const syntax::Call* column = call_of_failure(context, failure, "Column");
    if (found == types.end() || column == nullptr) return;
    const PythonFile& file = context.python(failure.file);
    const std::string function = dotted(*column->function);
    const std::string owner = function.substr(0, function.size() - std::string("Column").size());
    const std::string type = owner + std::string(found->second);
    const auto defined = file.defined_names();
    if (owner.empty() && std::find(defined.begin(), defined.end(), type) == defined.end()) return;
    const std::string_view last = found->first.substr(found->first.rfind('.') + 1);
    for (const syntax::Expression* argument : column->arguments) {
        if (last_name(*argument) != last) continue;
        advice.mends.push_back({"Write " + type, {{failure.file, file.span(*argument), type}}});
        return;
    }
}

/// id: int = … becomes id: Mapped[int] = … where the file knows Mapped.
void wrap_annotation(const Context& context, const Failure& failure, const std::string& name,
                     Advice& advice) {
    const std::string attribute = name.substr(name.rfind('.') + 1);
    const std::string owner = name.substr(0, name.size() - attribute.size());
    const PythonFile& file = context.python(failure.file);
    if (file.occurrences("Mapped").empty()) return;
    for (const syntax::Statement* each : file.statements()) {
        if (each->kind != syntax::StatementKind::ClassDef) continue;
        const auto& definition = static_cast<const syntax::ClassDef&>(*each);
        if (std::string(definition.name) + "." != owner) continue;
        for (const syntax::Statement* member : definition.body) {
            if (member->kind != syntax::StatementKind::AnnAssign) continue;
            const auto& annotated = static_cast<const syntax::AnnAssign&>(*member);
            if (dotted(*annotated.target) != attribute) continue;
            const text::Span span = file.span(*annotated.annotation);
            const std::string fixed =
                "Mapped[" + std::string(file.text(*annotated.annotation)) + "]";
            advice.span = span;
            advice.mends.push_back({"Write " + fixed, {{failure.file, span, fixed}}});
            return;
        }
    }
}

void wrap_in_text(const Context& context, const Failure& failure, const std::string& sql,
                  Advice& advice) {
    const PythonFile& file = context.python(failure.file);
    for (const syntax::Call* call : calls_of_failure(context, failure)) {
        for (const syntax::Expression* argument : call->arguments) {
            if (literal_text(*argument) != sql) continue;
            const std::string wrapped = "text(" + std::string(file.text(*argument)) + ")";
            Mend mend{"Write text(…)", {{failure.file, file.span(*argument), wrapped}}};
            if (file.occurrences("text").empty()) {
                const std::uint32_t place = file.import_place();
                mend.edits.insert(mend.edits.begin(),
                                  {failure.file, {place, place}, "from sqlalchemy import text\n"});
            }
            advice.mends.push_back(std::move(mend));
            return;
        }
    }
}

constexpr std::array rows = {
    FailureRow{code::model_no_primary_key, "could not assemble any primary key columns", "table '",
               "'", "the table {} has no primary key",
               "SQLAlchemy tells rows apart by it: id = db.Column(db.Integer, primary_key=True)."},
    FailureRow{code::model_table_twice, "is already defined for this MetaData instance", "Table '",
               "'", "two models make the table {}",
               "Either two classes have one table name, or one file is imported under two names "
               "(models and app.models)."},
    FailureRow{code::model_unknown_class, "failed to locate a name", "a name ('", "')",
               "a relationship names {}, and there is no such model",
               "It is the name of the class, and the module that defines it has to be imported "
               "before the first query.",
               name_class},
    FailureRow{code::model_no_foreign_key, "there are no foreign keys linking these tables",
               "relationship ", " -", "nothing links the tables of {}",
               "A relationship follows a foreign key: one of the two tables needs a column with "
               "db.ForeignKey('table.id')."},
    FailureRow{code::model_foreign_keys, "there are multiple foreign key paths linking",
               "relationship ", " -", "two foreign keys could carry {}",
               "Say which one: relationship(…, foreign_keys=[column])."},
    FailureRow{code::model_no_partner, "' has no property '", "has no property '", "'",
               "back_populates names {}, which the other model does not have",
               "Both sides name each other: `posts = relationship(back_populates=\"author\")` and "
               "`author = relationship(back_populates=\"posts\")`."},
    FailureRow{code::model_backref, "Error creating backref", "backref '", "'",
               "the backref {} would replace what the other model has",
               "backref= makes the other side by itself. Where both sides are written out, they "
               "say back_populates=."},
    FailureRow{code::model_table_unknown, "could not find table '", "could not find table '", "'",
               "a foreign key names the table {}, and there is none",
               "It is the table's name, not the class's; without __tablename__ Flask-SQLAlchemy "
               "writes OrderItem as order_item. The model has to be imported.",
               name_table},
    FailureRow{code::model_column_unknown, "Could not initialize target column", "column named '",
               "'", "a foreign key names the column {}, which its table does not have",
               "Behind the dot stands the column's name: db.ForeignKey('users.id')."},
    FailureRow{code::model_reserved, "is reserved when using the Declarative API", "name '", "'",
               "no model can have an attribute {}",
               "Declarative classes use the name themselves. The column may have it: info = "
               "db.Column('metadata', db.String)."},
    FailureRow{code::model_option, "Additional arguments should be named <dialectname>_<argument>",
               "got '", "'", "a column has no option {}",
               "SQLAlchemy takes what it does not know for an option of one database.",
               name_option},
    FailureRow{code::model_python_type, "'SchemaItem' object, such as a 'Column'", "got <class '",
               "'>", "{} is no column type",
               "A column is given a type of SQLAlchemy: db.Integer, db.String, db.DateTime.",
               name_type},
    FailureRow{code::model_annotation, "can't be correctly interpreted for Annotated Declarative",
               "annotation for \"", "\"", "the annotation of {} is not a mapped one",
               "SQLAlchemy 2 reads annotations of the form Mapped[int].", wrap_annotation},
    FailureRow{code::model_keyword, "is an invalid keyword argument for", "TypeError: '", "'",
               "the model has no attribute {}",
               "The constructor of a model takes the names of its columns and relationships."},
    FailureRow{code::model_positional, "TypeError: __init__() takes 1 positional argument but", "",
               "", "a model takes its values by name only",
               "SQLAlchemy's constructor has no positional arguments: User(name='ada')."},
    FailureRow{code::query_text, "should be explicitly declared as text(", "SQL expression '", "'",
               "SQL as a text has to say so", "SQLAlchemy 2 runs a text only inside of text().",
               wrap_in_text},
    FailureRow{code::query_twice, "UNIQUE constraint failed", "UNIQUE constraint failed: ", "\n",
               "two rows would have the same {}, which is unique",
               "What is added at each start is there already at the next. Look whether it is there "
               "before adding it, or fill the tables in a command of the `flask` program."},
    FailureRow{code::query_needed, "NOT NULL constraint failed",
               "NOT NULL constraint failed: ", "\n", "a row has no {}, which it needs",
               "The column says nullable=False, and neither the row nor a default gives a value."},
    FailureRow{code::query_type, " type only accepts Python ", "SQLite ", " type only",
               "a {} column is given a text",
               "It takes an object of Python's datetime: date.fromisoformat('2025-01-31'), "
               "datetime.now()."},
    FailureRow{code::query_no_column, "no such column", "no such column: ", "\n",
               "the tables have no column {}",
               "Either the query misspells it, or the table is older than the model: create_all() "
               "leaves tables that exist as they are. Add the column by a migration, or make the "
               "file anew."},
    FailureRow{code::query_no_table, "no such table", "no such table: ", "\n",
               "the database has no table {}",
               "db.create_all() makes the tables of the models that are imported by then, inside "
               "an app context; with Flask-Migrate it is `flask db upgrade`."},
};

void never_imported(const Context& context, std::vector<Advice>& advice) {
    if (!context.setup().ok || !context.setup().database) return;
    std::set<std::string> tables;
    for (const setup::Table& table : context.setup().tables) tables.insert(table.key);
    for (const ModelClass& each : model_classes(context)) {
        if (each.table.empty() || tables.contains(each.table)) continue;
        advice.push_back(
            make(code::models_never_imported, each.file, each.name_span,
                 "nobody imports " + each.file + ", so there is no table " + quoted(each.table),
                 "A model exists once its module has run. Import it where the app is "
                 "made, after `db`, before create_all() and before Flask-Migrate "
                 "looks."));
        return;
    }
}

/// Two relationships that write one column, which SQLAlchemy warns of.
void overlapping(const Context& context, std::vector<Advice>& advice) {
    const std::string& complained = context.setup().complained;
    if (!contains(complained, " will copy column ")) return;
    const auto own = between(complained, "SAWarning: relationship '", "'");
    const auto other = between(complained, "conflicts with relationship(s): '", "'");
    if (!own || !other) return;
    const std::string name = other->substr(other->rfind('.') + 1);
    const std::string own_name = own->substr(own->rfind('.') + 1);
    advice.push_back(
        make(code::model_overlap, "", std::nullopt,
             quoted(*own) + " and " + quoted(*other) + " do not know of each other",
             "They are two sides of one thing, and each writes the foreign key by itself. Join "
             "them: back_populates=\"" +
                 name + "\" on " + quoted(*own) + ", back_populates=\"" + own_name + "\" on " +
                 quoted(*other) + "."));
}

/// A table that the project's own database refuses, where no table is made at boot to show it.
void refused_tables(const Context& context, std::vector<Advice>& advice) {
    const auto& database = context.setup().database;
    if (!database || !database->dialect) return;
    for (const setup::Table& table : context.setup().tables) {
        for (const setup::Ddl& ddl : table.ddl) {
            if (ddl.dialect != *database->dialect || !ddl.error) continue;
            if (!contains(*ddl.error, "requires a length on dialect")) continue;
            const std::string column = between(*ddl.error, "column '", "'").value_or("");
            advice.push_back(make(code::model_length, "", std::nullopt,
                                  "MySQL needs a length for " + quoted(table.key + "." + column),
                                  "create_all() and migrations fail. Write db.String(120), or "
                                  "db.Text for long texts."));
            return;
        }
    }
}

}  // namespace

void advise_on_failures_of_models(const Context& context, std::vector<Advice>& advice) {
    never_imported(context, advice);
    overlapping(context, advice);
    refused_tables(context, advice);
    if (const auto failure = failure_of(context.setup())) explain(context, *failure, rows, advice);
}

}  // namespace firstboot::advice
