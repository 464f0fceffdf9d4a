from .models import db
