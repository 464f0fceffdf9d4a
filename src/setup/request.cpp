#include "setup/request.h"

#include <nlohmann/json.hpp>

#include "setup/base64.h"
#include "setup/dependency_files.h"

namespace firstboot::setup {

namespace {

/// A request is refused beyond these: no project that anybody boots comes near.
constexpr std::size_t most_files = 20'000;
constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr int deepest = 64;

Fault refuse(std::string message) {
    return {std::string(bad_request), std::move(message)};
}

/// What a value is, as a sentence names it.
std::string_view kind_of(const Json& json) {
    if (json.is_null()) return "null";
    if (json.is_array()) return "a list";
    if (json.is_object()) return "an object";
    if (json.is_string()) return "a text";
    return json.is_boolean() ? "true or false" : "a number";
}

std::string expected(const std::string& where, std::string_view wanted, const Json& json) {
    return "`" + where + "` should be " + std::string(wanted) + ", not " +
           std::string(kind_of(json));
}

const Json* member_of(const Json& request, const std::string& name) {
    const auto found = request.find(name);
    return found == request.end() || found->is_null() ? nullptr : &*found;
}

/// A relative path with "/" between the names, without "." and ".."; nothing where it leads out of
/// the project.
std::optional<std::string> normal_path(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    while (true) {
        const auto slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        if (name == "..") {
            if (names.empty()) return std::nullopt;
            names.pop_back();
        } else if (!name.empty() && name != ".") {
            names.push_back(name);
        }
        if (slash == std::string_view::npos) break;
        path.remove_prefix(slash + 1);
    }
    if (names.empty()) return std::nullopt;
    std::string normal;
    for (const std::string_view name : names) {
        if (!normal.empty()) normal += '/';
        normal += name;
    }
    return normal;
}

/// Whether brackets are nested deeper than any request needs: writing such an "id" back would take
/// the stack.
bool is_too_deep(std::string_view text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

}  // namespace

std::variant<Json, Fault> parse_request(std::string_view text) {
    if (is_too_deep(text)) {
        return refuse("the request is nested deeper than " + std::to_string(deepest) + " levels");
    }
    try {
        Json request = Json::parse(text);
        if (!request.is_object()) {
            return refuse("a request is a JSON object, not " + std::string(kind_of(request)));
        }
        return request;
    } catch (const Json::parse_error& error) {
        std::string_view reason = error.what();
        // "[json.exception.parse_error.101] parse error at line 1, column 2: …"
        const auto bracket = reason.find("] ");
        if (bracket != std::string_view::npos) reason.remove_prefix(bracket + 2);
        return refuse("not JSON: " + std::string(reason));
    }
}

std::variant<std::string, Fault> read_content(const Json& json, const std::string& where) {
    if (json.is_string()) return json.get<std::string>();
    if (json.is_object() && json.size() == 1 && json.contains("base64") &&
        json["base64"].is_string()) {
        auto bytes = from_base64(json["base64"].get<std::string>());
        if (!bytes) return refuse("`" + where + ".base64` is not base64");
        return std::move(*bytes);
    }
    return refuse(expected(where, "a text or {\"base64\": …}", json));
}

std::variant<std::string, Fault> read_text(const Json& request, const std::string& member) {
    const auto found = request.find(member);
    if (found == request.end()) return refuse("`" + member + "` is missing");
    if (!found->is_string()) return refuse(expected(member, "a text", *found));
    return found->get<std::string>();
}

std::variant<std::vector<std::pair<std::string, std::string>>, Fault> read_environment(
    const Json& request) {
    std::vector<std::pair<std::string, std::string>> environment;
    const Json* environ = member_of(request, "environ");
    if (environ == nullptr) return environment;
    if (!environ->is_object()) return refuse(expected("environ", "an object", *environ));
    for (const auto& [name, value] : environ->items()) {
        if (!value.is_string()) return refuse(expected("environ." + name, "a text", value));
        const bool possible = !name.empty() && name.find('=') == std::string::npos &&
                              name.find('\0') == std::string::npos;
        if (!possible) return refuse("`environ`: no environment has the name \"" + name + "\"");
        environment.emplace_back(name, value.get<std::string>());
    }
    return environment;
}

std::variant<schema::Release, Fault> read_release(const Json& request) {
    const Json* version = member_of(request, "sqlalchemy");
    if (version == nullptr) return schema::Release::v2_1;
    if (*version == "2.1") return schema::Release::v2_1;
    if (*version == "2.0") return schema::Release::v2_0;
    return refuse(R"(`sqlalchemy` should be "2.1" or "2.0")");
}

std::variant<libraries::Project, Fault> read_project(const Json& request) {
    libraries::Project project;
    const Json* files = member_of(request, "files");
    if (files == nullptr) return refuse("`files` is missing");
    if (!files->is_object()) return refuse(expected("files", "an object", *files));
    if (files->size() > most_files) {
        return refuse("the project has " + std::to_string(files->size()) +
                      " files; Firstboot takes up to " + std::to_string(most_files));
    }
    std::size_t bytes = 0;
    for (const auto& [path, content] : files->items()) {
        auto normal = normal_path(path);
        if (!normal) {
            return refuse("`files`: \"" + path + "\" is not a path inside the project");
        }
        auto read = read_content(content, "files." + path);
        if (auto* fault = std::get_if<Fault>(&read)) return std::move(*fault);
        auto& text = std::get<std::string>(read);
        bytes += text.size();
        if (bytes > most_bytes) {
            return refuse("the project's files have more than " +
                          std::to_string(most_bytes >> 20U) + " MB, the limit");
        }
        project.files.insert_or_assign(std::move(*normal), std::move(text));
    }
    auto environment = read_environment(request);
    if (auto* fault = std::get_if<Fault>(&environment)) return std::move(*fault);
    project.environment = std::move(std::get<0>(environment));

    if (const Json* installed = member_of(request, "installed")) {
        if (!installed->is_array()) return refuse(expected("installed", "a list", *installed));
        auto& names = project.installed.emplace();
        for (const Json& name : *installed) {
            if (!name.is_string()) return refuse(expected("installed[]", "a text", name));
            names.push_back(name.get<std::string>());
        }
    } else {
        project.installed = listed_distributions(project.files);
    }
    auto release = read_release(request);
    if (auto* fault = std::get_if<Fault>(&release)) return std::move(*fault);
    project.sqlalchemy = std::get<schema::Release>(release);
    return project;
}

}  // namespace firstboot::setup
