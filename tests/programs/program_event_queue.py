"""A simulation with a queue of events and processes that are generators."""
import heapq
import itertools
import random


class Simulation:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.order = itertools.count()
        self.log = []

    def at(self, delay, action, *args):
        heapq.heappush(self.queue, (self.now + delay, next(self.order), action, args))

    def process(self, generator):
        def advance(value=None):
            try:
                request = generator.send(value)
            except StopIteration:
                return
            if isinstance(request, Server):
                request.acquire(advance)
            else:
                self.at(request, advance)
        self.at(0, advance)

    def run(self, until=float("inf")):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self.queue)
            action(*args)
        return self.now

    def note(self, *words):
        self.log.append((self.now, *words))


class Server:
    def __init__(self, simulation, places):
        self.simulation = simulation
        self.free = places
        self.waiting = []
        self.longest = 0

    def acquire(self, resume):
        if self.free:
            self.free -= 1
            self.simulation.at(0, resume, "at once")
        else:
            self.waiting.append(resume)
            self.longest = max(self.longest, len(self.waiting))

    def release(self):
        if self.waiting:
            self.simulation.at(0, self.waiting.pop(0), "after waiting")
        else:
            self.free += 1


def customer(simulation, server, name, service):
    simulation.note(name, "arrives")
    how = yield server
    simulation.note(name, "served", how)
    try:
        yield service
    finally:
        server.release()
    simulation.note(name, "leaves")


def arrivals(simulation, server, gaps, services):
    for number, (gap, service) in enumerate(zip(gaps, services), 1):
        yield gap
        simulation.process(customer(simulation, server, f"c{number}", service))


simulation = Simulation()
server = Server(simulation, 2)
simulation.process(arrivals(simulation, server, [1, 1, 1, 4], [5, 2, 2, 1]))
print("ended at", simulation.run())
for when, *words in simulation.log:
    print(f"{when:>3}", *words)
print(server.free, server.longest, simulation.queue)
dice = random.Random(7)
busy = Simulation()
counter = Server(busy, 1)
busy.process(arrivals(busy, counter, (dice.randint(1, 4) for _ in range(40)), iter(lambda: dice.randint(1, 4), 9)))
busy.run(until=30)
print(busy.now, len(busy.queue), len(counter.waiting))
busy.run()
print(busy.now, counter.longest, sum(words[1] == "leaves" for _, *words in busy.log))
