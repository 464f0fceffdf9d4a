#include "description.h"

#include <stdexcept>

#include "schema/fields.h"

namespace firstboot::schema {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
concept Described = requires(T& value) { for_each_field(value, [](const char*, auto&) {}); };

void read(const Json& json, std::string& value) {
    value = json.get<std::string>();
}
void read(const Json& json, bool& value) {
    value = json.get<bool>();
}
void read(const Json& json, std::int64_t& value) {
    value = json.get<std::int64_t>();
}
void read(const Json& json, Name& value);
void read(const Json& json, SqlText& value);
void read(const Json& json, ServerDefault& value);
void read(const Json& json, Constraint& value);
void read(const Json& json, Options& value);
void read(const Json& json, Autoincrement& value);
void read(const Json& json, ClientDefault& value);
void read(const Json& json, std::pair<std::string, std::string>& value);
void read(const Json& json, std::shared_ptr<const Type>& value);
template <class T>
void read(const Json& json, std::optional<T>& value);
template <class T>
void read(const Json& json, std::vector<T>& value);
template <Described T>
void read(const Json& json, T& value);

void read(const Json& json, Name& value) {
    if (json.is_string()) {
        value = Name(json.get<std::string>());
        return;
    }
    value.text = json.at("text");
    if (json.contains("quote")) value.quote = json["quote"].get<bool>();
    value.truncate = json.value("truncate", false);
}

void read(const Json& json, SqlText& value) {
    for (const Dialect dialect : {Dialect::sqlite, Dialect::postgresql, Dialect::mysql}) {
        value.of(dialect) = json.is_string() ? json : json.at(std::string(name_of(dialect)));
    }
}

void read(const Json& json, ServerDefault& value) {
    if (json.contains("literal")) {
        value = json["literal"].get<std::string>();
    } else {
        SqlText text;
        read(json.at("text"), text);
        value = std::move(text);
    }
}

void read(const Json& json, Constraint& value) {
    value = make_constraint(json.at("kind").get<std::string>()).value();
    std::visit([&](auto& alternative) { read(json, alternative); }, value);
}

Scalar scalar(const Json& json) {
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number()) return json.get<std::int64_t>();
    if (json.is_string()) return json.get<std::string>();
    return nullptr;
}

void read(const Json& json, Options& value) {
    for (const auto& [name, option] : json.items()) {
        if (option.is_array()) {
            value.emplace_back(name, option.get<std::vector<std::string>>());
        } else if (option.is_object()) {
            std::vector<std::pair<std::string, Scalar>> mapping;
            for (const auto& [key, entry] : option.items()) {
                mapping.emplace_back(key, scalar(entry));
            }
            value.emplace_back(name, std::move(mapping));
        } else {
            std::visit([&](auto held) { value.emplace_back(name, held); }, scalar(option));
        }
    }
}

void read(const Json& json, Autoincrement& value) {
    value = autoincrement_named(json.get<std::string>()).value();
}

void read(const Json& json, ClientDefault& value) {
    value = client_default_named(json.get<std::string>()).value();
}

void read(const Json& json, std::pair<std::string, std::string>& value) {
    value = {json.at(0), json.at(1)};
}

void read(const Json& json, std::shared_ptr<const Type>& value) {
    Type type;
    read(json, type);
    value = std::make_shared<const Type>(std::move(type));
}

template <class T>
void read(const Json& json, std::optional<T>& value) {
    if (json.is_null()) {
        value.reset();
    } else {
        read(json, value.emplace());
    }
}

template <class T>
void read(const Json& json, std::vector<T>& value) {
    for (const Json& element : json) read(element, value.emplace_back());
}

template <Described T>
void read(const Json& json, T& value) {
    for_each_field(value, [&](const char* name, auto& member) {
        if (json.contains(name)) read(json[name], member);
    });
}

}  // namespace

Metadata metadata_from(const Json& json) {
    Metadata metadata;
    read(json, metadata);
    return metadata;
}

}  // namespace firstboot::schema
