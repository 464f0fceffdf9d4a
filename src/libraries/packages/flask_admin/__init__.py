from .base import Admin, AdminIndexView, BaseView, expose, expose_plugview
