"""asyncio: tasks, timeouts, queues, streams within this machine, and programs that it starts."""
import asyncio
import contextvars
import signal
import os

name = contextvars.ContextVar("name", default="nobody")


async def worker(number, queue):
    name.set("worker %d" % number)
    await asyncio.sleep(0.002 * number)
    await queue.put((number, name.get()))
    return number * number


async def tasks():
    queue = asyncio.Queue()
    print(await asyncio.gather(*(worker(number, queue) for number in range(3))))
    print([queue.get_nowait() for _ in range(queue.qsize())], name.get())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(60)
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(60))
            group.create_task(fail())
    except* LookupError as error:
        print(error.exceptions)


async def fail():
    raise LookupError("failed")


async def echo(reader, writer):
    writer.write((await reader.readline()).upper())
    await writer.drain()
    writer.close()


async def streams():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"line\n")
    print(await reader.read())
    writer.close()
    server.close()


async def signals():
    came = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, came.set)
    os.kill(os.getpid(), signal.SIGUSR1)
    await asyncio.wait_for(came.wait(), 20)
    print("signal")


for main in tasks, streams, signals:
    asyncio.run(main())
