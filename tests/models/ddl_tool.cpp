// Answers JSON lines about table descriptions, for the differential runs of the library models.

#include <iostream>
#include <string>

#include "description.h"
#include "schema/ddl.h"
#include "schema/reserved_words.h"

using Json = nlohmann::ordered_json;
using namespace firstboot::schema;

namespace {

Dialect dialect_named(const std::string& name) {
    if (name == "postgresql") return Dialect::postgresql;
    return name == "mysql" || name == "mariadb" ? Dialect::mysql : Dialect::sqlite;
}

Json answer(const Result<std::string>& result) {
    if (result) return result.value();
    return {std::string(name_of(result.error().type)), result.error().message};
}

Json respond(const Json& request) {
    const std::string what = request.at("what");
    const Dialect dialect = dialect_named(request.at("dialect"));
    Json wrapped = {{"tables", Json::array()}};
    if (what == "type_text") {
        wrapped["tables"].push_back(
            {{"name", "t"}, {"columns", {{{"name", "c"}, {"type", request.at("type")}}}}});
        const Metadata metadata = metadata_from(wrapped);
        return answer(DdlCompiler(metadata, dialect, Release::v2_1)
                          .type(metadata.tables.front().columns.front().type));
    }
    const Metadata metadata = metadata_from(request.at("metadata"));
    const Release release = request.at("release") == "2.0" ? Release::v2_0 : Release::v2_1;
    const DdlCompiler compiler(metadata, dialect, release);
    const Table& table = *metadata.find(request.at("table").get<std::string>());
    if (what == "create_table") return answer(compiler.create_table(table));
    return answer(compiler.create_index(table, table.indexes.at(request.at("index"))));
}

}  // namespace

int main() {
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << respond(Json::parse(line)).dump() << std::endl;
    }
}
