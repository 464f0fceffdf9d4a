#include <algorithm>
#include <cctype>

#include "schema/writer.h"

namespace firstboot::schema {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

using Mapping = std::vector<std::pair<std::string, Scalar>>;

/// An option that holds a mapping, and in it the entry for one element of the index.
const Scalar* entry_of(const OptionValue* option, std::string_view key) {
    const auto* mapping = option == nullptr ? nullptr : std::get_if<Mapping>(option);
    if (mapping == nullptr) return nullptr;
    const auto found = std::find_if(mapping->begin(), mapping->end(),
                                    [&](const auto& entry) { return entry.first == key; });
    return found == mapping->end() ? nullptr : &found->second;
}

}  // namespace

std::string Writer::create_index(const Table& table, const Index& index) {
    switch (dialect_) {
        case Dialect::sqlite:
            return sqlite_index(table, index);
        case Dialect::postgresql:
            return postgresql_index(table, index);
        case Dialect::mysql:
            return mysql_index(table, index);
    }
    return {};
}

std::string Writer::index_name(const Index& index) {
    if (index.name) return take(names_.constraint(*index.name));
    // No naming convention names it; what SQLAlchemy says of that is a bare assertion.
    fail(Error{ErrorType::assertion_error, ""});
    return {};
}

std::string Writer::element(const Table& table, const IndexElement& element) const {
    if (!element.column) return element.text.of(dialect_);
    const Column* column = table.find_column(*element.column);
    return names_.quote(column ? column->name : Name(*element.column));
}

std::string Writer::sqlite_index(const Table& table, const Index& index) {
    const bool qualified = table.schema && !table.schema->text.empty();
    std::vector<std::string> elements;
    elements.reserve(index.elements.size());
    for (const IndexElement& part : index.elements) elements.push_back(element(table, part));
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX " +
                       (qualified ? names_.quote(*table.schema) + "." : "") + index_name(index) +
                       " ON " + names_.table(table, false) + " (" + joined(elements) + ")";
    if (const std::string* where = text_option(index.options, "sqlite_where")) {
        text += " WHERE " + *where;
    }
    return text;
}

std::string Writer::postgresql_index(const Table& table, const Index& index) {
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "") + "INDEX ";
    if (is_set(index.options, "postgresql_concurrently")) text += "CONCURRENTLY ";
    text += index_name(index) + " ON " + names_.table(table) + " ";
    if (const std::string* method = text_option(index.options, "postgresql_using")) {
        std::string lowered = *method;
        std::transform(lowered.begin(), lowered.end(), lowered.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (!lowered.empty()) text += "USING " + lowered + " ";
    }
    const OptionValue* classes = find_option(index.options, "postgresql_ops");
    std::vector<std::string> elements;
    for (const IndexElement& part : index.elements) {
        const Scalar* entry = entry_of(classes, part.key);
        const auto* operator_class = entry ? std::get_if<std::string>(entry) : nullptr;
        elements.push_back(element(table, part) + (operator_class ? " " + *operator_class : ""));
    }
    text += "(" + joined(elements) + ")" + include(table, index.options);
    if (find_option(index.options, "postgresql_nulls_not_distinct") != nullptr) {
        const bool same = is_set(index.options, "postgresql_nulls_not_distinct");
        text += same ? " NULLS NOT DISTINCT" : " NULLS DISTINCT";
    }
    if (const OptionValue* with = find_option(index.options, "postgresql_with")) {
        const std::string parameters = storage_parameters(*with);
        if (!parameters.empty()) text += " WITH (" + parameters + ")";
    }
    if (const std::string* space = text_option(index.options, "postgresql_tablespace")) {
        text += " TABLESPACE " + names_.quote(*space);
    }
    if (const std::string* where = text_option(index.options, "postgresql_where")) {
        text += " WHERE " + *where;
    }
    return text;
}

std::string Writer::mysql_index(const Table& table, const Index& index) {
    const std::string name = index_name(index);
    std::string text = std::string("CREATE ") + (index.unique ? "UNIQUE " : "");
    if (const std::string* prefix = text_option(index.options, "mysql_prefix")) {
        text += *prefix + " ";
    }
    text += "INDEX " + name + " ON " + names_.table(table) + " ";

    const OptionValue* lengths = find_option(index.options, "mysql_length");
    const auto* one_length = lengths ? std::get_if<std::int64_t>(lengths) : nullptr;
    std::vector<std::string> elements;
    for (const IndexElement& part : index.elements) {
        std::string written = element(table, part);
        const Scalar* entry = entry_of(lengths, part.column ? *part.column : part.key);
        if (entry == nullptr) entry = entry_of(lengths, written);
        const auto* length = entry ? std::get_if<std::int64_t>(entry) : one_length;
        if (length != nullptr) written += "(" + std::to_string(*length) + ")";
        elements.push_back(std::move(written));
    }
    text += "(" + joined(elements) + ")";
    if (const std::string* parser = text_option(index.options, "mysql_with_parser")) {
        text += " WITH PARSER " + *parser;
    }
    if (const std::string* method = text_option(index.options, "mysql_using")) {
        text += " USING " + names_.quote(*method);
    }
    return text;
}

}  // namespace firstboot::schema
