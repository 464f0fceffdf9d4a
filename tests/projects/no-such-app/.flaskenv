FLASK_APP=hello
