from datetime import datetime
from .db import db, environment, SCHEMA, add_prefix_for_prod


members = db.Table(
    'members',
    db.Model.metadata,
    db.Column('user_id', db.Integer, db.ForeignKey(add_prefix_for_prod('users.id')), primary_key=True),
    db.Column('channel_id', db.Integer, db.ForeignKey(add_prefix_for_prod('channels.id')), primary_key=True)
)

if environment == "production":
    members.schema = SCHEMA


class Channel(db.Model):
    __tablename__ = 'channels'

    if environment == "production":
        __table_args__ = {'schema': SCHEMA}

    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    private = db.Column(db.Boolean, nullable=False, default=False)
    owner_id = db.Column(db.Integer, db.ForeignKey(add_prefix_for_prod('users.id')))
    owner = db.relationship('User', back_populates='owned')
    users = db.relationship('User', secondary=members, back_populates='channels')
    messages = db.relationship('Message', back_populates='channel', cascade='all, delete-orphan')


class Message(db.Model):
    __tablename__ = 'messages'

    if environment == "production":
        __table_args__ = {'schema': SCHEMA}

    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.Text, nullable=False)
    sent = db.Column(db.DateTime, default=datetime.now, onupdate=datetime.now)
    channel_id = db.Column(db.Integer, db.ForeignKey(add_prefix_for_prod('channels.id')), nullable=False)
    channel = db.relationship('Channel', back_populates='messages')
