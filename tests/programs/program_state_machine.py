"""State machines: transitions declared by decorators, guards, entry actions; one as a generator."""
from enum import Enum, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPED = auto()

    @property
    def final(self):
        return self is State.STOPPED


class Refused(Exception):
    pass


def on(*sources, to, when=None):
    """The method is the action of an event of its name."""
    def mark(method):
        method.rule = frozenset(sources), to, when
        return method
    return mark


class Machine:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.events = {name: value.rule for name, value in vars(cls).items() if hasattr(value, "rule")}

    def __init__(self):
        self.state = State.IDLE
        self.trace = []

    def send(self, event, *args):
        try:
            sources, target, guard = self.events[event]
        except KeyError:
            raise Refused(f"no event {event!r}") from None
        if self.state not in sources:
            raise Refused(f"{event} is not for {self.state.name}")
        if guard is not None and not guard(self):
            raise Refused(f"{event} is not allowed now")
        getattr(self, event)(*args)
        self.trace.append(f"{self.state.name}->{target.name}")
        self.state = target
        entered = getattr(self, "enter_" + target.name.lower(), None)
        if entered:
            entered()
        return self


class Player(Machine):
    track = 0

    @on(State.IDLE, State.PAUSED, to=State.RUNNING)
    def play(self):
        print("playing", self.track)

    @on(State.RUNNING, to=State.PAUSED)
    def pause(self):
        print("pausing")

    @on(State.RUNNING, to=State.RUNNING, when=lambda self: self.track < 2)
    def skip(self, by=1):
        self.track += by

    @on(State.RUNNING, State.PAUSED, State.IDLE, to=State.STOPPED)
    def stop(self):
        pass

    def enter_stopped(self):
        print("stopped for good")


player = Player()
for event in ("pause", "play", "play", "skip", "pause", "play", ("skip", 2), "skip", "rewind", "stop", "play"):
    event, *args = (event,) if isinstance(event, str) else event
    try:
        player.send(event, *args)
    except Refused as error:
        print("refused:", error)
print(player.trace, player.state, player.state.final, [s.name for s in State if not s.final])
print(sorted(Player.events), State["IDLE"] is State(1), Player.play.rule[1])


def lamp():
    """A machine whose state is where it waits."""
    color = None
    while True:
        while (event := (yield color or "off")) != "on":
            if event == "break":
                return "broken"
        for color in ("red", "green", "blue"):
            if (yield color) == "off":
                break
        color = None


light = lamp()
print([light.send(event) for event in (None, "x", "on", "next", "next", "next", "on", "off")])
try:
    light.send("break")
except StopIteration as stop:
    print(stop.value)
