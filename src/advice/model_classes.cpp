#include "advice/model_classes.h"

#include <algorithm>
#include <cctype>

#include "advice/texts.h"

namespace firstboot::advice {

namespace {

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

/// What a class assigns to a name; null where it does not.
const syntax::Expression* assigned(const syntax::ClassDef& definition, std::string_view name) {
    for (const syntax::Statement* each : definition.body) {
        if (each->kind != syntax::StatementKind::Assign) continue;
        const auto& assignment = static_cast<const syntax::Assign&>(*each);
        for (const syntax::Expression* target : assignment.targets) {
            if (dotted(*target) == name) return assignment.value;
        }
    }
    return nullptr;
}

bool has_base(const syntax::ClassDef& definition, std::string_view name) {
    return std::any_of(definition.bases.begin(), definition.bases.end(),
                       [&](const syntax::Expression* base) { return last_name(*base) == name; });
}

std::string table_of(const syntax::ClassDef& definition) {
    const syntax::Expression* name = assigned(definition, "__tablename__");
    if (name == nullptr) return snake_case(definition.name);
    return std::string(literal_text(*name).value_or(""));
}

text::Span name_span(const PythonFile& file, const syntax::ClassDef& definition) {
    const text::Span whole = file.span(definition);
    for (const text::Span span : file.occurrences(definition.name)) {
        if (span.begin >= whole.begin) return span;
    }
    return whole;
}

/// The classes of a project whose base has a name. Files without that name need not be read.
std::vector<ModelClass> classes_below(const Context& context, std::string_view base) {
    std::vector<ModelClass> classes;
    for (const std::string& path : context.python_files()) {
        if (!contains(context.sources().text(path), base)) continue;
        const PythonFile& file = context.python(path);
        for (const syntax::Statement* each : file.statements()) {
            if (each->kind != syntax::StatementKind::ClassDef) continue;
            const auto& definition = static_cast<const syntax::ClassDef&>(*each);
            if (!has_base(definition, base)) continue;
            classes.push_back({std::string(definition.name), table_of(definition), path,
                               name_span(file, definition), &definition});
        }
    }
    return classes;
}

}  // namespace

std::vector<ModelClass> model_classes(const Context& context) {
    std::vector<ModelClass> classes;
    std::vector<std::string> bases = {"Model"};
    for (std::size_t i = 0; i < bases.size(); ++i) {
        for (ModelClass& each : classes_below(context, std::string(bases[i]))) {
            if (assigned(*each.definition, "__abstract__") == nullptr) {
                classes.push_back(std::move(each));
            } else if (std::find(bases.begin(), bases.end(), each.name) == bases.end()) {
                bases.push_back(each.name);
            }
        }
    }
    return classes;
}

}  // namespace firstboot::advice
