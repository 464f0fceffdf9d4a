"""Tables that a statement names by WITH, wherever it names them; what SELECTs of one's own look like beside tables."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    Boolean, Integer, MetaData, String, Table, collate, delete, exists, false, func, insert, literal, not_, select, true,
    type_coerce, update,
)
from sqlalchemy.orm import aliased

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Part(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    item_id = db.Column(db.ForeignKey("item.id"))
    whole_id = db.Column(db.ForeignKey("part.id"))


class Item(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    amount = db.Column(db.Integer, server_default="3")
    name = db.Column(db.String)

    def __repr__(self):
        return f"Item({self.name})"


table = Item.__table__
low = select(table.c.id, (table.c.amount + 1).label("more")).where(table.c.amount < 2).cte("low")
lower = select(low.c.id).where(low.c.more > 1).cte("lower")
unnamed = select(table.c.id).where(table.c.amount > 2).cte()
tree = select(Item.id, literal(1).label("depth")).where(Item.id == 1).cte("tree", recursive=True)
tree = tree.union_all(select(Item.id, tree.c.depth + 10).where(Item.id == tree.c.id + 1))
above = aliased(Item, select(Item).where(Item.amount < 3).cte("above"))

statements = {
    "IN": select(table).where(table.c.amount > 0, table.c.id.in_(select(low.c.id))),
    "OF_ANOTHER": select(lower),
    "UNION": select(table.c.id).where(table.c.amount == 1).union(select(low.c.id)),
    "WITHIN": select(func.count()).select_from(select(low).subquery()),
    "JOINED": select(table.c.amount + 5, low.c.more).join(low, low.c.id == table.c.id),
    "TURNED": select(table.c.id, low.c.more).join(low, low.c.more == table.c.id),
    "UNNAMED": select(unnamed),
    "EXISTS": select(table).where(exists().where(low.c.id == table.c.id)),
    "SCALAR": select(select(func.max(low.c.more)).scalar_subquery(), table.c.id + 7).where(table.c.id < 3),
    "RECURSIVE": select(Item.name).where(Item.id.in_(select(tree.c.id).where(tree.c.depth > 5))),
    "UPDATE": update(table).where(table.c.id.in_(select(low.c.id))).values(amount=9),
    "DELETE": delete(table).where(table.c.id.in_(select(unnamed.c.id)), table.c.amount > 100),
    "INSERT": insert(table).from_select(["amount"], select(low.c.more)),
    "ALIASED": select(above).limit(2),
    "COLLATED": select(table.c.name.collate("NOCASE"), collate(table.c.name, "de_DE")),
    "COERCED": select(type_coerce(Item.amount, Boolean), type_coerce(Item.amount + 1, String) + "x"),
    "COMPARED": select(Item.id).where(type_coerce(Item.name, Integer) == 5),
    "TRUTHS": select(true(), false(), not_(false()).label("yes"), (~true()).label("no"), type_coerce(Item.amount, Boolean).label("some")),
}

with app.app_context():
    db.create_all()
    db.session.add_all([Item(amount=amount, name=str(amount)) for amount in range(4)])
    db.session.commit()
    for name, statement in statements.items():
        try:
            result = db.session.execute(statement)
            given = result.all() if getattr(result, "returns_rows", True) else result.rowcount
        except Exception as error:
            given = f"{type(error).__name__}: {error}"
        db.session.rollback()
        app.config[name] = str(statement), given
    joined = db.session.query(Item).join(low, low.c.id == Item.id)
    app.config["QUERIES"] = joined.filter(Item.amount < 50).count(), joined.limit(1).all(), str(joined)
    found = Table("item", MetaData(), autoload_with=db.engine)
    app.config["REFLECTED"] = found.c.amount.server_default.arg.text, found.c.name.server_default
    along = MetaData()
    along.reflect(db.engine, only=["part"])
    app.config["REFLECTED_ALONG"] = sorted(along.tables), sorted(key.target_fullname for key in along.tables["part"].foreign_keys)
    wrong = {
        "LIMIT": lambda: select(table).limit(1, 2),
        "ORDER_BY": lambda: select(table).order_by(name=1),
        "FOR_UPDATE": lambda: select(table).with_for_update(skiplocked=True),
        "CTE": lambda: select(table).cte(nme="x"),
        "OPTIONS": lambda: select(table).execution_options(1),
        "SCALAR_SUBQUERY": lambda: select(table).scalar_subquery(1),
        "GET": lambda: db.session.get(Item, 1, populateexisting=True),
        "GET_ONE": lambda: db.session.get_one(Item, 1, option=True),
        "NOTHING": lambda: db.session.add(),
    }
    for name, call in wrong.items():
        try:
            app.config[f"WRONG_{name}"] = repr(call())
        except TypeError as error:
            app.config[f"WRONG_{name}"] = str(error)
