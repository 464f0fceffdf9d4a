#include "python/syntax/tree.h"

namespace firstboot::python::syntax {

Identifier Tree::intern(std::string_view name) {
    const auto found = names_.find(name);
    if (found != names_.end()) {
        return *found;
    }
    return *names_.insert(arena_.copy_text(name)).first;
}

}  // namespace firstboot::python::syntax
