import CNcurses

/// Ends the main thread's wait for input, from any thread.
struct Waker: Sendable {
  /// Writes one byte to the pipe that the wait polls; without an open terminal it does nothing.
  func wake() { tui_wake() }
}
