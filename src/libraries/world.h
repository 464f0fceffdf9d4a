#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "database/connection.h"
#include "libraries/file_tree.h"
#include "libraries/installed.h"
#include "python/runtime/host.h"
#include "schema/dialect.h"
#include "schema/table.h"
#include "text/span.h"

namespace firstboot::python {
class Interpreter;
}

/// The world of one boot: what the library models ask for beyond the interpreter.
namespace firstboot::libraries {

/// Where the project lies; also the working directory at the start.
inline constexpr std::string_view project_folder = "/project";
inline constexpr std::string_view site_packages = "/usr/local/lib/python3.14/site-packages";
inline constexpr std::string_view standard_library = "/usr/local/lib/python3.14";

/// What is booted.
struct Project {
    /// Paths relative to the project ("app/config.py") and their bytes.
    std::map<std::string, std::string> files;
    /// The environment of the process, in the order given.
    std::vector<std::pair<std::string, std::string>> environment;
    /// Names of the installed packages; absent: all that is modelled.
    std::optional<std::vector<std::string>> installed;
    schema::Release sqlalchemy = schema::Release::v2_1;
};

/// The project looked a name up in the environment, by whatever way.
struct EnvironmentRead {
    std::string name;
    std::string file;  ///< path in the project; empty where no code of the project was running
    text::Span span;   ///< the expression that was evaluated, bytes of the file
    bool found = false;
};

/// The long text that a regular expression last looked at, one character a place: whoever reads a
/// file by regular expressions asks about one text again and again.
struct SearchedText {
    const void* text = nullptr;
    std::u32string points;
};

/// Finds modules outside of the project (modules.h has the one for boots).
class ModuleFinder {
  public:
    virtual ~ModuleFinder() = default;
    /// The models of a package and of all that lies in it; of a module, itself.
    [[nodiscard]] virtual std::vector<std::string_view> names_in(
        std::string_view package) const = 0;
    /// As python::Host::find_library.
    [[nodiscard]] virtual python::LibraryModule find(std::string_view name, bool before_path,
                                                     const Installed& installed) const = 0;
};

/// The host of a boot's interpreter. Native modules reach it by `world_of`.
class World final : public python::Host {
  public:
    /// A world without a project. The finder must outlive it.
    explicit World(const ModuleFinder& finder);
    ~World() override;

    /// Puts the project there, at /project.
    void place(Project project);

    // What the interpreter asks.
    std::optional<std::string_view> read_file(std::string_view path) override;
    bool is_directory(std::string_view path) override;
    bool may_have_paths(std::string_view start) override;
    python::LibraryModule find_library(std::string_view name, bool before_path) override;
    [[nodiscard]] std::vector<std::string_view> real_names(
        python::NamesOf kind, std::string_view full_name) const override;
    void write(python::OutputStream stream, std::string_view text) override;

    // What the models ask.
    [[nodiscard]] FileTree& files() { return files_; }
    [[nodiscard]] const std::string& working_directory() const { return working_directory_; }
    void change_directory(std::string path) { working_directory_ = std::move(path); }
    [[nodiscard]] const Project& project() const { return project_; }
    [[nodiscard]] const Installed& installed() const { return installed_; }
    void note_environment_read(EnvironmentRead read);
    /// The database of a URL or file name, in memory, the same one each time; made at first use,
    /// with what lies in the file then.
    [[nodiscard]] database::Result<database::Connection*> database(const std::string& name);
    /// The next of a fixed sequence: what chance gives in a boot, the same each time.
    [[nodiscard]] char next_random_byte();
    /// Keeps tables that a model described, until the boot ends; gives the number that finds them.
    std::size_t keep_tables(schema::Metadata tables);
    /// Null for a number that was not given.
    [[nodiscard]] const schema::Metadata* kept_tables(std::size_t number) const;
    [[nodiscard]] SearchedText& searched_text() { return searched_text_; }
    /// A statement that was sent to a database, for the setup; as SQLALCHEMY_ECHO prints it.
    void note_statement(std::string sql) { statements_.push_back(std::move(sql)); }

    // What the setup shows.
    [[nodiscard]] const std::string& printed() const { return printed_; }
    [[nodiscard]] const std::string& complained() const { return complained_; }
    [[nodiscard]] const std::vector<EnvironmentRead>& environment_reads() const { return reads_; }
    [[nodiscard]] const std::vector<std::string>& statements() const { return statements_; }

  private:
    Project project_;
    Installed installed_{std::nullopt};
    const ModuleFinder& finder_;
    FileTree files_;
    std::string working_directory_{project_folder};
    std::string printed_;
    std::string complained_;
    std::vector<EnvironmentRead> reads_;
    std::set<std::pair<std::string, std::uint32_t>> read_places_;
    std::vector<std::string> statements_;
    std::deque<schema::Metadata> tables_;
    std::uint64_t random_state_ = 0;
    SearchedText searched_text_;
    std::map<std::string, std::unique_ptr<database::Connection>> databases_;
};

/// The world that an interpreter runs in. Every interpreter that runs library models has one.
[[nodiscard]] World& world_of(python::Interpreter& interpreter);

}  // namespace firstboot::libraries
