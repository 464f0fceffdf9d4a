#include "setup/start.h"

#include <string_view>
#include <vector>

#include "libraries/modules.h"

namespace firstboot::setup {

namespace {

/// What the projects of beginners import most, and what comes with it.
constexpr std::string_view usual_packages[] = {"_firstboot_annotations",
                                               "datetime",
                                               "dotenv",
                                               "flask",
                                               "flask_sqlalchemy",
                                               "functools",
                                               "io",
                                               "json",
                                               "logging",
                                               "sqlalchemy",
                                               "sqlite3",
                                               "typing"};

/// How much Python the project has.
std::size_t source_bytes(const libraries::Project& project) {
    std::size_t bytes = 0;
    for (const auto& [path, text] : project.files) {
        if (path.ends_with(".py")) bytes += text.size();
    }
    return bytes;
}

}  // namespace

Start::Start(const python::Limits& limits)
    : world_(libraries::library_modules()), interpreter_(world_, limits) {
    interpreter_.import_module("_firstboot_setup");
}

void Start::run_libraries_ahead() {
    std::vector<std::string_view> modules;
    for (const std::string_view package : usual_packages) {
        const auto names = libraries::library_modules().names_in(package);
        modules.insert(modules.end(), names.begin(), names.end());
    }
    interpreter_.run_ahead(modules);
}

void Start::place(libraries::Project project) {
    if (project.sqlalchemy != world_.project().sqlalchemy) {
        interpreter_.dormant_modules().forget("_firstboot_versions");
    }
    interpreter_.allow_for_source(source_bytes(project));
    world_.place(std::move(project));
}

}  // namespace firstboot::setup
