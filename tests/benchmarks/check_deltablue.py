"""DeltaBlue: the values and strengths that its planner gives a chain and a projection."""
import sys

import run_benchmark as deltablue

size = 100 if "full" in sys.argv else 12

deltablue.delta_blue(size)  # prints for itself what it finds wrong

deltablue.planner = deltablue.Planner()
variables = [deltablue.Variable("v%d" % i, i) for i in range(size)]
for i in range(size - 1):
    deltablue.EqualityConstraint(variables[i], variables[i + 1], deltablue.Strength.REQUIRED)
deltablue.StayConstraint(variables[-1], deltablue.Strength.STRONG_DEFAULT)
deltablue.change(variables[0], 42)
for variable in variables:
    print(variable, variable.walk_strength.name, variable.stay, variable.mark,
          len(variable.constraints))

deltablue.planner = deltablue.Planner()
scale = deltablue.Variable("scale", 10)
offset = deltablue.Variable("offset", 1000)
source = deltablue.Variable("source", 7)
result = deltablue.Variable("result", 0)
deltablue.StayConstraint(source, deltablue.Strength.NORMAL)
deltablue.ScaleConstraint(source, scale, offset, result, deltablue.Strength.REQUIRED)
for changed, value in ((source, 17), (result, 1050), (scale, 5), (offset, 2000)):
    deltablue.change(changed, value)
    print([str(each) for each in (source, scale, offset, result)])
