"""Threads of the system, of which one runs the interpreter at a time.

The one that runs holds a lock, the interpreter's.  It gives that up for calls of the system that may wait, and now
and then when it is asked to: then the fence is lowered (rvm.rlib.signals), and at_fence calls take_question().

    start(run)              call run() in a new thread, which holds the lock; return its number, or raise ThreadError
    begin()                 the first call in a new thread
    end()                   the last one
    ident()                 return the number of this thread
    native_id()             return the system's number of this thread
    new_lock()              return a lock, which one thread takes and any releases, or raise ThreadError:
        acquire(time)       take it, waiting for at most so many microseconds, -1: for ever; return one of
                            ACQUIRED, LATE and INTERRUPTED, by a signal
        release()           release it; it must be taken

    take_question()         return whether this thread has been asked to let another one run
    let_others_run()        do so
    run_clock(on)           let threads be asked to, or no more
    set_interval(time)      ... after so many nanoseconds
    forget_others()         in a forked process: this is the only thread
    call_at_switch(f)       have f() called each time that a thread takes the interpreter's lock; for f this is a
                            constant, it may not raise errors and makes no objects
"""
from __future__ import absolute_import

from rvm.rlib.world import HOSTED

ACQUIRED = 1
LATE = 0
INTERRUPTED = 2

if HOSTED:
    from rvm.rlib import hosted_threads as system
else:
    from rvm.rlib import native_threads as system

ThreadError = system.ThreadError
begin = system.begin
call_at_switch = system.call_at_switch
end = system.end
forget_others = system.forget_others
ident = system.ident
let_others_run = system.let_others_run
native_id = system.native_id
new_lock = system.new_lock
run_clock = system.run_clock
set_interval = system.set_interval
start = system.start
take_question = system.take_question
