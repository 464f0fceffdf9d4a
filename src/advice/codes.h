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
inline constexpr Code database_scheme{"database-scheme", Severity::error};
inline constexpr Code database_server{"database-server", Severity::error};
inline constexpr Code database_slashes{"database-slashes", Severity::error};
inline constexpr Code database_two_instances{"database-two-instances", Severity::error};
inline constexpr Code database_uri_missing{"database-uri-missing", Severity::error};
inline constexpr Code tables_too_late{"tables-too-late", Severity::warning};

// names.cpp
inline constexpr Code name_attribute{"name-attribute", Severity::error};
inline constexpr Code name_import{"name-import", Severity::error};
inline constexpr Code name_module{"name-module", Severity::error};
inline constexpr Code name_undefined{"name-undefined", Severity::error};

// failures_of_set_up.cpp
inline constexpr Code app_arguments{"app-arguments", Severity::error};
inline constexpr Code app_attribute{"app-attribute", Severity::error};
inline constexpr Code app_none{"app-none", Severity::error};
inline constexpr Code app_not_importable{"app-not-importable", Severity::error};
inline constexpr Code app_several{"app-several", Severity::error};
inline constexpr Code app_unnamed{"app-unnamed", Severity::error};
inline constexpr Code config_environment{"config-environment", Severity::error};
inline constexpr Code config_file{"config-file", Severity::error};
inline constexpr Code config_import{"config-import", Severity::error};
inline constexpr Code context_app{"context-app", Severity::error};
inline constexpr Code context_request{"context-request", Severity::error};
inline constexpr Code context_url{"context-url", Severity::error};
inline constexpr Code create_all_app{"create-all-app", Severity::error};
inline constexpr Code database_port{"database-port", Severity::error};
inline constexpr Code env_none{"env-none", Severity::error};
inline constexpr Code env_not_loaded{"env-not-loaded", Severity::warning};
inline constexpr Code import_circular{"import-circular", Severity::error};
inline constexpr Code import_relative{"import-relative", Severity::error};
inline constexpr Code hash_method{"hash-method", Severity::error};
inline constexpr Code name_removed{"name-removed", Severity::error};
inline constexpr Code python_syntax{"python-syntax", Severity::error};
inline constexpr Code secret_session{"secret-session", Severity::error};

// failures_of_routes.cpp
inline constexpr Code blueprint_arguments{"blueprint-arguments", Severity::error};
inline constexpr Code blueprint_dot{"blueprint-dot", Severity::error};
inline constexpr Code blueprint_module{"blueprint-module", Severity::error};
inline constexpr Code blueprint_nameless{"blueprint-nameless", Severity::error};
inline constexpr Code blueprint_text{"blueprint-text", Severity::error};
inline constexpr Code blueprint_twice{"blueprint-twice", Severity::error};
inline constexpr Code route_converter{"route-converter", Severity::error};
inline constexpr Code route_endpoint_unknown{"route-endpoint-unknown", Severity::error};
inline constexpr Code route_error_code{"route-error-code", Severity::error};
inline constexpr Code route_endpoint_twice{"route-endpoint-twice", Severity::error};
inline constexpr Code route_late{"route-late", Severity::error};
inline constexpr Code route_malformed{"route-malformed", Severity::error};
inline constexpr Code route_methods{"route-methods", Severity::error};
inline constexpr Code route_slash{"route-slash", Severity::error};
inline constexpr Code template_missing{"template-missing", Severity::error};

// failures_of_models.cpp
inline constexpr Code model_annotation{"model-annotation", Severity::error};
inline constexpr Code model_backref{"model-backref", Severity::error};
inline constexpr Code model_column_unknown{"model-column-unknown", Severity::error};
inline constexpr Code model_foreign_keys{"model-foreign-keys", Severity::error};
inline constexpr Code model_keyword{"model-keyword", Severity::error};
inline constexpr Code model_length{"model-length", Severity::warning};
inline constexpr Code model_no_foreign_key{"model-no-foreign-key", Severity::error};
inline constexpr Code model_no_partner{"model-no-partner", Severity::error};
inline constexpr Code model_no_primary_key{"model-no-primary-key", Severity::error};
inline constexpr Code model_option{"model-option", Severity::error};
inline constexpr Code model_overlap{"model-overlap", Severity::warning};
inline constexpr Code model_positional{"model-positional", Severity::error};
inline constexpr Code model_python_type{"model-python-type", Severity::error};
inline constexpr Code model_reserved{"model-reserved", Severity::error};
inline constexpr Code model_table_twice{"model-table-twice", Severity::error};
inline constexpr Code model_table_unknown{"model-table-unknown", Severity::error};
inline constexpr Code model_unknown_class{"model-unknown-class", Severity::error};
inline constexpr Code models_never_imported{"models-never-imported", Severity::warning};
inline constexpr Code query_needed{"query-needed", Severity::error};
inline constexpr Code query_no_column{"query-no-column", Severity::error};
inline constexpr Code query_no_table{"query-no-table", Severity::error};
inline constexpr Code query_text{"query-text", Severity::error};
inline constexpr Code query_twice{"query-twice", Severity::error};
inline constexpr Code query_type{"query-type", Severity::error};

// model_columns.cpp
inline constexpr Code model_default_called{"model-default-called", Severity::warning};
inline constexpr Code model_tuple{"model-tuple", Severity::warning};

}  // namespace code

inline constexpr std::array all_codes = {
    code::app_arguments,
    code::app_attribute,
    code::app_none,
    code::app_not_importable,
    code::app_several,
    code::app_unnamed,
    code::blueprint_arguments,
    code::blueprint_dot,
    code::blueprint_module,
    code::blueprint_nameless,
    code::blueprint_text,
    code::blueprint_twice,
    code::config_environment,
    code::config_file,
    code::config_import,
    code::config_lower_case,
    code::config_near_miss,
    code::context_app,
    code::context_request,
    code::context_url,
    code::create_all_app,
    code::database_driver,
    code::database_folder,
    code::database_instance,
    code::database_port,
    code::database_postgres,
    code::database_scheme,
    code::database_server,
    code::database_slashes,
    code::database_two_instances,
    code::database_uri_missing,
    code::env_duplicate,
    code::env_false_is_true,
    code::env_flask_env,
    code::env_near_miss,
    code::env_no_value,
    code::env_none,
    code::env_not_loaded,
    code::env_spaces,
    code::env_unparsed,
    code::env_unset,
    code::hash_method,
    code::import_circular,
    code::import_relative,
    code::model_annotation,
    code::model_backref,
    code::model_column_unknown,
    code::model_default_called,
    code::model_foreign_keys,
    code::model_keyword,
    code::model_length,
    code::model_no_foreign_key,
    code::model_no_partner,
    code::model_no_primary_key,
    code::model_option,
    code::model_overlap,
    code::model_positional,
    code::model_python_type,
    code::model_reserved,
    code::model_table_twice,
    code::model_table_unknown,
    code::model_tuple,
    code::model_unknown_class,
    code::models_never_imported,
    code::name_attribute,
    code::name_import,
    code::name_module,
    code::name_removed,
    code::name_undefined,
    code::python_syntax,
    code::query_needed,
    code::query_no_column,
    code::query_no_table,
    code::query_text,
    code::query_twice,
    code::query_type,
    code::route_converter,
    code::route_endpoint_twice,
    code::route_endpoint_unknown,
    code::route_error_code,
    code::route_late,
    code::route_malformed,
    code::route_methods,
    code::route_slash,
    code::secret_committed,
    code::secret_ellipsis,
    code::secret_missing,
    code::secret_session,
    code::tables_too_late,
    code::template_missing,
};

}  // namespace firstboot::advice
