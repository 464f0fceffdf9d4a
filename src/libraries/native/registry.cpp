#include "libraries/native/registry.h"

#include "libraries/native/catalogue_module.h"
#include "libraries/native/chance_module.h"
#include "libraries/native/database_module.h"
#include "libraries/native/database_url_module.h"
#include "libraries/native/dotenv_module.h"
#include "libraries/native/files_module.h"
#include "libraries/native/hashes_module.h"
#include "libraries/native/interpreter_module.h"
#include "libraries/native/math_module.h"
#include "libraries/native/process_module.h"
#include "libraries/native/regex_module.h"
#include "libraries/native/schema_module.h"
#include "libraries/native/versions_module.h"

namespace firstboot::libraries {

namespace {

constexpr python::NativeModuleDefinition modules[] = {
    {"_firstboot_catalogue", fill_catalogue_module},
    {"_firstboot_chance", fill_chance_module},
    {"_firstboot_database", fill_database_module},
    {"_firstboot_database_url", fill_database_url_module},
    {"_firstboot_dotenv", fill_dotenv_module},
    {"_firstboot_files", fill_files_module},
    {"_firstboot_hashes", fill_hashes_module},
    {"_firstboot_interpreter", fill_interpreter_module},
    {"_firstboot_process", fill_process_module},
    {"_firstboot_regex", fill_regex_module},
    {"_firstboot_schema", fill_schema_module},
    {"_firstboot_versions", fill_versions_module},
    {"math", fill_math_module},
};

}  // namespace

std::span<const python::NativeModuleDefinition> native_modules() {
    return modules;
}

}  // namespace firstboot::libraries
