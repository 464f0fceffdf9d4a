#include "schema/references.h"

namespace firstboot::schema {

Result<Target> resolve(const Metadata& metadata, const Table& table, const ForeignKey& key) {
    // A reference without a schema means the one of the MetaData, where it has one.
    const auto& schema = key.target_schema ? key.target_schema : metadata.schema;
    const std::string table_key = schema ? *schema + "." + key.target_table : key.target_table;
    Target target;
    target.table = metadata.find(table_key);
    for (std::size_t i = 0; i < key.columns.size(); ++i) {
        const Column* own = table.find_column(key.columns[i]);
        const auto& wanted = i < key.target_columns.size() ? key.target_columns[i] : std::nullopt;
        if (target.table == nullptr) {
            return Error{ErrorType::no_referenced_table,
                         "Foreign key associated with column '" + table.name.text + "." +
                             key.columns[i] + "' could not find table '" + table_key +
                             "' with which to generate a foreign key to target column '" +
                             wanted.value_or("None") + "'"};
        }
        const std::string own_key = own == nullptr || own->key.empty() ? key.columns[i] : own->key;
        const std::string& name = wanted ? *wanted : own_key;
        const Column* found = wanted && key.link_to_name ? target.table->find_column(name)
                                                         : target.table->find_column_by_key(name);
        if (found == nullptr) {
            const std::string& text =
                i < key.target_texts.size() ? key.target_texts[i] : key.target_table;
            return Error{ErrorType::no_referenced_column,
                         "Could not initialize target column for ForeignKey '" + text +
                             "' on table '" + table.name.text + "': table '" +
                             target.table->name.text + "' has no column named '" + name + "'"};
        }
        target.columns.push_back(found);
    }
    return target;
}

}  // namespace firstboot::schema
