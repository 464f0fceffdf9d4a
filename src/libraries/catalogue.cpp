#include "libraries/catalogue.h"

#include <algorithm>

namespace firstboot::libraries {

namespace {

/// Takes the part before the separator off the front of the text.
std::string_view take(std::string_view& text, char separator) {
    const auto end = text.find(separator);
    const auto part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

void add_fields(std::string_view fields, Catalogue::Names& names) {
    while (!fields.empty()) names.push_back(take(fields, '\t'));
}

Catalogue::Distribution read_distribution(std::string_view fields) {
    Catalogue::Distribution distribution;
    auto modules = take(fields, '\t');
    while (!modules.empty()) distribution.modules.push_back(take(modules, ' '));
    auto needs = take(fields, '\t');
    while (!needs.empty()) distribution.needs.push_back(take(needs, ' '));
    distribution.by_default = fields == "default";
    return distribution;
}

}  // namespace

Catalogue::Catalogue(std::string_view text) {
    while (!text.empty()) {
        auto line = take(text, '\n');
        const auto kind = take(line, '\t');
        const auto name = take(line, '\t');
        if (kind == "module") {
            modules_.emplace(name, line);
        } else if (kind == "distribution") {
            distributions_.emplace(name, read_distribution(line));
        } else if (kind == "package") {
            packages_.emplace(name, line);
        } else if (kind == "class") {
            const auto bases = take(line, '\t');
            classes_.emplace(name, Class{bases, line});
        } else if (kind == "instance") {
            instances_.emplace(name, line);
        }
    }
}

bool Catalogue::knows_module(std::string_view module) const {
    return modules_.contains(module);
}

bool Catalogue::has_submodule(std::string_view package, std::string_view dotted) const {
    const auto found = packages_.find(package);
    if (found == packages_.end()) return false;
    Names names;
    add_fields(found->second, names);
    return std::find(names.begin(), names.end(), dotted) != names.end();
}

Catalogue::Names Catalogue::module_names(std::string_view module) const {
    Names names;
    if (const auto found = modules_.find(module); found != modules_.end()) {
        add_fields(found->second, names);
    }
    return names;
}

Catalogue::Names Catalogue::class_names(std::string_view class_name) const {
    Names names;
    add_class_names(class_name, names);
    return names;
}

Catalogue::Names Catalogue::instance_names(std::string_view class_name) const {
    Names names;
    if (const auto found = instances_.find(class_name); found != instances_.end()) {
        add_fields(found->second, names);
    }
    add_class_names(class_name, names);
    return names;
}

void Catalogue::add_class_names(std::string_view class_name, Names& names) const {
    const auto found = classes_.find(class_name);
    if (found == classes_.end()) return;
    add_fields(found->second.names, names);
    auto bases = found->second.bases;
    while (!bases.empty()) add_class_names(take(bases, ' '), names);
}

}  // namespace firstboot::libraries
