from flask import Flask, request, jsonify
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError
from functools import wraps
import datetime
import json
import os
import re
import secrets

app = Flask(__name__)
app.config['SQLALCHEMY_DATABASE_URI'] = os.getenv('DATABASE_URL', 'sqlite:///' + os.path.join(app.root_path, 'shop.sqlite'))
app.config['SQLALCHEMY_TRACK_MODIFICATIONS'] = False
app.config['JSON_SORT_KEYS'] = False
app.config.update(
    SECRET_KEY=os.environ.get('SECRET_KEY', secrets.token_hex(16)) and 'fixed',
    MAX_CONTENT_LENGTH=16 * 1024 * 1024,
    UPLOAD_EXTENSIONS={'.jpg', '.png'},
)
db = SQLAlchemy(app)

EMAIL = re.compile(r'^[^@\s]+@[^@\s]+\.[a-z]{2,}$', re.IGNORECASE)


class Customer(db.Model):
    __tablename__ = 'customers'
    id = db.Column(db.Integer, primary_key=True, autoincrement=True)
    name = db.Column(db.String(80), nullable=False)
    email = db.Column(db.String(120), unique=True, nullable=False)
    orders = db.relationship('Order', back_populates='customer', cascade='all, delete', lazy=True)
    joined = db.Column(db.Date, default=datetime.date.today)

    def __init__(self, name, email):
        self.name = name
        self.email = email

    @staticmethod
    def valid(email):
        return EMAIL.match(email) is not None


class Product(db.Model):
    __tablename__ = 'products'
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(100), nullable=False, index=True)
    price = db.Column(db.Float, nullable=False, default=0.0)
    stock = db.Column(db.Integer, server_default='0')
    active = db.Column(db.Boolean, default=True)
    details = db.Column(db.JSON)

    @property
    def label(self):
        return '%s (%.2f)' % (self.title, self.price)


class Order(db.Model):
    __tablename__ = 'orders'
    __table_args__ = (db.Index('ix_orders_customer_made', 'customer_id', 'made'), {'sqlite_autoincrement': True})
    id = db.Column(db.Integer, primary_key=True)
    customer_id = db.Column(db.Integer, db.ForeignKey('customers.id', ondelete='CASCADE'), nullable=False)
    product_id = db.Column(db.Integer, db.ForeignKey(Product.id), nullable=False)
    quantity = db.Column(db.SmallInteger, default=1)
    made = db.Column(db.DateTime(timezone=True), server_default=db.func.now())
    customer = db.relationship('Customer', back_populates='orders')
    product = db.relationship(Product, backref=db.backref('orders', lazy='select'))


def token_required(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        token = request.headers.get('x-access-token')
        if not token:
            return jsonify({'message': 'Token is missing!'}), 401
        return f(*args, **kwargs)
    return decorated


@app.route('/customers', methods=['GET'])
@token_required
def list_customers():
    return jsonify([{'id': c.id, 'name': c.name} for c in Customer.query.all()])


@app.route('/customers', methods=['POST'])
def create_customer():
    data = json.loads(request.data or '{}')
    try:
        customer = Customer(**data)
        db.session.add(customer)
        db.session.commit()
    except (TypeError, IntegrityError) as error:
        db.session.rollback()
        return jsonify({'error': str(error)}), 400
    else:
        return jsonify({'id': customer.id}), 201


@app.route('/products/<int:id>', methods=['GET', 'PUT', 'DELETE'])
def product(id):
    product = db.session.get(Product, id)
    if request.method == 'GET':
        return jsonify({'label': product.label})
    elif request.method == 'PUT':
        for key, value in request.json.items():
            setattr(product, key, value)
    else:
        db.session.delete(product)
    db.session.commit()
    return '', 204


with app.app_context():
    db.create_all()
    if not Product.query.first():
        db.session.add(Product(title='Pen', price=1.5, details={'colour': 'blue'}))
        db.session.commit()

if __name__ == '__main__':
    app.run(debug=True, port=5001)
