"""Calls that come when their time is over, in that order, and not when they were cancelled."""

import threading

from verify.fetch.deadlines import Watchdog


def test_calls_come_in_the_order_of_their_time() -> None:
    watchdog, came, all_came = Watchdog(), list[str](), threading.Event()
    watchdog.after(0.06, all_came.set)
    watchdog.after(0.04, lambda: came.append("later"))
    watchdog.after(0.02, lambda: came.append("sooner"))
    watchdog.after(0.03, lambda: came.append("never")).cancel()
    watchdog.after(-1.0, lambda: came.append("at once"))
    assert all_came.wait(5)
    assert came == ["at once", "sooner", "later"]


def test_what_was_cancelled_does_not_hold_up_what_comes_after() -> None:
    watchdog, came = Watchdog(), threading.Event()
    for deadline in [watchdog.after(0.001 * number, came.set) for number in range(1, 50)]:
        deadline.cancel()
    watchdog.after(0.05, came.set)
    assert came.wait(5)


def test_many_threads_share_one() -> None:
    watchdog, came = Watchdog(), threading.Semaphore(0)
    threads = [threading.Thread(target=lambda: watchdog.after(0.01, came.release)) for _ in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(came.acquire(timeout=5) for _ in range(32))
