from .base import Swagger
