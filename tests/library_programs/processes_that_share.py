"""multiprocessing: pools, queues, locks, semaphores and memory that processes share."""
# only executables: it starts fifty processes
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import shared_memory
from multiprocessing.managers import SharedMemoryManager


def square(number):
    return number * number


def refuse(number):
    raise ValueError(number)


def serve(questions, answers):
    for number in iter(questions.get, None):
        answers.put((number, square(number)))
    answers.put(None)


def count(lock, name, times):
    memory = shared_memory.SharedMemory(name)
    for _ in range(times):
        with lock:
            number = int.from_bytes(memory.buf[:4], "little")
            memory.buf[:4] = (number + 1).to_bytes(4, "little")
    memory.close()


def report(event, connection):
    connection.send(event.wait(60))


def try_all(*functions):
    for function in functions:
        try:
            print(function())
        except (ValueError, AssertionError, OSError) as error:
            print(type(error).__name__, error)


def join(processes):
    for process in processes:
        process.join()
    print([process.exitcode for process in processes])


def use_pool(context):
    with context.Pool(2) as pool:
        print(pool.map(square, range(10)), pool.apply(square, (7,)), pool.starmap(pow, [(2, 3), (3, 2)]))
        print(list(pool.imap(square, [3, 4])), sorted(pool.imap_unordered(square, [3, 4])))
        try_all(lambda: pool.apply(refuse, (5,)))


def use_queues(context):
    questions, answers = context.Queue(), context.SimpleQueue()
    servers = [context.Process(target=serve, args=(questions, answers)) for _ in range(2)]
    for server in servers:
        server.start()
    for number in list(range(20)) + [None, None]:
        questions.put(number)
    found = []
    while found.count(None) < 2:
        found.append(answers.get())
    print(sorted(answer for answer in found if answer is not None))
    join(servers)
    bounded = context.JoinableQueue(2)
    bounded.put("a")
    bounded.put("b")
    print(bounded.full(), bounded.get(), bounded.qsize(), bounded.get())
    bounded.task_done()
    bounded.task_done()
    bounded.join()
    try_all(bounded.task_done)


def use_locks(context):
    lock = context.Lock()
    memory = shared_memory.SharedMemory(create=True, size=4)
    counters = [context.Process(target=count, args=(lock, memory.name, 200)) for _ in range(2)]
    for counter in counters:
        counter.start()
    join(counters)
    print(int.from_bytes(memory.buf[:4], "little"), lock, lock.acquire(), lock.acquire(False), lock)
    memory.close()
    memory.unlink()
    lock.release()
    try_all(lock.release)
    semaphore = context.BoundedSemaphore(2)
    print(semaphore, semaphore.acquire(), semaphore.acquire(), semaphore.acquire(timeout=0.01), semaphore.get_value())
    try_all(semaphore.release, semaphore.release, semaphore.release)
    again = context.RLock()
    print(again.acquire(), again.acquire(), again)
    try_all(again.release, again.release, lambda: again, again.release)
    event = context.Event()
    here, there = context.Pipe()
    waiter = context.Process(target=report, args=(event, there))
    waiter.start()
    event.set()
    print(here.recv(), event.is_set())
    join([waiter])
    with context.Condition() as condition:
        print(condition)


def use_memory():
    memory = shared_memory.SharedMemory(create=True, size=10)
    memory.buf[:3] = b"abc"
    again = shared_memory.SharedMemory(memory.name)
    print(bytes(again.buf[:3]))
    again.close()
    memory.close()
    memory.unlink()
    for name in ("no such", "a/b"):
        try_all(lambda: shared_memory.SharedMemory(name))
    with SharedMemoryManager() as manager:
        shared = manager.ShareableList([1, "two", 3.0, None, b"x"])
        shared[0] = 5
        print(list(shared), shared.count(None), shared.index("two"))


if __name__ == "__main__":
    for method in ("fork", "spawn"):
        context = multiprocessing.get_context(method)
        print(method)
        use_pool(context)
        use_queues(context)
        use_locks(context)
        with ProcessPoolExecutor(2, mp_context=context) as executor:
            print(list(executor.map(square, range(5))), repr(executor.submit(refuse, 3).exception()))
    use_memory()
