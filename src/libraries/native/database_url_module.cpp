#include "libraries/native/database_url_module.h"

#include <variant>

#include "database_url/url.h"
#include "libraries/native/values.h"

namespace firstboot::libraries {

namespace {

using database_url::Url;
using database_url::Version;
using python::Interpreter;
using python::NativeFunctionDefinition;
using python::NativeKind;
using python::Value;

Version version_of(Interpreter& interpreter, Value release) {
    return text_of(interpreter, release) == "2.0" ? Version::v2_0 : Version::v2_1;
}

Value query_of(Interpreter& interpreter, const Url& url) {
    python::Dict* query = interpreter.dict();
    for (const database_url::QueryItem& item : url.query) {
        std::vector<Value> values;
        values.reserve(item.values.size());
        for (const std::string& value : item.values) values.push_back(interpreter.string(value));
        query->set(interpreter.name(item.name),
                   values.size() == 1 ? values.front() : interpreter.tuple(values));
    }
    return query;
}

Value parse(Interpreter& interpreter, Arguments arguments) {
    const auto parsed = database_url::make_url(text_of(interpreter, arguments[0]),
                                               version_of(interpreter, arguments[1]));
    if (const auto* error = std::get_if<database_url::Error>(&parsed)) {
        if (error->type == "ValueError") interpreter.raise_value_error(error->message);
        return interpreter.string(error->message);
    }
    const Url& url = std::get<Url>(parsed);
    const auto part = [&](const std::optional<std::string>& text) {
        return string_or_none(interpreter, text).with_origin(arguments[0].origin);
    };
    return interpreter.tuple({
        part(url.drivername),
        part(url.username),
        part(url.password),
        part(url.host),
        url.port ? integer_from(interpreter, *url.port) : interpreter.none(),
        part(url.database),
        query_of(interpreter, url),
    });
}

Value render(Interpreter& interpreter, Arguments arguments) {
    const std::vector<Value> parts = interpreter.items_of(arguments[0]);
    Url url;
    url.drivername = text_of(interpreter, parts[0]);
    const auto part = [&](std::size_t index) -> std::optional<std::string> {
        if (is_none(interpreter, parts[index])) return std::nullopt;
        return interpreter.str_text(parts[index]);
    };
    url.username = part(1);
    url.password = part(2);
    url.host = part(3);
    url.port = part(4);
    url.database = part(5);
    interpreter.for_each(interpreter.call_method(parts[6], "items"), [&](Value item) {
        const std::vector<Value> pair = interpreter.items_of(item);
        database_url::QueryItem query{std::string(text_of(interpreter, pair[0])), {}};
        if (python::as<python::Str>(pair[1]) != nullptr) {
            query.values.emplace_back(text_of(interpreter, pair[1]));
        } else {
            interpreter.for_each(
                pair[1], [&](Value value) { query.values.push_back(interpreter.str_text(value)); });
        }
        url.query.push_back(std::move(query));
    });
    return interpreter.string(database_url::render(url, interpreter.truth(arguments[1]),
                                                   version_of(interpreter, arguments[2])));
}

constexpr NativeFunctionDefinition functions[] = {
    {"parse", "text, release, /", parse, NativeKind::function},
    {"render", "parts, hide_password, release, /", render, NativeKind::function},
};

}  // namespace

void fill_database_url_module(Interpreter& interpreter, Value module) {
    interpreter.add_functions(module, functions);
}

}  // namespace firstboot::libraries
