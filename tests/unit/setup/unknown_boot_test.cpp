// What becomes of a project that hands unknown values to the models of libraries.
#include <gtest/gtest.h>

#include "setup/boot.h"
#include "setup/start.h"

namespace firstboot::setup {
namespace {

setup::Setup boot(const std::string& code) {
    libraries::Project project;
    project.files = {{"app.py",
                      "from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n"
                      "import strange\napp = Flask(__name__)\n"
                      "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite://'\ndb = SQLAlchemy(app)\n"
                      "class Visit(db.Model):\n"
                      "    id = db.Column(db.Integer, primary_key=True)\n" +
                          code}};
    project.installed = std::vector<std::string>{"flask-sqlalchemy", "strange"};
    Start start;
    return Boot(std::move(project), {}, start).setup();
}

const std::string with_default =
    "    came = db.Column(db.DateTime, default=strange.now())\n"
    "    import datetime\n"
    "    left = db.Column(db.DateTime, default=datetime.datetime.now(strange.zone()))\n";
const std::string wrote_one =
    "with app.app_context():\n    db.create_all()\n    db.session.add(Visit())\n"
    "    db.session.commit()\n";

TEST(UnknownBoot, MakesATableWhoseDefaultIsUnknown) {
    const setup::Setup made = boot(with_default);
    EXPECT_TRUE(made.ok);
    EXPECT_EQ(made.tables.size(), 1U);
    EXPECT_FALSE(made.unmodelled.empty());
}

TEST(UnknownBoot, EndsWithoutAnErrorWhereTheDefaultIsWritten) {
    const setup::Setup made = boot(with_default + wrote_one);
    EXPECT_FALSE(made.ok);
    EXPECT_FALSE(made.error);
    EXPECT_FALSE(made.unmodelled.empty());
}

TEST(UnknownBoot, EndsWithoutAnErrorWhereTheTableItselfIsUnknown) {
    const setup::Setup made =
        boot("    came = db.Column(db.DateTime, server_default=strange.now())\n");
    EXPECT_FALSE(made.ok);
    EXPECT_FALSE(made.error);
}

TEST(UnknownBoot, TellsWhatItGoesOnWithout) {
    const setup::Setup made = boot(
        "from sqlalchemy.ext.mutable import MutableDict\n"
        "MutableDict.associate_with(db.JSON)\n");
    EXPECT_TRUE(made.ok);
    ASSERT_FALSE(made.unmodelled.empty());
    EXPECT_EQ(made.unmodelled.back().what, "sqlalchemy.ext.mutable.Mutable.associate_with()");
}

TEST(UnknownBoot, TellsOfARangeThatItCannotCount) {
    const setup::Setup made = boot("print(range(10 ** 30))\n");
    EXPECT_EQ(made.printed, "<unmodelled a range of numbers beyond 64 bits>\n");
    ASSERT_FALSE(made.unmodelled.empty());
    EXPECT_EQ(made.unmodelled.back().what, "a range of numbers beyond 64 bits");
}

}  // namespace
}  // namespace firstboot::setup
