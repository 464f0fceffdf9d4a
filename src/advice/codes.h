#pragma once

#include <array>
#include <string_view>

#include "advice/advice.h"

/// The registry of advice. A new piece of advice is a line here, a rule in its family's file, and a
/// case in tests/unit/advice, without which the test of the registry fails.
namespace firstboot::advice {

struct Code {
    std::string_view name;
    Severity severity;
};

namespace code {

// environment.cpp
inline constexpr Code env_duplicate{"env-duplicate", Severity::warning};
inline constexpr Code env_false_is_true{"env-false-is-true", Severity::warning};
inline constexpr Code env_flask_env{"env-flask-env", Severity::warning};
inline constexpr Code env_near_miss{"env-near-miss", Severity::warning};
inline constexpr Code env_no_value{"env-no-value", Severity::warning};
inline constexpr Code env_spaces{"env-spaces", Severity::note};
inline constexpr Code env_unparsed{"env-unparsed", Severity::warning};
inline constexpr Code env_unset{"env-unset", Severity::note};

// secrets.cpp
inline constexpr Code secret_committed{"secret-committed", Severity::warning};
inline constexpr Code secret_ellipsis{"secret-ellipsis", Severity::warning};
inline constexpr Code secret_missing{"secret-missing", Severity::note};

// config.cpp
inline constexpr Code config_lower_case{"config-lower-case", Severity::warning};
inline constexpr Code config_near_miss{"config-near-miss", Severity::warning};

// database.cpp
inline constexpr Code database_driver{"database-driver", Severity::error};
inline constexpr Code database_folder{"database-folder", Severity::warning};
inline constexpr Code database_instance{"database-instance", Severity::note};
inline constexpr Code database_postgres{"database-postgres", Severity::error};
inline constexpr Code database_slashes{"database-slashes", Severity::error};
inline constexpr Code database_two_instances{"database-two-instances", Severity::error};
inline constexpr Code database_uri_missing{"database-uri-missing", Severity::error};
inline constexpr Code tables_too_late{"tables-too-late", Severity::warning};

// names.cpp
inline constexpr Code name_attribute{"name-attribute", Severity::error};
inline constexpr Code name_import{"name-import", Severity::error};
inline constexpr Code name_module{"name-module", Severity::error};
inline constexpr Code name_undefined{"name-undefined", Severity::error};

}  // namespace code

inline constexpr std::array all_codes = {
    code::config_lower_case,
    code::config_near_miss,
    code::database_driver,
    code::database_folder,
    code::database_instance,
    code::database_postgres,
    code::database_slashes,
    code::database_two_instances,
    code::database_uri_missing,
    code::env_duplicate,
    code::env_false_is_true,
    code::env_flask_env,
    code::env_near_miss,
    code::env_no_value,
    code::env_spaces,
    code::env_unparsed,
    code::env_unset,
    code::name_attribute,
    code::name_import,
    code::name_module,
    code::name_undefined,
    code::secret_committed,
    code::secret_ellipsis,
    code::secret_missing,
    code::tables_too_late,
};

}  // namespace firstboot::advice
