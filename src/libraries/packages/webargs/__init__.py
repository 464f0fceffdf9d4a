from marshmallow import ValidationError, validate

from . import fields
