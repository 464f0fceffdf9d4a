#include "libraries/world.h"

#include "database/snapshot.h"
#include "libraries/recorded_names.h"
#include "python/runtime/interpreter.h"

namespace firstboot::libraries {

World::World(const ModuleFinder& finder) : finder_(finder) {
    // The folders of a machine that a project may ask about; nothing lies in them.
    for (const std::string_view folder :
         {project_folder, site_packages, std::string_view("/tmp"),
          std::string_view("/home/learner"), std::string_view("/usr/local/bin")}) {
        files_.make_directory(folder);
    }
}

World::~World() = default;

void World::place(Project project) {
    project_ = std::move(project);
    installed_ = Installed(project_.installed);
    for (const auto& [path, bytes] : project_.files) {
        files_.write(std::string(project_folder) + "/" + path, bytes);
    }
}

std::optional<std::string_view> World::read_file(std::string_view path) {
    return files_.read(path);
}

bool World::is_directory(std::string_view path) {
    return files_.is_directory(path);
}

bool World::may_have_paths(std::string_view start) {
    return files_.has_paths(start);
}

python::LibraryModule World::find_library(std::string_view name, bool before_path) {
    return finder_.find(name, before_path, installed_);
}

std::vector<std::string_view> World::real_names(python::NamesOf kind,
                                                std::string_view full_name) const {
    switch (kind) {
        case python::NamesOf::module:
            return recorded_names().module_names(full_name);
        case python::NamesOf::type:
            return recorded_names().class_names(full_name);
        case python::NamesOf::instance:
            return recorded_names().instance_names(full_name);
    }
    return {};
}

void World::write(python::OutputStream stream, std::string_view text) {
    (stream == python::OutputStream::standard ? printed_ : complained_) += text;
}

void World::note_environment_read(EnvironmentRead read) {
    // Code that runs again asks again; one place is told once.
    const auto place = std::pair(read.name + '\n' + read.file, read.span.begin);
    if (read_places_.insert(place).second) reads_.push_back(std::move(read));
}

database::Result<database::Connection*> World::database(const std::string& name) {
    const auto found = databases_.find(name);
    if (found != databases_.end()) return found->second.get();
    auto opened = database::Connection::open();
    if (!opened) return opened.error();
    constexpr std::string_view of_file = "sqlite:///";
    if (name.starts_with(of_file)) {
        const auto bytes = files_.read(std::string_view(name).substr(of_file.size()));
        if (bytes && !bytes->empty()) {
            if (const auto done = database::restore(*opened.value(), *bytes); !done) {
                return done.error();
            }
        }
    }
    return databases_.emplace(name, std::move(opened.value())).first->second.get();
}

char World::next_random_byte() {
    // SplitMix64: every bit of a step's number is well mixed.
    random_state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = random_state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return static_cast<char>(mixed >> 56U);
}

std::size_t World::keep_tables(schema::Metadata tables) {
    tables_.push_back(std::move(tables));
    return tables_.size() - 1;
}

const schema::Metadata* World::kept_tables(std::size_t number) const {
    return number < tables_.size() ? &tables_[number] : nullptr;
}

World& world_of(python::Interpreter& interpreter) {
    return static_cast<World&>(interpreter.host());
}

}  // namespace firstboot::libraries
