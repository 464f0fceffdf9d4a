#include "sqljs/legacy_functions.h"

#include <sqlite3.h>

#include <initializer_list>

namespace firstboot::sqljs {

int register_legacy_functions(sqlite3* database, const Callbacks& callbacks) {
    for (const auto part :
         {register_legacy_mathematics, register_legacy_texts, register_legacy_statistics}) {
        if (const int code = part(database, callbacks); code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

}  // namespace firstboot::sqljs
