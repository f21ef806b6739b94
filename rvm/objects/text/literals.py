"""The classes of all constants in source text, for import from one module.

Code that reads, compiles or stores constants imports them from here.
"""
from rvm.objects.bytesobject import W_Bytes
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, W_Long, w_True, w_False, new_int
from rvm.objects.numbers.complexobject import W_Complex
from rvm.objects.root import w_None, w_Ellipsis
from rvm.objects.strobject import W_Str
from rvm.objects.text.number_text import digit_limit
