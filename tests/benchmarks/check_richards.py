"""Richards: what its scheduler counts, and the state that its tasks are left in.

The benchmark's own run with ``full``, else one with an idle task that ends sooner.
"""
import sys

import run_benchmark as richards


class ShortIdleTaskRec(richards.TaskRec):
    def __init__(self):
        self.control = 1
        self.count = 300


if "full" not in sys.argv:
    richards.IdleTaskRec = ShortIdleTaskRec

print("as expected:", richards.Richards().run(1))
area = richards.taskWorkArea
print("hold", area.holdCount, "qpkt", area.qpktCount)
task = area.taskList
while task is not None:
    print(type(task).__name__, task.ident, task.priority, task.isTaskHolding(),
          task.isTaskWaiting(), task.isPacketPending())
    task = task.link
work = area.taskTab[richards.I_WORK].handle
print("work", work.destination, work.count)
