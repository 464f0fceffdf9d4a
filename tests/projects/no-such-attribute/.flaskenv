FLASK_APP=app:create_ap
