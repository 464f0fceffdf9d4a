from .view import ModelView
