from . import apidoc, fields, inputs, reqparse
from .api import Api
from .errors import RestError, SpecsError, ValidationError, abort
from .marshalling import marshal, marshal_with, marshal_with_field
from .model import Model, OrderedModel, SchemaModel
from .namespace import Namespace
from .resource import Resource
