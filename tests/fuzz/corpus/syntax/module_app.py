from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from config import Config

app = Flask(__name__)
app.config.from_object(Config)
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), index=True, unique=True, nullable=False)
    email = db.Column(db.String(120), unique=True)
    password_hash = db.Column(db.String(128))

    def __repr__(self):
        return '<User {}>'.format(self.username)


@app.route('/')
def index():
    users = User.query.order_by(User.username).all()
    return '<br>'.join(user.username for user in users)


@app.route('/user/<int:id>', methods=['GET', 'POST'])
def show(id):
    user = User.query.get(id)
    if user is None:
        return 'nobody', 404
    elif not user.email:
        return f'{user.username} has no address'
    else:
        return f"{user.username!r}: {user.email:>30} ({id:04d})"


if __name__ == '__main__':
    with app.app_context():
        db.create_all()
    app.run(debug=True, port=5000)
