from flask import Blueprint, abort, jsonify

from ..db import db
from ..models import Customer, Order, Product

bp = Blueprint("api", __name__, url_prefix="/api")


@bp.get("/products")
def products():
    rows = db.session.scalars(db.select(Product).order_by(Product.name))
    return jsonify([{"id": row.id, "name": row.name} for row in rows])


@bp.get("/customers/<int:customer_id>")
def customer(customer_id: int):
    found = db.session.get(Customer, customer_id)
    if found is None:
        abort(404)
    return {"email": found.email, "orders": len(found.orders)}


@bp.post("/orders/<int:customer_id>/<uuid:token>")
def order(customer_id, token):
    db.session.add(Order(customer_id=customer_id, amount=2))
    db.session.commit()
    return "", 201
