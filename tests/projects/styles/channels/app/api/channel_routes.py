from flask import Blueprint, request
from ..models import db, Channel, Message

channel_routes = Blueprint('channels', __name__)


@channel_routes.get('/')
def channels():
    return {channel.id: channel.name for channel in Channel.query.all()}


@channel_routes.route('/<int:id>/messages', methods=['GET', 'POST'])
def messages(id):
    channel = Channel.query.get_or_404(id)
    if request.method == 'POST':
        message = Message(body=request.json.get('body', ''), channel=channel)
        db.session.add(message)
        db.session.commit()
        return {'id': message.id}, 201
    return {'messages': [message.body for message in channel.messages]}
