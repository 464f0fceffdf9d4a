#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "database/connection.h"
#include "setup/setup.h"
#include "setup/start.h"

namespace firstboot::setup {

/// Python to be run inside the booted project, in an app context, with the names `app`, `db`, `os`,
/// `sys` and `setup` (see _firstboot_scripts.py). Scripts of one boot share their names.
struct Script {
    /// What tracebacks call it.
    std::string name;
    std::string source;
    /// As at the prompt of a shell: the value of an expression is printed.
    bool interactive = false;
};

/// A project on its first boot, as the `flask` command boots it: .env and .flaskenv are read, the
/// app is found and imported, and then looked at. Its tables are made in an SQLite in memory.
/// Nothing that the project does can make this throw or run for ever; what went wrong is in the
/// setup.
class Boot {
  public:
    /// Goes on from the start, which lives longer than the boot and is good for this one only.
    Boot(libraries::Project project, const std::vector<Script>& scripts, Start& start);

    [[nodiscard]] const Setup& setup() const { return setup_; }
    [[nodiscard]] const libraries::Project& project() const { return start_.world().project(); }

    /// Runs a query on the project's tables.
    [[nodiscard]] database::Result<database::Rows> query(std::string_view sql);
    /// The bytes of the database file that the project's tables lie in.
    [[nodiscard]] database::Result<std::string> database_file();

  private:
    void run(const std::vector<Script>& scripts);
    void make_tables();

    Start& start_;
    Setup setup_;
    /// The name of the database that the project's engine opens.
    std::string database_name_;
};

}  // namespace firstboot::setup
