"""The module gc."""
import gc


def error(call):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class C:
    def __del__(self):
        print("del")


print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(gc.collect() >= 0, gc.collect(0) >= 0, gc.collect(generation=1) >= 0)
error(lambda: gc.collect(3))
error(lambda: gc.collect(-1))
error(lambda: gc.collect("a"))
gc.set_threshold(500, 5)
print(gc.get_threshold()[:2], len(gc.get_count()), [sorted(d) for d in gc.get_stats()])
error(lambda: gc.set_threshold())
print(gc.get_debug(), gc.set_debug(gc.DEBUG_STATS & 0), gc.garbage)
print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
print([gc.is_tracked(x) for x in [None, 1, "a", 1.5, b"", int, object(), [], set(), C, gc.collect, {1: []}]])
print(gc.is_finalized(1), gc.is_finalized([]))

events = []
gc.callbacks.append(lambda phase, info: events.append((phase, sorted(info), info["generation"])))
gc.collect(1)
gc.callbacks.clear()
print(events)

gc.disable()
c = C()
del c
gc.collect()
gc.enable()

items = [[1], [2]]
print(gc.get_referents(items), gc.get_referents((1, "a")), gc.get_referents({1: 2}, 3))
holder = [items]
print(any(x is holder for x in gc.get_referrers(items)), any(x is holder for x in gc.get_objects()))
gc.freeze()
print(gc.get_freeze_count() > 0, gc.unfreeze(), gc.get_freeze_count())
