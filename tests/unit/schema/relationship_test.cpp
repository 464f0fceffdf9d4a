#include <gtest/gtest.h>

#include "schema/references.h"

namespace firstboot::schema {
namespace {

Column integer(const char* name) {
    Column column;
    column.name = name;
    column.type.visit = "integer";
    return column;
}

ForeignKey key_to(const char* column, const char* table, const char* target) {
    ForeignKey key;
    key.columns = {column};
    key.target_table = table;
    key.target_columns = {target};
    key.target_texts = {std::string(table) + "." + target};
    return key;
}

Table table_of(const char* name, std::vector<Column> columns, std::vector<Constraint> constraints) {
    Table table;
    table.name = name;
    table.columns = std::move(columns);
    table.constraints = std::move(constraints);
    return table;
}

Relationship between(const Metadata& metadata, const char* secondary = nullptr) {
    Relationship relationship;
    relationship.name = "P.cs";
    relationship.parent = metadata.find("p");
    relationship.child = metadata.find("c");
    relationship.secondary = secondary != nullptr ? metadata.find(secondary) : nullptr;
    return relationship;
}

TEST(Relationship, FindsTheKeyOfTheChild) {
    const Metadata metadata{
        {},
        {table_of("p", {integer("id")}, {}),
         table_of("c", {integer("id"), integer("p_id")}, {key_to("p_id", "p", "id")})}};
    const auto joins = determine_joins(metadata, between(metadata));
    ASSERT_TRUE(joins.ok());
    ASSERT_EQ(joins.value().primary.size(), 1U);
    EXPECT_EQ(joins.value().primary[0].referred->name.text, "id");
    EXPECT_EQ(joins.value().primary[0].referring->name.text, "p_id");
    EXPECT_TRUE(joins.value().secondary.empty());
}

TEST(Relationship, SaysThatThereIsNoKey) {
    const Metadata metadata{
        {}, {table_of("p", {integer("id")}, {}), table_of("c", {integer("id")}, {})}};
    const auto joins = determine_joins(metadata, between(metadata));
    ASSERT_FALSE(joins.ok());
    EXPECT_EQ(joins.error().type, ErrorType::no_foreign_keys);
    EXPECT_EQ(joins.error().message,
              "Could not determine join condition between parent/child tables on relationship P.cs "
              "- there are no foreign keys linking these tables.  Ensure that referencing columns "
              "are associated with a ForeignKey or ForeignKeyConstraint, or specify a "
              "'primaryjoin' expression.");
}

TEST(Relationship, SaysThatThereAreTwoUnlessOneIsNamed) {
    const Metadata metadata{{},
                            {table_of("p", {integer("id")}, {}),
                             table_of("c", {integer("a_id"), integer("b_id")},
                                      {key_to("a_id", "p", "id"), key_to("b_id", "p", "id")})}};
    Relationship relationship = between(metadata);
    const auto ambiguous = determine_joins(metadata, relationship);
    ASSERT_FALSE(ambiguous.ok());
    EXPECT_EQ(ambiguous.error().type, ErrorType::ambiguous_foreign_keys);
    EXPECT_EQ(ambiguous.error().message,
              "Could not determine join condition between parent/child tables on relationship P.cs "
              "- there are multiple foreign key paths linking the tables.  Specify the "
              "'foreign_keys' argument, providing a list of those columns which should be counted "
              "as containing a foreign key reference to the parent table.");

    relationship.foreign_columns = {"c.b_id"};
    const auto joins = determine_joins(metadata, relationship);
    ASSERT_TRUE(joins.ok());
    EXPECT_EQ(joins.value().primary.at(0).referring->name.text, "b_id");
}

TEST(Relationship, GoesThroughASecondaryTable) {
    const Metadata metadata{{},
                            {table_of("p", {integer("id")}, {}), table_of("c", {integer("id")}, {}),
                             table_of("pc", {integer("p_id"), integer("c_id")},
                                      {key_to("p_id", "p", "id"), key_to("c_id", "c", "id")}),
                             table_of("empty", {integer("id")}, {})}};
    const auto joins = determine_joins(metadata, between(metadata, "pc"));
    ASSERT_TRUE(joins.ok());
    EXPECT_EQ(joins.value().primary.at(0).referring->name.text, "p_id");
    EXPECT_EQ(joins.value().secondary.at(0).referring->name.text, "c_id");

    const auto none = determine_joins(metadata, between(metadata, "empty"));
    ASSERT_FALSE(none.ok());
    EXPECT_EQ(none.error().message,
              "Could not determine join condition between parent/child tables on relationship P.cs "
              "- there are no foreign keys linking these tables via secondary table 'empty'.  "
              "Ensure that referencing columns are associated with a ForeignKey or "
              "ForeignKeyConstraint, or specify 'primaryjoin' and 'secondaryjoin' expressions.");
}

}  // namespace
}  // namespace firstboot::schema
