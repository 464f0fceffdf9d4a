FLASK_APP=service:make('test', debug=True)
