from flask import Flask
from flask_jwt_extended import JWTManager, jwt_refresh_token_required, get_raw_jwt
