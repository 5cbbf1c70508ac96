import Foundation

/// A thread of its own that does jobs one after another, so that nothing slow ever holds up the keys.
final class Worker: Sendable {
  private let queue: JobQueue

  /// Starts the thread.
  init(name: String) {
    let queue = JobQueue()
    self.queue = queue
    let thread = Thread {
      while let job = queue.next() { job() }
    }
    thread.name = name
    // The solver walks long chains; half a mebibyte, the default elsewhere than on the main thread, is little.
    thread.stackSize = 16 << 20
    thread.start()
  }

  /// Does a job after those that wait already.
  func run(_ job: @escaping @Sendable () -> Void) {
    queue.add(job)
  }

  /// Waits until all jobs so far are done, then ends the thread.
  func finish() {
    let done = DispatchSemaphore(value: 0)
    queue.add { done.signal() }
    done.wait()
    queue.close()
  }
}

/// Jobs that wait for their thread.
private final class JobQueue: @unchecked Sendable {
  // Unchecked, since the condition guards every access to what follows it.
  private let condition = NSCondition()
  private var jobs: [@Sendable () -> Void] = []
  private var isClosed = false

  func add(_ job: @escaping @Sendable () -> Void) {
    condition.lock()
    jobs.append(job)
    condition.signal()
    condition.unlock()
  }

  func close() {
    condition.lock()
    isClosed = true
    condition.signal()
    condition.unlock()
  }

  /// The next job, waited for; nil once the queue is closed and empty.
  func next() -> (@Sendable () -> Void)? {
    condition.lock()
    defer { condition.unlock() }
    while jobs.isEmpty && !isClosed { condition.wait() }
    return jobs.isEmpty ? nil : jobs.removeFirst()
  }
}
