from .base import BaseModelView
