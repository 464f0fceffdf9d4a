from marshmallow import Schema as BaseSchema


class Schema(BaseSchema):
    def jsonify(self, obj, many=None, *args, **kwargs):
        from flask import jsonify

        return jsonify(self.dump(obj, many=self.many if many is None else many), *args, **kwargs)
