#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace firstboot::libraries {

/// Which names the real modules and classes have, as recorded from the packages themselves
/// (scripts/catalogue writes catalogue/names.tsv). A name that is recorded but not there in a model
/// is "not modelled"; one that is not recorded does not exist, and the recorded ones are what
/// CPython would choose its suggestion from.
class Catalogue {
  public:
    using Names = std::vector<std::string_view>;

    /// What `pip install NAME` brings.
    struct Distribution {
        Names modules;
        /// Names of distributions, with extras ("flask[async]"); "extra:NAME" is added by an extra.
        Names needs;
        /// Whether it counts as installed where nobody says what is.
        bool by_default = false;
    };

    /// Borrows the text, lines of tab-separated fields; it must outlive the catalogue.
    explicit Catalogue(std::string_view text);

    /// Whether anything is recorded of a module ("flask.cli").
    [[nodiscard]] bool knows_module(std::string_view module) const;

    /// Whether a package has a module of that dotted name inside of it, whatever its depth. Of the
    /// standard library's packages those are recorded that are not modelled.
    [[nodiscard]] bool has_submodule(std::string_view package, std::string_view dotted) const;

    /// Whether the modules inside of it are recorded.
    [[nodiscard]] bool is_package(std::string_view module) const {
        return packages_.contains(module);
    }

    /// The distributions that are recorded, by their normal names ("flask-login").
    [[nodiscard]] const std::map<std::string_view, Distribution>& distributions() const {
        return distributions_;
    }

    /// The names in a module's namespace; empty for modules that are not recorded.
    [[nodiscard]] Names module_names(std::string_view module) const;

    /// What dir() of an instance of a class ("flask.app.Flask") has beyond object's own names:
    /// those of the class, of its bases, and the attributes that making an instance sets. Empty for
    /// classes that are not recorded.
    [[nodiscard]] Names instance_names(std::string_view class_name) const;

    /// What dir() of the class itself has beyond object's own names.
    [[nodiscard]] Names class_names(std::string_view class_name) const;

  private:
    struct Class {
        std::string_view bases;
        std::string_view names;
    };
    void add_class_names(std::string_view class_name, Names& names) const;

    std::unordered_map<std::string_view, std::string_view> modules_;
    std::unordered_map<std::string_view, std::string_view> packages_;
    std::map<std::string_view, Distribution> distributions_;
    std::unordered_map<std::string_view, Class> classes_;
    std::unordered_map<std::string_view, std::string_view> instances_;
};

}  // namespace firstboot::libraries
