#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "advice/codes.h"
#include "advice/python_file.h"
#include "dotenv/parser.h"
#include "setup/setup.h"
#include "setup/sources.h"

namespace firstboot::advice {

/// A file that the `flask` command loads into the environment.
struct EnvFile {
    std::string path;  ///< ".env", ".flaskenv"
    std::vector<dotenv::Binding> bindings;
};

/// A binding and the file that it stands in.
struct EnvPlace {
    const EnvFile* file = nullptr;
    const dotenv::Binding* binding = nullptr;
};

/// What the rules look at. Borrows the setup and the sources.
class Context {
  public:
    Context(const setup::Setup& setup, const setup::Sources& sources);

    [[nodiscard]] const setup::Setup& setup() const { return setup_; }
    [[nodiscard]] const setup::Sources& sources() const { return sources_; }
    [[nodiscard]] const std::vector<EnvFile>& env_files() const { return env_files_; }

    /// The bytes of a place.
    [[nodiscard]] std::string_view text(const std::string& file, text::Span span) const;
    /// A whole line, from 1, without its end.
    [[nodiscard]] text::Span line_span(const std::string& file, std::uint32_t line) const;
    [[nodiscard]] std::uint32_t line_of(const std::string& file, std::uint32_t offset) const;

    /// The binding that decides about a name.
    [[nodiscard]] EnvPlace find_binding(std::string_view name) const;
    [[nodiscard]] const setup::ConfigValue* find_config(std::string_view key) const;
    [[nodiscard]] bool is_read(std::string_view name) const;

    /// Where the error happened; an empty file where no line of the project is to blame.
    [[nodiscard]] std::string error_file() const;
    [[nodiscard]] std::uint32_t error_line() const;

    /// The Python files of the project.
    [[nodiscard]] std::vector<std::string> python_files() const;
    /// One of them; a file that is not there is an empty one. Read when it is first asked for.
    [[nodiscard]] const PythonFile& python(const std::string& file) const;

  private:
    const setup::Setup& setup_;
    const setup::Sources& sources_;
    std::vector<EnvFile> env_files_;
    std::unordered_map<std::string_view, EnvPlace> bindings_;
    std::unordered_set<std::string_view> read_names_;
    mutable std::map<std::string, PythonFile> python_;
};

/// A rule looks at a context and says what it has to say.
using Rule = void (*)(const Context&, std::vector<Advice>&);

void advise_on_environment(const Context& context, std::vector<Advice>& advice);
void advise_on_secrets(const Context& context, std::vector<Advice>& advice);
void advise_on_config(const Context& context, std::vector<Advice>& advice);
void advise_on_database(const Context& context, std::vector<Advice>& advice);
void advise_on_names(const Context& context, std::vector<Advice>& advice);
void advise_on_failures_of_set_up(const Context& context, std::vector<Advice>& advice);
void advise_on_failures_of_routes(const Context& context, std::vector<Advice>& advice);
void advise_on_model_columns(const Context& context, std::vector<Advice>& advice);
void advise_on_failures_of_models(const Context& context, std::vector<Advice>& advice);

/// An advice with its code's name and severity; the rest is for the rule to fill in.
[[nodiscard]] Advice make(const Code& code, std::string file, std::optional<text::Span> span,
                          std::string message, std::string why);

/// How much of a name may be wrong.
enum class Tolerance { little, much };

/// Of `names`, the one that `wrong` was probably meant to be; nothing where none is near.
[[nodiscard]] std::optional<std::string> nearest(std::string_view wrong,
                                                 const std::vector<std::string>& names,
                                                 Tolerance tolerance = Tolerance::little);

/// The same letters apart from case, "-", "_" and their order, or few changes for its length.
[[nodiscard]] bool is_near(std::string_view left, std::string_view right,
                           Tolerance tolerance = Tolerance::little);

/// A value as the page may show it: secrets are not repeated.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace firstboot::advice
