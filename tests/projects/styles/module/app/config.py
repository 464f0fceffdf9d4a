import os

basedir = os.path.abspath(os.path.dirname(__file__))


class Config:
    SECRET_KEY = os.environ.get('SECRET_KEY')
    SQLALCHEMY_TRACK_MODIFICATIONS = False
    SQLALCHEMY_DATABASE_URI = os.environ.get('DATABASE_URL')
    POSTS_PER_PAGE = 25
    ADMINS = [os.environ.get('ADMIN_EMAIL', 'nobody@example.com')]
