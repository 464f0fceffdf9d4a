#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "python/objects/module.h"
#include "text/text_hash.h"

namespace firstboot::python {

class Interpreter;

/// Library modules that were run ahead, before there was a project. Nobody sees them until they are
/// imported; then they come, with all that their code had imported and in the same order, as if
/// they ran at that moment. What a library's code does when it is imported depends on nothing but
/// the modules that it imports; where the project has others in their place, it runs anew.
class DormantModules {
  public:
    explicit DormantModules(Interpreter& interpreter) : in_(interpreter) {}

    /// Imports the modules and hides them, and all that they imported, again. One that cannot be
    /// imported to its end is left to be imported when the project asks.
    void run_ahead(std::span<const std::string_view> names);

    /// The module, and with it all that imported it, will run anew.
    void forget(std::string_view name);

    /// Told by the importer: the body of a module runs from here to `ended`.
    void started(std::string_view module);
    void ended();
    /// Told by the importer: the module is there; whoever runs now has asked for it.
    void asked_for(std::string_view module);

    struct Dormant {
        Module* module = nullptr;
        /// What its code imported, in order, each once.
        std::vector<std::string> imports;
        /// All that its import brings has been found to be what it was: see Importer.
        bool unchanged = false;
    };
    /// Null for a module that did not run ahead.
    [[nodiscard]] Dormant* find(std::string_view name);

  private:
    void hide(const std::set<std::string>& visible);
    /// Takes the module out of the package that importing it has put it into.
    void unbind(std::string_view name, Module* module);

    Interpreter& in_;
    bool recording_ = false;
    /// The modules whose bodies run now, the innermost last.
    std::vector<std::string> running_;
    std::unordered_map<std::string, Dormant, text::TextHash, std::equal_to<>> dormant_;
};

}  // namespace firstboot::python
