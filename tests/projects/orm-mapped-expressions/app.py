"""Expressions that are mapped like columns, where the class has another name, is joined or comes out of a union."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import func, select
from sqlalchemy.orm import aliased, column_property, contains_eager, joinedload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Line(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    product_id = db.Column(db.ForeignKey("product.id"))
    amount = db.Column(db.Integer)
    product = db.relationship("Product")


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    sold = column_property(
        select(func.coalesce(func.sum(Line.amount), 0))
        .where(Line.product_id == id)
        .correlate_except(Line)
        .scalar_subquery()
    )


with app.app_context():
    db.create_all()
    tea, ink = Product(name="tea"), Product(name="ink")
    db.session.add_all([Line(product=tea, amount=2), Line(product=tea, amount=3), Line(product=ink, amount=7)])
    db.session.commit()
    other = aliased(Product)
    decade = (Line.amount / 10 * 10).label("decade")
    statements = {
        "EAGER": Line.query.options(joinedload(Line.product)).order_by(Line.id),
        "ALIASED": select(other).order_by(other.sold),
        "OF_ALIAS": select(other.sold.label("sold"), other.name).order_by(other.name),
        "CONTAINED": select(Line).join(Line.product.of_type(other)).options(contains_eager(Line.product.of_type(other))),
        "UNION": Product.query.filter(Product.id < 2).union(Product.query.filter(Product.sold > 5)).order_by(Product.name),
        "GROUPED": select(decade, func.count()).group_by("decade"),
    }
    for name, statement in statements.items():
        app.config[name] = str(statement)
    app.config["SOLD"] = [(line.id, line.product.sold) for line in statements["EAGER"]]
    app.config["SOLD_OF_ALIAS"] = [(product.name, product.sold) for product in db.session.scalars(statements["ALIASED"])]
    app.config["SOLD_OF_UNION"] = [(product.name, product.sold) for product in statements["UNION"]]
    app.config["DECADES"] = db.session.execute(statements["GROUPED"]).all()
