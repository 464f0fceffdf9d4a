if x
  y = {'a' 1}
	z
'abc
