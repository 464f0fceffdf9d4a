#pragma once

#include <sqlite3.h>

#include "sqljs/callbacks.h"

namespace firstboot::sqljs {

/// What SQLite keeps for one registered function: its definition and whom to warn.
template <class Definition>
struct LegacyUse {
    const Definition* definition;
    const Callbacks* callbacks;
};

/// The definition that the running function was registered with, after a warning.
template <class Definition>
const Definition& use_legacy(sqlite3_context* context) {
    const auto& use = *static_cast<const LegacyUse<Definition>*>(sqlite3_user_data(context));
    use.callbacks->warn(use.definition->name);
    return *use.definition;
}

template <class Definition>
void forget_legacy(void* use) {
    delete static_cast<LegacyUse<Definition>*>(use);
}

}  // namespace firstboot::sqljs
