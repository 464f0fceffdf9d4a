// Models that SQLAlchemy refuses, and models that nobody imports.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "advice/failures.h"
#include "advice/texts.h"
#include "advice/words.h"

namespace firstboot::advice {

namespace {

/// A model class of the project, as its text defines it.
struct ModelClass {
    std::string name;
    std::string table;
    std::string file;
    text::Span span;
};

/// Flask-SQLAlchemy's table name of a class without __tablename__: words in lower case, joined.
std::string snake_case(std::string_view name) {
    std::string snake;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto is_upper = [&](std::size_t at) {
            return at < name.size() && std::isupper(static_cast<unsigned char>(name[at])) != 0;
        };
        const bool starts_word =
            is_upper(i) && i > 0 && (!is_upper(i - 1) || (i + 1 < name.size() && !is_upper(i + 1)));
        if (starts_word) snake += '_';
        snake += static_cast<char>(std::tolower(static_cast<unsigned char>(name[i])));
    }
    return snake;
}

std::vector<ModelClass> model_classes(const Context& context) {
    std::vector<ModelClass> classes;
    for (const std::string& file : context.python_files()) {
        const std::string_view source = context.sources().text(file);
        const auto words = words_of(source);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const Word& name = words[i + 1];
            if (words[i].text != "class") continue;
            const auto header_end = source.find(':', name.span.end);
            const auto header = source.substr(name.span.end, header_end - name.span.end);
            if (!contains(header, "db.Model")) continue;
            const auto next = source.find("\nclass ", name.span.end);
            const auto body = source.substr(name.span.end, next - name.span.end);
            if (contains(body, "__abstract__")) continue;
            ModelClass found{std::string(name.text), snake_case(name.text), file, name.span};
            for (const char* quote : {"'", "\""}) {
                const std::string mark = std::string("__tablename__ = ") + quote;
                if (const auto table = between(body, mark, quote)) found.table = *table;
            }
            classes.push_back(std::move(found));
        }
    }
    return classes;
}

/// A text in quotes, in the failure's line or else anywhere in the project's models.
struct Literal {
    std::string file;
    text::Span span;  ///< without its quotes
};

std::optional<Literal> find_literal(const Context& context, const Failure& failure,
                                    const std::string& text) {
    for (const char quote : {'\'', '"'}) {
        const std::string literal = quote + text;
        if (const auto span = in_line_of_failure(context, failure, literal)) {
            return Literal{failure.file, {span->begin + 1, span->end}};
        }
        for (const std::string& file : context.python_files()) {
            const auto at = context.sources().text(file).find(literal);
            if (at == std::string_view::npos) continue;
            const auto begin = static_cast<std::uint32_t>(at + 1);
            return Literal{file, {begin, begin + static_cast<std::uint32_t>(text.size())}};
        }
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
    const auto span = in_line_of_failure(context, failure, name + "=");
    if (!meant || !span) return;
    advice.mends.push_back(
        {"Write " + *meant, {{failure.file, {span->begin, span->end - 1}, *meant}}});
}

void name_type(const Context& context, const Failure& failure, const std::string& name,
               Advice& advice) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> types = {{
        {"bool", "db.Boolean"},
        {"float", "db.Float"},
        {"int", "db.Integer"},
        {"str", "db.String"},
        {"datetime.datetime", "db.DateTime"},
    }};
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&](const auto& each) { return each.first == name; });
    const auto span = in_line_of_failure(context, failure, "db.Column(" + name);
    if (found == types.end() || !span) return;
    const text::Span word{static_cast<std::uint32_t>(span->end - name.size()), span->end};
    advice.mends.push_back({"Write " + std::string(found->second),
                            {{failure.file, word, std::string(found->second)}}});
}

/// id: int = … becomes id: Mapped[int] = … where the file knows Mapped.
void wrap_annotation(const Context& context, const Failure& failure, const std::string& name,
                     Advice& advice) {
    const std::string attribute = name.substr(name.rfind('.') + 1);
    const std::string_view source = context.sources().text(failure.file);
    const auto at = source.find(" " + attribute + ": ");
    if (at == std::string_view::npos || occurrences(source, "Mapped").empty()) return;
    const auto begin = static_cast<std::uint32_t>(at + attribute.size() + 3);
    const auto end = source.find_first_of(" =\n", begin);
    if (end == std::string_view::npos) return;
    const text::Span span{begin, static_cast<std::uint32_t>(end)};
    const std::string fixed = "Mapped[" + std::string(context.text(failure.file, span)) + "]";
    advice.span = span;
    advice.mends.push_back({"Write " + fixed, {{failure.file, span, fixed}}});
}

void wrap_in_text(const Context& context, const Failure& failure, const std::string& name,
                  Advice& advice) {
    for (const char quote : {'\'', '"'}) {
        const std::string literal = quote + name + quote;
        const auto span = in_line_of_failure(context, failure, literal);
        if (!span) continue;
        advice.mends.push_back({"Write text(…)",
                                {{failure.file, {0, 0}, "from sqlalchemy import text\n"},
                                 {failure.file, *span, "text(" + literal + ")"}}});
        return;
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
    FailureRow{code::model_unknown_class, "failed to locate a name", "expression '", "'",
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
    FailureRow{code::query_text, "should be explicitly declared as text(", "SQL expression '", "'",
               "SQL as a text has to say so", "SQLAlchemy 2 runs a text only inside of text().",
               wrap_in_text},
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
        if (tables.contains(each.table)) continue;
        advice.push_back(
            make(code::models_never_imported, each.file, each.span,
                 "nobody imports " + each.file + ", so there is no table " + quoted(each.table),
                 "A model exists once its module has run. Import it where the app is "
                 "made, after `db`, before create_all() and before Flask-Migrate "
                 "looks."));
        return;
    }
}

}  // namespace

void advise_on_failures_of_models(const Context& context, std::vector<Advice>& advice) {
    never_imported(context, advice);
    if (const auto failure = failure_of(context.setup())) explain(context, *failure, rows, advice);
}

}  // namespace firstboot::advice
